using System.Globalization;
using Trialhead.Clinical;

namespace Trialhead.Eligibility;

/// <content>Age, sex, states and performance status.</content>
public static partial class Evaluator
{
    private static Explanation Age(AgeCriterion criterion, PatientChart chart)
    {
        var limits = Describe(criterion);
        if (chart.Age is not { } age)
        {
            return Leaf(criterion, Verdict.Unknown, $"The record does not give the age; {limits} is asked.");
        }

        var (young, old) = (Allows(criterion, age.Youngest), Allows(criterion, age.Oldest));
        if (young != old)
        {
            return Leaf(criterion, Verdict.Unknown, $"The birth date is not known exactly enough to say whether {limits} holds.");
        }

        var shown = age.Youngest < 2
            ? string.Create(CultureInfo.InvariantCulture, $"{age.Youngest * 12:0} months")
            : Years(age.Youngest);
        return young
            ? Leaf(criterion, Verdict.Met, $"Age {shown} fits {limits}.")
            : Leaf(criterion, Verdict.NotMet, $"Age {shown} does not fit {limits}.");
    }

    // Whole-year limits are about completed years; months and days are compared as they are.
    private static bool Allows(AgeCriterion criterion, double age)
    {
        if (criterion.Minimum is { } minimum)
        {
            var years = minimum == Math.Floor(minimum) ? Math.Floor(age) : age;
            if (criterion.IsMinimumExclusive ? years <= minimum : years < minimum)
            {
                return false;
            }
        }

        if (criterion.Maximum is { } maximum)
        {
            var years = maximum == Math.Floor(maximum) ? Math.Floor(age) : age;
            return criterion.IsMaximumExclusive ? years < maximum : years <= maximum;
        }

        return true;
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

    private static Explanation SexOf(SexCriterion criterion, PatientChart chart) => chart.Sex switch
    {
        null => Leaf(criterion, Verdict.Unknown, "The record does not give the sex."),
        { } sex when sex == criterion.Sex => Leaf(criterion, Verdict.Met, $"The person is {Name(sex)}."),
        { } sex => Leaf(criterion, Verdict.NotMet, $"The person is {Name(sex)}; this is about {Name(criterion.Sex)} participants."),
    };

    private static string Name(Sex sex) => sex == Sex.Female ? "female" : "male";

    private static Explanation State(StateCriterion criterion, PatientChart chart)
    {
        var fact = chart.Patient.Facts.OfType<StateFact>().LastOrDefault(f => f.State == criterion.State);
        if (fact is not null)
        {
            return fact.Presence == Presence.Present
                ? Leaf(criterion, Verdict.Met, $"The record says: {Name(criterion.State)}.", fact)
                : Leaf(criterion, Verdict.NotMet, $"The record says: not {Name(criterion.State)}.", fact);
        }

        if (criterion.State is PersonalState.Pregnant or PersonalState.Breastfeeding or PersonalState.ChildbearingPotential)
        {
            if (chart.Sex == Sex.Male)
            {
                return Leaf(criterion, Verdict.NotApplicable, "Does not concern men.");
            }

            if (chart.Age is { } age && age.Youngest > LatestChildbearingAge)
            {
                return Leaf(criterion, Verdict.NotApplicable, $"Does not concern a person of {Years(age.Youngest)}.");
            }
        }

        return Leaf(criterion, Verdict.Unknown, $"The record does not say whether the person is {Name(criterion.State)}.");
    }

    private static string Name(PersonalState state) => StateTable.NameOf(state);

    private static Explanation Performance(PerformanceCriterion criterion, PatientChart chart)
    {
        var facts = chart.Patient.Facts.OfType<PerformanceFact>().Where(f => f.Presence == Presence.Present).ToList();
        var fact = facts.FindLast(f => f.Scale == criterion.Scale) ?? facts.LastOrDefault();
        var asked = $"{Name(criterion.Scale)} {Range(criterion.Minimum, criterion.Maximum)}";
        if (fact is null)
        {
            return Leaf(criterion, Verdict.Unknown, $"The record gives no performance status; {asked} is asked.");
        }

        var grades = PerformanceConversion.Convert(fact.Scale, fact.Grade, criterion.Scale);
        var fitting = grades.Count(g => !(g < criterion.Minimum || g > criterion.Maximum));
        var shown = $"{Name(fact.Scale)} {fact.Grade}{On(fact)}";
        if (fitting == grades.Count)
        {
            return Leaf(criterion, Verdict.Met, $"{shown} fits {asked}.", fact);
        }

        return fitting == 0
            ? Leaf(criterion, Verdict.NotMet, $"{shown} does not fit {asked}.", fact)
            : Leaf(criterion, Verdict.Unknown, $"{shown} cannot be told on the scale asked: {asked}.", fact);
    }

    private static string Name(PerformanceScale scale) =>
        scale == PerformanceScale.Ecog ? "ECOG performance status" : $"{scale} performance status";

    private static string Range(int? minimum, int? maximum) => (minimum, maximum) switch
    {
        ({ } min, { } max) when min == max => $"{min}",
        ({ } min, { } max) => $"{min} to {max}",
        ({ } min, null) => $"{min} or more",
        (null, { } max) => $"{max} or less",
        _ => "of any grade",
    };
}
