using System.Globalization;
using Trialhead.Clinical;

namespace Trialhead.Eligibility;

/// <content>Age, sex, states, performance status and measured values.</content>
internal static partial class Wording
{
    private static string Age(AgeCriterion asked, Explanation node)
    {
        var limits = Describe(asked);
        if (node.Chart.Age is not { } age)
        {
            return $"The record does not give the age; {limits} is asked.";
        }

        if (node.Ground == Ground.Disputed)
        {
            return $"The birth date is not known exactly enough to say whether {limits} holds.";
        }

        var shown = age.Youngest < 2
            ? string.Create(CultureInfo.InvariantCulture, $"{age.Youngest * 12:0} months")
            : Years(age.Youngest);
        return node.Verdict == Verdict.Met ? $"Age {shown} fits {limits}." : $"Age {shown} does not fit {limits}.";
    }

    private static string Describe(AgeCriterion c) => (c.Minimum, c.Maximum) switch
    {
        ({ } min, { } max) => $"{Span(min)} to {Span(max)}{(c.IsMaximumExclusive ? " (not included)" : "")}",
        ({ } min, null) => c.IsMinimumExclusive ? $"older than {Span(min)}" : $"{Span(min)} or older",
        (null, { } max) => c.IsMaximumExclusive ? $"younger than {Span(max)}" : $"{Span(max)} or younger",
        _ => "any age",
    };

    private static string Span(double years) => years is > 0 and < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{years * 12:0.#} months")
        : string.Create(CultureInfo.InvariantCulture, $"{years:0.#} years");

    private static string Sex(SexCriterion asked, Explanation node) => node.Chart.Sex switch
    {
        null => node.Ground == Ground.Disputed ? "The record states both sexes." : "The record does not give the sex.",
        { } sex when sex == asked.Sex => $"The person is {Name(sex)}.",
        { } sex => $"The person is {Name(sex)}; this is about {Name(asked.Sex)} participants.",
    };

    private static string Name(Sex sex) => sex == Clinical.Sex.Female ? "female" : "male";

    private static string State(StateCriterion asked, Explanation node)
    {
        var name = StateTable.NameOf(asked.State);
        return (node.Ground, node.Verdict) switch
        {
            (Ground.Stated, Verdict.Met) => $"The record says: {name}.",
            (Ground.Stated, _) => $"The record says: not {name}.",
            (Ground.Implied, _) when node.Fact is StateFact fact => $"The record says: {StateTable.NameOf(fact.State)}.",
            (Ground.Time, _) => $"The record says whether the person is {name} only of a time before; within {asked.Within?.Text} is asked.",
            (Ground.Moot, _) when node.Chart.Sex == Clinical.Sex.Male => "Does not concern men.",
            (Ground.Moot, _) => $"Does not concern a person of {Years(node.Chart.Age?.Youngest ?? 0)}.",
            _ => $"The record does not say whether the person is {name}.",
        };
    }

    private static string Performance(PerformanceCriterion asked, Explanation node)
    {
        var wanted = $"{Evaluator.Name(asked.Scale)} {Range(asked.Minimum, asked.Maximum)}";
        if (node.Fact is not PerformanceFact fact)
        {
            return $"The record gives no performance status; {wanted} is asked.";
        }

        var shown = $"{Evaluator.Name(fact.Scale)} {fact.Grade}{On(fact)}";
        return node.Verdict switch
        {
            Verdict.Met => $"{shown} fits {wanted}.",
            Verdict.NotMet => $"{shown} does not fit {wanted}.",
            _ => $"{shown} cannot be told on the scale asked: {wanted}.",
        };
    }

    private static string Range(int? minimum, int? maximum) => (minimum, maximum) switch
    {
        ({ } min, { } max) when min == max => $"{min}",
        ({ } min, { } max) => $"{min} to {max}",
        ({ } min, null) => $"{min} or more",
        (null, { } max) => $"{max} or less",
        _ => "of any grade",
    };

    private static string Measured(MeasurementCriterion asked, Explanation node)
    {
        var wanted = Describe(asked);
        if (node.Fact is ConditionFact illness)
        {
            return $"The record says {illness.Name}{On(illness)}; {asked.Analyte.Name} {wanted} is asked.";
        }

        if (node.Fact is not MeasurementFact fact)
        {
            return $"The record gives no {asked.Analyte.Name}; {wanted} is asked.";
        }

        var shown = $"{asked.Analyte.Name} {fact.Value}{On(fact)}";
        return node.Ground switch
        {
            Ground.Incomparable => $"{shown} cannot be compared with {wanted}.",
            Ground.DependsOnSex => $"{shown} fits {wanted} or not by the sex, which the record does not give.",
            _ => $"{shown} {(node.Verdict == Verdict.Met ? "fits" : "does not fit")} {wanted}{ByRange(asked, fact, node.Chart.Sex)}.",
        };
    }

    // The laboratory's own range needs no word; ours does.
    private static string ByRange(MeasurementCriterion asked, MeasurementFact fact, Sex? sex)
    {
        if (asked.Basis == LimitBasis.Absolute || (asked.Basis == LimitBasis.UpperLimitOfNormal && fact.UpperLimitOfNormal is not null))
        {
            return "";
        }

        var isBySex = asked.Analyte.Analyte is { } analyte && (asked.Basis == LimitBasis.UpperLimitOfNormal
            ? analyte.HighFemale is { } high && high != analyte.High
            : analyte.LowFemale is { } low && low != analyte.Low);
        return (isBySex, sex) switch
        {
            (true, Clinical.Sex.Female) => ", by the usual range of women",
            (true, Clinical.Sex.Male) => ", by the usual range of men",
            _ => ", by the usual adult range",
        };
    }

    private static string Describe(MeasurementCriterion criterion)
    {
        var sign = criterion.Comparator switch
        {
            Comparator.Less => "less than",
            Comparator.AtMost => "at most",
            Comparator.Equal => "exactly",
            Comparator.AtLeast => "at least",
            _ => "more than",
        };
        var limit = criterion.Basis switch
        {
            LimitBasis.UpperLimitOfNormal =>
                string.Create(CultureInfo.InvariantCulture, $"{criterion.Limit.Value:0.##} × the upper limit of normal"),
            LimitBasis.LowerLimitOfNormal =>
                string.Create(CultureInfo.InvariantCulture, $"{criterion.Limit.Value:0.##} × the lower limit of normal"),
            _ => criterion.Limit.ToString(),
        };
        return $"{sign} {limit}";
    }
}
