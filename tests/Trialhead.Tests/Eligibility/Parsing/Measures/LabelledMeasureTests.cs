using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing.Measures;

public sealed class LabelledMeasureTests
{
    [Theory]
    [InlineData("Memory impairment with a delayed paragraph recall < 9", "unlisted:delayed paragraph recall < 9 {score}")]
    [InlineData("Peridevice leak > 5 mm on echocardiography", "unlisted:peridevice leak > 5 mm")]
    [InlineData("T wave inversion > 2 mm", "unlisted:t wave inversion > 2 mm")]
    [InlineData("An ABI indicating < 0.6", "ankle-brachial-index < 0.6 {ratio}")]
    public void Read_MeasurementOfTheLabeller_HasTheLimit(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("Reduction of the paragraph recall of > 9 mm")]
    [InlineData("Prior radiotherapy to less than 25% of bone marrow")]
    [InlineData("Negative pregnancy test with a sensitivity of at least 25 mIU/mL")]
    [InlineData("Home oxygen therapy > 3 L/min")]
    [InlineData("HER2 negative (IHC < 2+)")]
    [InlineData("Blood donation > 500 mL")]
    [InlineData("Neuropathy grade ≤ 1 by CTCAE version 4")]
    public void Read_DoseChangeOrTest_HasNone(string text) => Assert.Equal("", Constraints(text));

    [Fact]
    public void Read_WithoutLabeller_KeepsTheWords() =>
        Assert.Empty(CriteriaReader.Read("Memory impairment with a delayed paragraph recall < 9", isLabelled: false).SelectMany(NumericConstraint.Of));

    [Theory]
    [InlineData("Male patients with androgenetic alopecia between 18 years and 60 years", "age >= 18 a ; age <= 60 a")]
    [InlineData("At enrollment, 3 to < 26 years", "age >= 3 a ; age < 26 a")]
    [InlineData("Smoking for at least 20 years", "")]
    [InlineData("Have a child between 6 and 13 years", "")]
    public void Read_YearsThatAreNoTime_AreAnAge(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Fact]
    public void Evaluate_LabelledMeasure_IsUnknown()
    {
        var chart = new PatientChart(new Patient { Facts = [new MeasurementFact("LVEF", new Quantity(30, "%"))] }, new DateOnly(2024, 5, 1), Lexicon.BuiltIn);

        var criterion = Assert.Single(CriteriaReader.Read("Peridevice leak > 5 mm on echocardiography"));

        Assert.Equal(Verdict.Unknown, Evaluator.Evaluate(criterion, chart).Verdict);
    }

    private static string Constraints(string text) => string.Join(" ; ", CriteriaReader.Read(text).SelectMany(NumericConstraint.Of).Distinct());
}
