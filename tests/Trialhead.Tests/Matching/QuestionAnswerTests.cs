using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Matching.Questions;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Matching;

/// <summary>What an answer adds to a record.</summary>
public sealed class QuestionAnswerTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("illness:asthma", "unsure", null)]
    [InlineData("value:hemoglobin", "unsure", null)]
    public void Apply_NotSure_ChangesNothing(string id, string value, string? unit)
    {
        var patient = new Patient { Facts = [new ConditionFact("asthma")] };

        Assert.Same(patient, new QuestionAnswer(id, value, unit).Apply(patient, Today, Lexicon.BuiltIn).Value);
    }

    [Theory]
    [InlineData("illness:asthma", "maybe", null, "/value: found `maybe`, expected one of now, past, never, unsure")]
    [InlineData("value:hemoglobin", "high", null, "/value: found `high`, expected a number, or unsure")]
    [InlineData("value:hemoglobin", "9", "parsec", "/unit: found `parsec`, expected a unit such as g/dL")]
    [InlineData("value:hemoglobin", "9", "km", "/unit: found `km`, expected a unit such as g/dL")]
    [InlineData("age", "200", null, "/value: found `200`, expected a number, or unsure")]
    [InlineData("colour", "red", null, "/question: found `colour`, expected the id of a question")]
    public void Apply_Nonsense_SaysWhatIsExpected(string id, string value, string? unit, string problem) => Assert.Equal(
        problem, new QuestionAnswer(id, value, unit).Apply(new Patient(), Today, Lexicon.BuiltIn).Problem?.ToString());

    [Fact]
    public void Apply_KeepsTheQuestionAsOrigin()
    {
        var fact = new QuestionAnswer("illness:asthma", "never").Apply(new Patient(), Today, Lexicon.BuiltIn).Value?.Facts.Single();

        Assert.Equal(new Provenance("answer", Quote: "Do you have this now, or have you ever had it: asthma? No, never"), fact?.Provenance);
    }

    [Theory]
    [InlineData("2", "weeks", Verdict.Met)]
    [InlineData("2", "years", Verdict.NotMet)]
    public void Apply_HowLongAgo_SettlesTheWashout(string number, string unit, Verdict expected)
    {
        var before = new Patient { Facts = [new TreatmentFact("imatinib") { Date = new PartialDate(2020) }] };
        var after = new QuestionAnswer("treatmentAgo:imatinib", number, unit).Apply(before, Today, Lexicon.BuiltIn).Value!; // a good answer
        var washout = new TreatmentCriterion(Lexicon.BuiltIn.Find("imatinib")!, TreatmentTiming.Prior) { Within = new TimeWindow(28, "4 weeks") }; // known

        Assert.Equal(Verdict.Unknown, Evaluator.Evaluate(washout, new PatientChart(before, Today, Lexicon.BuiltIn)).Verdict);
        Assert.Equal(expected, Evaluator.Evaluate(washout, new PatientChart(after, Today, Lexicon.BuiltIn)).Verdict);
    }
}
