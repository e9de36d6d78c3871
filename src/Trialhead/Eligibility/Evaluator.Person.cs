using Trialhead.Clinical;

namespace Trialhead.Eligibility;

/// <content>Age, sex, states and performance status.</content>
public static partial class Evaluator
{
    // Pregnancy criteria are moot beyond this age in years.
    private const double LatestChildbearingAge = 60;

    /// <summary>The scale as people call it.</summary>
    internal static string Name(PerformanceScale scale) =>
        scale == PerformanceScale.Ecog ? "ECOG performance status" : $"{scale} performance status";

    private static Explanation Age(AgeCriterion criterion, PatientChart chart)
    {
        if (chart.Age is not { } age)
        {
            return Leaf(criterion, Verdict.Unknown, Ground.Silent, chart);
        }

        // Both ends too young and too old on the two sides of the limits would agree without either being inside.
        var (young, old) = (Side(criterion, age.Youngest), Side(criterion, age.Oldest));
        return young != old ? Leaf(criterion, Verdict.Unknown, Ground.Disputed, chart)
            : Leaf(criterion, young == 0 ? Verdict.Met : Verdict.NotMet, Ground.Stated, chart);
    }

    // Whole-year limits are about completed years; months and days are compared as they are. −1 too young, 1 too old.
    private static int Side(AgeCriterion criterion, double age)
    {
        if (criterion.Minimum is { } minimum)
        {
            var years = minimum == Math.Floor(minimum) ? Math.Floor(age) : age;
            if (criterion.IsMinimumExclusive ? years <= minimum : years < minimum)
            {
                return -1;
            }
        }

        if (criterion.Maximum is { } maximum)
        {
            var years = maximum == Math.Floor(maximum) ? Math.Floor(age) : age;
            return (criterion.IsMaximumExclusive ? years < maximum : years <= maximum) ? 0 : 1;
        }

        return 0;
    }

    private static Explanation SexOf(SexCriterion criterion, PatientChart chart) => chart.Sex is { } sex
        ? Leaf(criterion, sex == criterion.Sex ? Verdict.Met : Verdict.NotMet, Ground.Stated, chart)
        : Leaf(criterion, Verdict.Unknown, chart.Patient.IsSexDisputed ? Ground.Disputed : Ground.Silent, chart);

    private static Explanation State(StateCriterion criterion, PatientChart chart)
    {
        if (chart.StatesOf(criterion.State) is { } stated)
        {
            return State(criterion, stated, chart);
        }

        return IsMoot(criterion.State, chart) ? Leaf(criterion, Verdict.NotApplicable, Ground.Moot, chart)
            : criterion is { State: PersonalState.ChildbearingPotential, Within: null } && Expecting(chart) is { } pregnancy
                ? new Explanation(criterion, Verdict.Met, Ground.Implied, chart, pregnancy)
            : (criterion.State is PersonalState.ChildbearingPotential or PersonalState.Pregnant || (criterion.State == PersonalState.PlansPregnancy && chart.Sex == Sex.Female)) && criterion.Within is null && ((Fact?)Ends(chart) ?? Done(Wombless, chart)) is { } end
                ? new Explanation(criterion, Verdict.NotMet, Ground.Implied, chart, end)
                : criterion.State == PersonalState.SurgicallySterile && Done(Sterilising, chart) is { } operation
                    ? new Explanation(criterion, Verdict.Met, Ground.Implied, chart, operation)
                    : Leaf(criterion, Verdict.Unknown, Ground.Silent, chart);
    }

    // Who is pregnant is able to be.
    private static StateFact? Expecting(PatientChart chart) => chart.StatesOf(PersonalState.Pregnant) is { Length: > 0 } stated
        && Array.TrueForAll(stated, one => one.Fact.Presence == Presence.Present) ? stated[0].Fact : null;

    private static readonly string[] Wombless = ["hysterectomy"];

    private static readonly string[] Sterilising = ["hysterectomy", "vasectomy", "tubal-ligation"];

    // An operation that the record says was done.
    private static TreatmentFact? Done(string[] operations, PatientChart chart)
    {
        foreach (var id in operations)
        {
            if (chart.Lexicon.Get(id) is { } operation && Stated(chart.About(operation, Aspect.Treatment).Present) is { Fact: TreatmentFact done } entry && !IsPlanned(entry, chart))
            {
                return done;
            }
        }

        return null;
    }

    private static Explanation State(StateCriterion criterion, Stamped<StateFact>[] stated, PatientChart chart)
    {
        StateFact? yes = null, no = null, outside = null;
        foreach (var one in stated)
        {
            if (criterion is { State: PersonalState.Hospitalized, Within: not null } && one.Fact.Date is null)
            {
                continue; // who is in hospital today need not have been there before, and who is at home may have been
            }

            var isOutdated = Array.Exists(stated, later => one.When.IsBefore(later.When));
            if (criterion.Within is { } window && one.Fact.Date is not null && one.When.From < chart.Today - window.Days)
            {
                outside ??= isOutdated ? outside : one.Fact;
            }
            else if (!isOutdated)
            {
                (yes, no) = one.Fact.Presence == Presence.Present ? (yes ?? one.Fact, no) : (yes, no ?? one.Fact);
            }
        }

        return (yes, no) switch
        {
            (not null, not null) => new Explanation(criterion, Verdict.Unknown, Ground.Disputed, chart, yes) { Other = no },
            (not null, _) => new Explanation(criterion, Verdict.Met, Ground.Stated, chart, yes),
            (_, not null) => new Explanation(criterion, Verdict.NotMet, Ground.Stated, chart, no),
            _ => new Explanation(criterion, Verdict.Unknown, outside is null ? Ground.Silent : Ground.Time, chart, outside),
        };
    }

    /// <summary>Whether a state cannot concern the person: pregnancy and the like a man, or a woman past the age.</summary>
    internal static bool IsMoot(PersonalState state, PatientChart chart) => state switch
    {
        PersonalState.Pregnant or PersonalState.Breastfeeding or PersonalState.ChildbearingPotential =>
            chart.Sex == Sex.Male || chart.Age?.Youngest > LatestChildbearingAge,
        PersonalState.Postmenopausal => chart.Sex == Sex.Male,
        _ => false,
    };

    // Past the menopause nobody can become pregnant.
    private static StateFact? Ends(PatientChart chart)
    {
        StateFact? end = null;
        foreach (var one in chart.StatesOf(PersonalState.Postmenopausal) ?? [])
        {
            if (one.Fact.Presence == Presence.Absent)
            {
                return null;
            }

            end = one.Fact;
        }

        return end;
    }

    private static Explanation Performance(PerformanceCriterion criterion, PatientChart chart)
    {
        PerformanceFact? fits = null, fails = null, open = null;
        foreach (var one in chart.Grades)
        {
            if (IsOutdated(one, chart.Grades))
            {
                continue;
            }

            switch (Fitting(criterion, one.Fact))
            {
                case Verdict.Met: fits ??= one.Fact; break;
                case Verdict.NotMet: fails ??= one.Fact; break;
                default: open ??= one.Fact; break;
            }
        }

        return (fits, fails) switch
        {
            (not null, not null) => new Explanation(criterion, Verdict.Unknown, Ground.Disputed, chart, fits) { Other = fails },
            (not null, _) => new Explanation(criterion, Verdict.Met, Ground.Stated, chart, fits),
            (_, not null) => new Explanation(criterion, Verdict.NotMet, Ground.Stated, chart, fails),
            _ => new Explanation(criterion, Verdict.Unknown, open is null ? Ground.Silent : Ground.Incomparable, chart, open),
        };
    }

    private static bool IsOutdated(Stamped<PerformanceFact> one, Stamped<PerformanceFact>[] grades)
    {
        foreach (var later in grades)
        {
            if (one.When.IsBefore(later.When))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a grade fits, whatever the scales; unknown where only some of its counterparts do.</summary>
    internal static Verdict Fitting(PerformanceCriterion criterion, PerformanceFact fact)
    {
        var grades = PerformanceConversion.Convert(fact.Scale, fact.Grade, criterion.Scale);
        var fitting = 0;
        for (var i = 0; i < grades.Count; i++)
        {
            fitting += grades[i] < criterion.Minimum || grades[i] > criterion.Maximum ? 0 : 1;
        }

        return fitting == grades.Count ? Verdict.Met : fitting == 0 ? Verdict.NotMet : Verdict.Unknown;
    }
}
