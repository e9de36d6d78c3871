using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Eligibility;

public sealed class ContradictionTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly DiagnosisCriterion Diabetes = new(Concept("diabetes"));

    [Theory]
    [InlineData(null, null, Verdict.Unknown, 1)]
    [InlineData("2020", "2024", Verdict.NotMet, 0)]
    [InlineData("2024", "2020", Verdict.Met, 0)]
    [InlineData("2026-11", "2026-11-10", Verdict.Unknown, 1)]
    [InlineData("2020", null, Verdict.Unknown, 1)]
    public void PresentAndAbsent_TheLaterHolds(string? present, string? absent, Verdict expected, int reported)
    {
        var chart = Chart(
            new ConditionFact("type 2 diabetes") { Date = Date(present) },
            new ConditionFact("diabetes") { Date = Date(absent), Presence = Presence.Absent });

        Assert.Equal(expected, Evaluator.Evaluate(Diabetes, chart).Verdict);
        Assert.Equal(reported, chart.Contradictions.Count);
    }

    [Fact]
    public void EndedAndDenied_GoTogether()
    {
        var chart = Chart(
            new ConditionFact("asthma") { Ended = new PartialDate(2015) },
            new ConditionFact("asthma") { Presence = Presence.Absent });
        var asthma = new DiagnosisCriterion(Concept("asthma"));

        Assert.Empty(chart.Contradictions);
        Assert.Equal(Verdict.NotMet, Evaluator.Evaluate(asthma, chart).Verdict);
        Assert.Equal(Verdict.Met, Evaluator.Evaluate(asthma with { IsHistory = true }, chart).Verdict);
    }

    [Fact]
    public void Contradiction_SaysWhat()
    {
        var chart = Chart(new ConditionFact("diabetes"), new ConditionFact("diabetes") { Presence = Presence.Absent });

        Assert.Equal(
            "The record says both diabetes and no diabetes, without dates that put them in order.",
            Assert.Single(chart.Contradictions).Text);
        Assert.Equal(
            "The record says both diabetes and no diabetes, and not which holds now.", Evaluator.Evaluate(Diabetes, chart).Reason);
    }

    [Fact]
    public void ValuesOfOneDay_ContradictWhereTheyDiffer()
    {
        var (a, b) = (Hemoglobin(8), Hemoglobin(10));

        Assert.Single(Chart(a, b).Contradictions);
        Assert.Empty(Chart(a, a with { Value = new Quantity(80, "g/L") }).Contradictions);
        Assert.Empty(Chart(a, b with { Date = new PartialDate(2026, 11, 2) }).Contradictions);
    }

    [Fact]
    public void Value_ThatNoContradictionTouches_Decides()
    {
        var chart = Chart(Hemoglobin(8), Hemoglobin(10));

        Assert.Equal(Verdict.Met, Judge(7, chart));
        Assert.Equal(Verdict.Unknown, Judge(9, chart));

        static Verdict Judge(double limit, PatientChart chart) => Evaluator.Evaluate(
            new MeasurementCriterion(Concept("hemoglobin"), Comparator.AtLeast, new Quantity(limit, "g/dL")), chart).Verdict;
    }

    [Fact]
    public void TwoSexes_AreNeither()
    {
        var chart = new PatientChart(new Patient { Sex = Sex.Male, IsSexDisputed = true }, Today, Lexicon.BuiltIn);

        Assert.Equal("The record states both sexes.", Assert.Single(chart.Contradictions).Text);
        Assert.Equal(Verdict.Unknown, Evaluator.Evaluate(new SexCriterion(Sex.Male), chart).Verdict);
    }

    [Theory]
    [InlineData(18, Verdict.Met)]
    [InlineData(45, Verdict.Unknown)]
    [InlineData(70, Verdict.NotMet)]
    public void TwoAges_BothCount(double minimum, Verdict expected)
    {
        var chart = new PatientChart(new Patient { BirthDate = new PartialDate(1990, 1, 1), StatedAge = 60 }, Today, Lexicon.BuiltIn);

        Assert.Single(chart.Contradictions);
        Assert.Equal(expected, Evaluator.Evaluate(new AgeCriterion(minimum, null), chart).Verdict);
    }

    [Fact]
    public void TwoPhases_Contradict() => Assert.Single(Chart(
        new ConditionFact("leukemia") { Setting = DiseaseSetting.NewlyDiagnosed },
        new ConditionFact("leukemia") { Setting = DiseaseSetting.Relapsed }).Contradictions);

    [Fact]
    public void TwoGrades_Contradict_UnlessTheScalesAgree()
    {
        Assert.Single(Chart(new PerformanceFact(PerformanceScale.Ecog, 1), new PerformanceFact(PerformanceScale.Ecog, 3)).Contradictions);
        Assert.Empty(Chart(new PerformanceFact(PerformanceScale.Ecog, 1), new PerformanceFact(PerformanceScale.Karnofsky, 80)).Contradictions);
    }

    private static MeasurementFact Hemoglobin(double value) =>
        new("hemoglobin", new Quantity(value, "g/dL")) { Date = new PartialDate(2026, 11, 1) };

    private static PartialDate? Date(string? text) => PartialDate.TryParse(text, out var date) ? date : null;

    private static Concept Concept(string name) => Lexicon.BuiltIn.Find(name)!; // every name here is in the vocabulary

    private static PatientChart Chart(params IReadOnlyList<Fact> facts) => new(new Patient { Facts = facts }, Today, Lexicon.BuiltIn);
}
