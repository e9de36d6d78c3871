using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

/// <summary>How far a heading, an allergy, an exception or a denial reaches into what follows it.</summary>
public class ListReadingTests
{
    [Theory]
    [InlineData("Allowed")]
    [InlineData("Concurrent medication: Allowed")]
    [InlineData("Permitted")]
    public void Read_ListOfWhatIsAllowed_AsksForNothing(string heading)
    {
        var criterion = Assert.Single(CriteriaReader.Read($"Inclusion Criteria\n\n{heading}:\n\n- Filgrastim.", isLabelled: false));

        Assert.IsType<PermissionCriterion>(criterion.Demand);
    }

    [Theory]
    [InlineData("Allergy to penicillin or drugs like amoxicillin")]
    [InlineData("Allergy to study medications (clopidogrel, statins)")]
    [InlineData("Hypersensitivity to antibiotics such as amoxicillin (or erythromycin)")]
    public void Read_ExamplesOfAnAllergy_AreAllergies(string line) =>
        Assert.All(Exclusion(line).Leaves(), leaf => Assert.IsType<IntoleranceCriterion>(leaf));

    [Fact]
    public void Read_HowAnIntoleranceShows_KeepsNobodyOutByItself() =>
        Assert.DoesNotContain(Exclusion("Intolerance to ibuprofen (symptoms such as nausea and vomiting)").Leaves(), leaf => leaf is DiagnosisCriterion);

    [Theory]
    [InlineData("Adults, aged 18 to 45 years, with asthma or with psoriasis", true)]
    [InlineData("Pregnant women, aged 18 to 45 years, with asthma or psoriasis", true)]
    [InlineData("Age over 65, asthma or psoriasis", false)]
    public void Read_WhoMayHaveEitherIllness_IsNoAlternativeToThem(string line, bool expected)
    {
        var demand = Assert.Single(CriteriaReader.Read($"Inclusion Criteria:\n\n- {line}", isLabelled: false)).Demand;

        Assert.Equal(expected, demand is AllOfCriterion { Parts: [.., AnyOfCriterion { Parts.Count: 2 }] });
    }

    [Theory]
    [InlineData("Subjects will be excluded if they have asthma.")]
    [InlineData("Also, patients are not eligible if they have asthma")]
    [InlineData("People with asthma will not be enrolled in the study.")]
    public void Read_WhoIsKeptOut_IsReadInEitherList(string line)
    {
        Assert.Equal("asthma", Assert.IsType<DiagnosisCriterion>(Exclusion(line)).Condition.Id);
        var demand = Assert.Single(CriteriaReader.Read($"Inclusion Criteria:\n\n- {line}", isLabelled: false)).Demand;
        Assert.Equal("asthma", Assert.IsType<DiagnosisCriterion>(Assert.IsType<NotCriterion>(demand).Inner).Condition.Id);
    }

    [Fact]
    public void Read_ExceptionInBrackets_EndsWithThem()
    {
        var any = Assert.IsType<AnyOfCriterion>(Exclusion("Any chronic disease (other than allergy or asthma), e.g. heart disease, or diabetes"));

        Assert.IsType<ExceptCriterion>(any.Parts[0]);
        Assert.Equal(["heart-disease", "diabetes-mellitus"], any.Parts[1].Leaves().Cast<DiagnosisCriterion>().Select(leaf => leaf.Condition.Id));
    }

    [Fact]
    public void Read_LimitsJoinedByBothWords_AreNotEachEnough()
    {
        var read = Assert.IsType<AmbiguousCriterion>(Exclusion("ALT > 5 x ULN or AST >= 3 x ULN and total bilirubin > 2 x ULN."));

        Assert.Equal([typeof(AnyOfCriterion), typeof(AllOfCriterion)], read.Parts.Select(part => part.GetType()));
    }

    [Theory]
    [InlineData("Women who have no planned pregnancy and are willing to use contraception")]
    [InlineData("No planned pregnancy and willing to use contraception")]
    public void Read_WhatTheyAreWillingToDo_IsNotDenied(string line)
    {
        var all = Assert.IsType<AllOfCriterion>(Assert.Single(CriteriaReader.Read($"Inclusion Criteria:\n\n- {line}", isLabelled: false)).Demand);

        Assert.Contains(all.Parts, part => part is StateCriterion { State: Trialhead.Clinical.PersonalState.UsesContraception });
    }

    [Theory]
    [InlineData("Failed or been intolerant to prior therapy with methotrexate", "Failed", "Intolerance")]
    [InlineData("Inadequate response or intolerance to methotrexate", "Failed", "Intolerance")]
    [InlineData("Inadequate response to, or intolerance of, methotrexate", "Failed", "Intolerance")]
    [InlineData("Intolerant to or failed methotrexate", "Failed", "Intolerance")]
    [InlineData("Have failed, or are intolerant to, methotrexate", "Failed", "Intolerance")]
    [InlineData("Failure of or contraindication to methotrexate", "Failed", "Contraindication")]
    [InlineData("Intolerance or allergy to methotrexate", "Allergy", "Intolerance")]
    [InlineData("Failed methotrexate", "Failed")]
    public void Read_FailureOrIntolerance_EitherIsEnough(string line, params string[] expected)
    {
        var demand = Assert.Single(CriteriaReader.Read($"Inclusion Criteria:\n\n- {line}", isLabelled: false)).Demand;

        Assert.Equal(expected, demand.Leaves().Select(leaf => leaf is IntoleranceCriterion bar ? bar.Kind.ToString() : Assert.IsType<TreatmentCriterion>(leaf).Outcome.ToString()));
        Assert.True(demand is AnyOfCriterion || expected.Length == 1);
    }

    [Theory]
    [InlineData("No uncontrolled infections Able to walk")]
    [InlineData("No uncontrolled infections Must be able to walk")]
    public void Read_SentenceWithoutItsFullStop_IsNotDenied(string line)
    {
        var all = Assert.IsType<AllOfCriterion>(Assert.Single(CriteriaReader.Read($"Inclusion Criteria:\n\n- {line}", isLabelled: false)).Demand);

        Assert.IsType<NotCriterion>(all.Parts[0]);
        Assert.IsType<StateCriterion>(all.Parts[1]);
    }

    [Theory]
    [InlineData("History of abuse of alcohol or drugs", "substance-use-disorder")]
    [InlineData("Known to be HIV positive", "hiv-infection")]
    public void Read_PhrasesOfOneIllness_AreThatIllness(string line, string id) =>
        Assert.Equal(id, Assert.IsType<DiagnosisCriterion>(Exclusion(line)).Condition.Id);

    private static Criterion Exclusion(string line) => Assert.IsType<NotCriterion>(
        Assert.Single(CriteriaReader.Read($"Exclusion Criteria:\n\n- {line}", isLabelled: false)).Demand).Inner;
}
