using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Trials;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Eligibility;

public class OwnIllnessTests
{
    [Theory]
    [InlineData("Any lung disease", "asthma", Verdict.Unknown)]
    [InlineData("Any lung disease", "asthma|emphysema", Verdict.NotMet)]
    [InlineData("History of asthma", "asthma", Verdict.Unknown)]
    [InlineData("Lung disease or epilepsy", "asthma|epilepsy", Verdict.NotMet)]
    [InlineData("Diabetes", "asthma|diabetes", Verdict.NotMet)]
    [InlineData("History of cancer", "asthma|breast cancer", Verdict.NotMet)]
    [InlineData("Malignancy other than Kaposi's sarcoma", "breast cancer", Verdict.NotMet)]
    [InlineData("Cancer", "basal cell carcinoma", Verdict.Unknown)]
    [InlineData("Any lung disease, except bronchitis", "asthma", Verdict.Unknown)]
    [InlineData("Any lung disease, except bronchitis", "emphysema", Verdict.NotMet)]
    public void Exclusion_OfTheIllnessUnderStudy_KeepsNobodyOutByItself(string exclusion, string illnesses, Verdict expected) =>
        Assert.Equal(expected, Judge(exclusion, illnesses, PrimaryPurpose.Treatment));

    [Fact]
    public void Exclusion_InATrialOfPrevention_MeansTheIllnessItself() =>
        Assert.Equal(Verdict.NotMet, Judge("History of asthma", "asthma", PrimaryPurpose.Prevention));

    private static Verdict Judge(string exclusion, string illnesses, PrimaryPurpose purpose)
    {
        var trial = new Trial
        {
            NctId = "NCT00000001",
            Conditions = ["Asthma"],
            Design = new Design { PrimaryPurpose = purpose },
            Eligibility = new EligibilityRules { CriteriaText = $"Exclusion Criteria:\n\n- {exclusion}" },
        };
        var patient = new Patient { Facts = [.. illnesses.Split('|').Select(name => new ConditionFact(name))] };
        var chart = new PatientChart(patient, new DateOnly(2024, 1, 1), Lexicon.BuiltIn);
        return Evaluator.Evaluate(Assert.Single(TrialCriteria.Of(trial)), chart).Verdict;
    }
}
