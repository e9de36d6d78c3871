using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Eligibility;

public sealed class EvaluatorTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly Patient Woman = new()
    {
        StatedAge = 47,
        Sex = Sex.Female,
        Facts =
        [
            new ConditionFact("B-cell acute lymphoblastic leukemia") { Setting = DiseaseSetting.NewlyDiagnosed },
            new ConditionFact("epilepsy") { Presence = Presence.Absent },
            new ConditionFact("myocardial infarction") { Date = new PartialDate(2020), Ended = new PartialDate(2020) },
            new BiomarkerFact("BCR-ABL1"),
            new BiomarkerFact("HER2") { Presence = Presence.Absent },
            new MeasurementFact("creatinine", new Quantity(88.4, "umol/L")),
            new MeasurementFact("ALT", new Quantity(100, "U/L")) { UpperLimitOfNormal = 40 },
            new MeasurementFact("hemoglobin", new Quantity(8, "g/dL")) { Date = new PartialDate(2026, 11, 1) },
            new MeasurementFact("hemoglobin", new Quantity(9.5, "g/dL")) { Date = new PartialDate(2026, 11, 20) },
            new PerformanceFact(PerformanceScale.Ecog, 1),
            new TreatmentFact("prednisone") { Date = new PartialDate(2026, 11, 15), IsOngoing = true },
            new TreatmentFact("dasatinib") { Presence = Presence.Absent },
            new TreatmentFact("cholecystectomy") { Date = new PartialDate(2010), Ended = new PartialDate(2010) },
            new StateFact(PersonalState.Pregnant) { Presence = Presence.Absent },
        ],
    };

    private static readonly Patient Man = new() { StatedAge = 70, Sex = Sex.Male };
    private static readonly Patient Nobody = new();

    [Theory]
    [InlineData("Age 18 to 75 years", Verdict.Met)]
    [InlineData("Age 18 to 46 years", Verdict.NotMet)]
    [InlineData("Age < 47 years", Verdict.NotMet)]
    [InlineData("Age ≤ 47 years", Verdict.Met)]
    [InlineData("Female", Verdict.Met)]
    [InlineData("ECOG 0-1", Verdict.Met)]
    [InlineData("ECOG 2", Verdict.NotMet)]
    [InlineData("Karnofsky ≥ 70%", Verdict.Met)]
    [InlineData("Karnofsky ≥ 80%", Verdict.Unknown)]
    [InlineData("Creatinine ≤ 1.0 mg/dL", Verdict.Met)]
    [InlineData("Creatinine < 0.9 mg/dL", Verdict.NotMet)]
    [InlineData("ALT ≤ 2.5 x ULN", Verdict.Met)]
    [InlineData("ALT < 2.5 x ULN", Verdict.NotMet)]
    [InlineData("Hemoglobin ≥ 9 g/dL", Verdict.Met)]
    [InlineData("Hemoglobin ≥ 90 g/L", Verdict.Met)]
    [InlineData("Platelets ≥ 50,000/µL", Verdict.Unknown)]
    [InlineData("Leukemia", Verdict.Met)]
    [InlineData("Acute lymphoblastic leukemia", Verdict.Met)]
    [InlineData("Relapsed acute lymphoblastic leukemia", Verdict.NotMet)]
    [InlineData("Relapsed or refractory acute lymphoblastic leukemia", Verdict.NotMet)]
    [InlineData("Breast cancer", Verdict.Unknown)]
    [InlineData("Epilepsy", Verdict.NotMet)]
    [InlineData("No epilepsy", Verdict.Met)]
    [InlineData("Severe leukemia", Verdict.Unknown)]
    [InlineData("Severe epilepsy", Verdict.NotMet)]
    [InlineData("BCR-ABL1 positive", Verdict.Met)]
    [InlineData("Philadelphia chromosome", Verdict.Met)]
    [InlineData("Currently taking prednisone", Verdict.Met)]
    [InlineData("Prior treatment with corticosteroids", Verdict.Met)]
    [InlineData("Prior treatment with dasatinib", Verdict.NotMet)]
    [InlineData("Prior treatment with a tyrosine kinase inhibitor", Verdict.Unknown)]
    [InlineData("Prior treatment with imatinib", Verdict.Unknown)]
    [InlineData("Not pregnant", Verdict.Met)]
    [InlineData("Breastfeeding", Verdict.Unknown)]
    [InlineData("Life expectancy that is good", Verdict.Unknown)]
    public void Evaluate_Inclusion(string text, Verdict expected) => Assert.Equal(expected, Judge(text, Woman).Verdict);

    [Theory]
    [InlineData("Pregnant women", Verdict.Met)]
    [InlineData("Epilepsy", Verdict.Met)]
    [InlineData("Current treatment with prednisone", Verdict.NotMet)]
    [InlineData("Myocardial infarction within 6 months", Verdict.Met)]
    [InlineData("Myocardial infarction within 10 years", Verdict.NotMet)]
    [InlineData("Stroke within 6 months", Verdict.Unknown)]
    [InlineData("Myocardial infarction", Verdict.Unknown)]
    [InlineData("History of myocardial infarction", Verdict.NotMet)]
    [InlineData("Corticosteroids except prednisone", Verdict.Unknown)]
    [InlineData("Any other malignancy", Verdict.Unknown)]
    [InlineData("Malignancy", Verdict.Unknown)]
    [InlineData("Family history of epilepsy", Verdict.Unknown)]
    public void Evaluate_Exclusion_MetSpeaksForJoining(string text, Verdict expected) =>
        Assert.Equal(expected, Judge($"Exclusion Criteria:\n* {text}", Woman).Verdict);

    [Theory]
    [InlineData("Exclusion Criteria:\n* Pregnant or breastfeeding", Verdict.NotApplicable)]
    [InlineData("Women of childbearing potential must use contraception", Verdict.NotApplicable)]
    [InlineData("Female", Verdict.NotMet)]
    public void Evaluate_Man(string text, Verdict expected) => Assert.Equal(expected, Judge(text, Man).Verdict);

    [Theory]
    [InlineData("Age 18 to 75 years")]
    [InlineData("ECOG 0-1")]
    [InlineData("Leukemia")]
    [InlineData("Exclusion Criteria:\n* Pregnant")]
    [InlineData("Exclusion Criteria:\n* Stroke")]
    public void Evaluate_SilentRecord_IsUnknown(string text) => Assert.Equal(Verdict.Unknown, Judge(text, Nobody).Verdict);

    [Fact]
    public void Evaluate_LessSpecificDiagnosis_IsUnknownAndSaysWhy()
    {
        var patient = new Patient { Facts = [new ConditionFact("leukemia")] };

        var judged = Judge("B-cell acute lymphoblastic leukemia", patient);

        Assert.Equal(Verdict.Unknown, judged.Verdict);
        Assert.StartsWith("The record says leukemia; whether that is", judged.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_WordsThatNarrow_AreNamedAsNotSaid()
    {
        var patient = new Patient { Facts = [new ConditionFact("leukemia")] };

        var judged = Judge("Refractory leukemia", patient);

        Assert.Equal(Verdict.Unknown, judged.Verdict);
        Assert.EndsWith("it does not say of it: refractory.", judged.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_CohortCriterionNotMet_StaysUnknown() => Assert.Equal(
        Verdict.Unknown, Judge("Inclusion Criteria:\n\nCohort B:\n\n* Age ≥ 65 years", Woman).Verdict);

    [Fact]
    public void Evaluate_NamesTheFactThatDecided()
    {
        var judged = Judge("Hemoglobin ≥ 9 g/dL", Woman);

        Assert.Equal(new Quantity(9.5, "g/dL"), Assert.IsType<MeasurementFact>(judged.DecidingFact).Value);
        Assert.Equal("Hemoglobin 9.5 g/dL (2026-11-20) fits at least 9 g/dL.", judged.Reason);
    }

    [Theory]
    [InlineData("No prior dasatinib and no current prednisone", Verdict.NotMet, "prednisone")]
    [InlineData("Leukemia and hemoglobin ≥ 12 g/dL", Verdict.NotMet, "hemoglobin")]
    [InlineData("Prior dasatinib or leukemia", Verdict.Met, "B-cell acute lymphoblastic leukemia")]
    [InlineData("Hemoglobin ≥ 12 g/dL or age ≥ 18 years", Verdict.Met, null)]
    public void Evaluate_OfSeveralParts_NamesTheFactOfOneThatDecided(string text, Verdict verdict, string? fact)
    {
        var judged = Judge(text, Woman);

        Assert.Equal((verdict, fact), (judged.Verdict, judged.DecidingFact is { } decided ? PatientChart.NameOf(decided) : null));
    }

    [Fact]
    public void Evaluate_ExplanationHasTheShapeOfTheCriterion()
    {
        var judged = Judge("Age ≥ 18 years and (asthma or leukemia) with something odd, ECOG 0-1", Woman);

        AssertSameShape(judged);

        static void AssertSameShape(Explanation node)
        {
            Assert.Equal(node.Criterion.Parts, node.Parts.Select(part => part.Criterion));
            Assert.All(node.Parts, AssertSameShape);
        }
    }

    private static Explanation Judge(string text, Patient patient) => Evaluator.Evaluate(
        Assert.Single(CriteriaReader.Read(text)), new PatientChart(patient, Today, Lexicon.BuiltIn));
}
