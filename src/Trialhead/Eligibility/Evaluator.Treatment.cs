using Trialhead.Clinical;

namespace Trialhead.Eligibility;

/// <content>Treatments.</content>
public static partial class Evaluator
{
    private static Explanation Treatment(TreatmentCriterion criterion, PatientChart chart)
    {
        if (IsForIllness(criterion))
        {
            return ForIllness(criterion, chart);
        }

        var subject = chart.About(criterion.Treatment, Aspect.Treatment);
        if (ReferenceEquals(subject, Subject.Silent))
        {
            return Unstated(criterion, chart);
        }

        Charted? disputed = null, different = null, open = null, outside = null, member = null;
        var (openGround, differentGround, memberGround) = (Ground.Silent, Ground.Silent, Ground.Silent);
        foreach (var entry in subject.Present)
        {
            if (IsPlanned(entry, chart) != (criterion.Timing == TreatmentTiming.Planned))
            {
                continue;
            }

            if (entry.Disputed is not null && !IsOfOthers(entry, criterion.Treatment, chart.Lexicon))
            {
                disputed ??= entry;
                continue;
            }

            var (verdict, ground) = JudgeTreatment(criterion, entry, chart);
            if (verdict == Verdict.Met)
            {
                return Tell(criterion, criterion, chart, verdict, Ground.Stated, entry);
            }

            if (verdict == Verdict.Unknown)
            {
                (open, openGround) = open is null ? (entry, ground) : (open, openGround);
            }
            else if (entry.Concept != criterion.Treatment)
            {
                // One member of a class that ended long ago, or failed, does not tell of the other members.
                (member, memberGround) = member is null ? (entry, ground) : (member, memberGround);
            }
            else if (ground == Ground.Time)
            {
                outside ??= entry;
            }
            else
            {
                (different, differentGround) = (entry, ground);
            }
        }

        return disputed is not null ? Tell(criterion, criterion, chart, Verdict.Unknown, Ground.Disputed, disputed, disputed.Disputed?.Fact)
            : Denial(subject, chart, criterion) is { } denial ? Denied(criterion, criterion, chart, denial)
            : open is not null ? Tell(criterion, criterion, chart, Verdict.Unknown, openGround, open)
            : different is not null ? Tell(criterion, criterion, chart, Verdict.NotMet, differentGround, different)
            : outside is not null ? Tell(criterion, criterion, chart, Verdict.NotMet, Ground.Time, outside)
            : member is not null ? Tell(criterion, criterion, chart, Verdict.Unknown, memberGround, member)
            : General(subject, criterion, chart) is { } general ? Tell(criterion, criterion, chart, Verdict.Unknown, Ground.General, general)
            : Unstated(criterion, chart);
    }

    // What was not tolerated has failed, though the record says nowhere that it was given.
    private static Explanation Unstated(TreatmentCriterion criterion, PatientChart chart) =>
        criterion.Outcome == TreatmentOutcome.Failed && criterion.Timing is TreatmentTiming.Ever or TreatmentTiming.Prior or TreatmentTiming.Unstated
        && Stated(chart.About(criterion.Treatment, Aspect.Intolerance).Present) is { } intolerance
        && intolerance.Fact is IntoleranceFact { Kind: IntoleranceKind.Intolerance }
            ? Tell(criterion, criterion, chart, Verdict.Met, Ground.Stated, intolerance)
            : Leaf(criterion, Verdict.Unknown, Ground.Silent, chart);

    private static Charted? General(Subject subject, TreatmentCriterion criterion, PatientChart chart)
    {
        foreach (var entry in subject.General)
        {
            if (IsPlanned(entry, chart) == (criterion.Timing == TreatmentTiming.Planned))
            {
                return entry;
            }
        }

        return null;
    }

    private static bool IsPlanned(Charted entry, PatientChart chart) =>
        entry.Fact is TreatmentFact { IsPlanned: true } || entry.Fact.Date?.Earliest > chart.Date;

    private static (Verdict, Ground) JudgeTreatment(TreatmentCriterion criterion, Charted entry, PatientChart chart)
    {
        var fact = (TreatmentFact)entry.Fact; // treatments are charted from treatment facts alone
        var kind = Fits(criterion.Qualifiers, entry, fact, chart);
        if (kind != Verdict.Met)
        {
            return (kind, Ground.Narrower);
        }

        if (criterion.Purpose is { } purpose && !Array.Exists(entry.Purposes, given => chart.Lexicon.IsA(given, purpose)))
        {
            return (Array.Exists(entry.Purposes, given => chart.Lexicon.AreDisjoint(given, purpose)) ? Verdict.NotMet : Verdict.Unknown, Ground.Purpose);
        }

        if (criterion.Outcome != TreatmentOutcome.Any && fact.Worked != (criterion.Outcome == TreatmentOutcome.Worked))
        {
            return (fact.Worked is null ? Verdict.Unknown : Verdict.NotMet, Ground.Outcome);
        }

        var timely = InTime(criterion, entry, fact, chart);
        if (timely == Verdict.Met && TreatmentRoutes.IsOnlyLocal(criterion, entry, chart.Lexicon))
        {
            return (Verdict.Unknown, Ground.Narrower); // whoever inhales one need not be meant
        }

        return (timely, timely == Verdict.Met ? Ground.Stated : Ground.Time);
    }

    private static Verdict InTime(TreatmentCriterion criterion, Charted entry, TreatmentFact fact, PatientChart chart)
    {
        var isOver = fact.IsOver || entry.IsFormer || fact.Ended?.Latest < chart.Date;
        var isOngoing = !entry.IsFormer && (fact.IsOngoing || fact.Ended?.Earliest > chart.Date || HasJustBegun(entry, fact, isOver, chart));
        return (criterion.Timing, criterion.Within) switch
        {
            (TreatmentTiming.Planned, _) => Verdict.Met,
            (TreatmentTiming.Needed, _) => isOngoing ? Verdict.Met : Verdict.Unknown,
            (TreatmentTiming.Current, null) => isOngoing ? Verdict.Met : isOver ? Verdict.NotMet : Verdict.Unknown,
            // What failed has failed, whenever it was given.
            (TreatmentTiming.Unstated, null) => isOngoing || criterion.Outcome == TreatmentOutcome.Failed ? Verdict.Met : Verdict.Unknown,
            (_, { } window) => InWindow(window, entry, fact.Date, fact.Ended, isOngoing, fact.IsOver, chart),
            _ => Verdict.Met,
        };
    }

    // "Intubated this morning", "admitted to ICU last night": nobody is off life support the day after, unless the record says so.
    private static bool HasJustBegun(Charted entry, TreatmentFact fact, bool isOver, PatientChart chart) =>
        !isOver && fact.Ended is null && fact.Date is { } began && began.Earliest >= chart.Date.AddDays(-1) && began.Latest <= chart.Date
        && (IsA(entry.Concept, "intensive-care") || IsA(entry.Concept, "mechanical-ventilation") || IsA(entry.Concept, "extracorporeal-membrane-oxygenation"));
}
