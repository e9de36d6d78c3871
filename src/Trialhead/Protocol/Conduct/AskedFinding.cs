using Trialhead.Clinical;
using Trialhead.Eligibility;

namespace Trialhead.Protocol.Conduct;

/// <summary>A finding that a protocol asks for, with what can be answered.</summary>
/// <param name="Name">What is asked for.</param>
/// <param name="Answers">The answers; empty where a number is asked for.</param>
public sealed record AskedFinding(string Name, IReadOnlyList<AskedAnswer> Answers)
{
    private const int WorstEcog = 5;

    /// <summary>A number in the unit that is asked for; null where none is.</summary>
    public Quantity? Number { get; init; }

    /// <summary>What must be found out to judge a condition, in the order in which it is named; what no finding can state is left out.</summary>
    internal static IEnumerable<AskedFinding> Of(StudyCondition condition) => condition.Demand is DiagnosisCriterion { IsFamily: false, Qualifiers.Count: 0 } whole
        ? [Of(whole, condition.Text)]
        : Of(condition.Demand);

    /// <summary>What an explanation leaves unknown.</summary>
    internal static IEnumerable<AskedFinding> Open(Explanation explanation) => explanation switch
    {
        { Criterion: NarrowedCriterion or ExceptCriterion } => [], // an answer to a part of it would say something else
        { Parts.Count: > 0 } => explanation.Parts.SelectMany(Open),
        { Verdict: Verdict.Unknown } => Of(explanation.Criterion),
        _ => [],
    };

    private static IEnumerable<AskedFinding> Of(Criterion demand) => demand switch
    {
        NarrowedCriterion or ExceptCriterion => [],
        { Parts.Count: > 0 } => demand.Parts.SelectMany(Of),
        BiomarkerCriterion { Biomarker.Name: var name } => [new(name, Both(new BiomarkerFact(name), $"{name} positive", $"{name} negative"))],
        DiagnosisCriterion { IsFamily: false, Qualifiers.Count: 0 } illness => [Of(illness, illness.Condition.Name)],
        ResultCriterion { Test.Name: var name, Result: var result } => [Of(name, result)],
        PerformanceCriterion { Scale: PerformanceScale.Ecog } => [Ecog],
        MeasurementCriterion { Basis: LimitBasis.Absolute } measured => [new(measured.Analyte.Name, []) { Number = measured.Limit }],
        StateCriterion { State: var state } when EventWords.Spaced(state) is var words => [new(words, Both(new StateFact(state), $"{Capital(words)}: yes", $"{Capital(words)}: no"))],
        _ => [],
    };

    private static AskedFinding Ecog { get; } = new(
        "ECOG performance status",
        [.. Enumerable.Range(0, WorstEcog + 1).Select(grade => new AskedAnswer($"ECOG performance status {grade}", new PerformanceFact(PerformanceScale.Ecog, grade)))]);

    // Who does not have an illness has it in no phase.
    private static AskedFinding Of(DiagnosisCriterion illness, string name)
    {
        var fact = new ConditionFact(illness.Condition.Name);
        var known = illness.Setting == DiseaseSetting.None || name != illness.Condition.Name ? name : $"{EventWords.Spaced(illness.Setting)} {name}";
        return new AskedFinding(illness.Condition.Name, [
            new AskedAnswer(Capital(known), fact with { Setting = illness.Setting }),
            new AskedAnswer($"No {(name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name)}", fact with { Presence = Presence.Absent }),
        ]);
    }

    private static AskedFinding Of(string test, TestResult result)
    {
        TestResult[] all = result is TestResult.Positive or TestResult.Negative ? [TestResult.Positive, TestResult.Negative] : [TestResult.Normal, TestResult.Abnormal];
        return new AskedFinding(test, [.. all.Select(one => new AskedAnswer($"{test} {EventWords.Spaced(one)}", new ResultFact(test, one)))]);
    }

    private static IReadOnlyList<AskedAnswer> Both(Fact present, string yes, string no) => [new(yes, present), new(no, present with { Presence = Presence.Absent })];

    private static string Capital(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}

/// <summary>An answer to what is asked for.</summary>
/// <param name="Words">The answer as it is read.</param>
/// <param name="Fact">What it says of the participant.</param>
public sealed record AskedAnswer(string Words, Fact Fact);
