using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <content>Diagnoses, biomarkers and treatments.</content>
public static partial class Evaluator
{
    private static readonly (DiseaseSetting, DiseaseSetting)[] Contradictions =
    [
        (DiseaseSetting.NewlyDiagnosed, DiseaseSetting.Relapsed),
        (DiseaseSetting.NewlyDiagnosed, DiseaseSetting.Refractory),
        (DiseaseSetting.NewlyDiagnosed, DiseaseSetting.Remission),
        (DiseaseSetting.Remission, DiseaseSetting.Relapsed),
        (DiseaseSetting.Remission, DiseaseSetting.Refractory),
    ];

    // An illness named with its setting ("metastatic breast cancer") is met by that name, or by the illness in that setting.
    private static Explanation Diagnosis(DiagnosisCriterion criterion, PatientChart chart)
    {
        var named = Named(criterion, chart);
        var split = criterion.Setting == DiseaseSetting.None ? SettingNames.Split(criterion.Condition) : [];
        if (named.Verdict != Verdict.Unknown || split.Count == 0)
        {
            return named;
        }

        var parts = split
            .Select(s => Named(criterion with { Condition = s.Concept, Setting = s.Setting }, chart) with { Criterion = criterion })
            .ToList();
        var verdict = Kleene.Any(parts.Select(part => part.Verdict));
        return parts.Find(part => part.Verdict == verdict && part.Fact is not null) ?? named;
    }

    private static Explanation Named(DiagnosisCriterion criterion, PatientChart chart)
    {
        var asked = criterion.Condition;
        Explanation? undecided = null;
        Explanation? contradicted = null;
        foreach (var entry in chart.About(ConceptKind.Condition).Where(e => e.Fact.Presence == Presence.Present))
        {
            if (chart.Lexicon.IsA(entry.Concept, asked))
            {
                var judged = InSetting(criterion, entry, chart);
                if (judged.Verdict == Verdict.Met)
                {
                    return judged;
                }

                (undecided, contradicted) = judged.Verdict == Verdict.NotMet ? (undecided, judged) : (judged, contradicted);
            }
            else if (chart.Lexicon.IsA(asked, entry.Concept) && entry.Fact is ConditionFact general)
            {
                undecided ??= Leaf(
                    criterion, Verdict.Unknown,
                    $"The record says {general.Name}; whether that is {asked.Name} it does not say.", general);
            }
        }

        return undecided ?? contradicted ?? Denied(criterion, asked, chart, ConceptKind.Condition)
            ?? Leaf(criterion, Verdict.Unknown, $"The record does not mention {asked.Name}.");
    }

    private static Explanation InSetting(DiagnosisCriterion criterion, Charted entry, PatientChart chart)
    {
        var fact = (ConditionFact)entry.Fact; // conditions are charted from condition facts alone
        var shown = $"The record says {fact.Name}{On(fact)}";
        if (criterion.Within is { } window && InWindow(window, fact.Date, fact.Ended, isOngoing: false, chart.Date) is var recent
            && recent != Verdict.Met)
        {
            return Leaf(criterion, recent, $"{shown}; within {window.Text} is asked.", fact);
        }

        if (!criterion.IsHistory && criterion.Within is null && IsLongPast(criterion.Condition, fact, chart.Date))
        {
            return Leaf(criterion, Verdict.Unknown, $"{shown}; whether it lasts it does not say.", fact);
        }

        var missing = criterion.Setting & ~entry.Setting;
        if (missing == DiseaseSetting.None)
        {
            return Leaf(criterion, Verdict.Met, $"{shown}.", fact);
        }

        var isContradicted = Array.Exists(
            Contradictions,
            pair => (missing.HasFlag(pair.Item1) && entry.Setting.HasFlag(pair.Item2))
                || (missing.HasFlag(pair.Item2) && entry.Setting.HasFlag(pair.Item1)));
        return isContradicted
            ? Leaf(criterion, Verdict.NotMet, $"{shown}, {Name(entry.Setting)}; {Name(missing)} is asked.", fact)
            : Leaf(criterion, Verdict.Unknown, $"{shown}; whether it is {Name(missing)} it does not say.", fact);
    }

    // Ended, or an acute illness of more than a season ago.
    private static bool IsLongPast(Concept asked, ConditionFact fact, DateOnly today)
    {
        const int Season = 90;
        return fact.Ended?.Latest < today
            || (asked.Name.StartsWith("Acute", StringComparison.Ordinal) && !asked.Name.Contains("leukemia", StringComparison.Ordinal)
                && fact.Date?.Latest < today.AddDays(-Season));
    }

    private static string Name(DiseaseSetting setting) => string.Join(
        " and ",
        Enum.GetValues<DiseaseSetting>()
            .Where(s => s != DiseaseSetting.None && setting.HasFlag(s))
            .Select(s => s switch
            {
                DiseaseSetting.NewlyDiagnosed => "newly diagnosed",
                DiseaseSetting.LocallyAdvanced => "locally advanced",
                DiseaseSetting.Remission => "in remission",
                _ => s.ToString().ToLowerInvariant(),
            }));

    private static Explanation Biomarker(BiomarkerCriterion criterion, PatientChart chart)
    {
        var asked = criterion.Biomarker;
        var present = chart.About(ConceptKind.Biomarker).Where(e => e.Fact.Presence == Presence.Present).ToList();
        if (present.Find(e => chart.Lexicon.IsA(e.Concept, asked)) is { } found)
        {
            return Leaf(criterion, Verdict.Met, $"The record says {NameOf(found)}{On(found.Fact)}.", found.Fact);
        }

        if (Denied(criterion, asked, chart, ConceptKind.Biomarker) is { } denied)
        {
            return denied;
        }

        return present.Find(e => chart.Lexicon.IsA(asked, e.Concept)) is { } general
            ? Leaf(criterion, Verdict.Unknown, $"The record says {NameOf(general)}; whether that is {asked.Name} it does not say.", general.Fact)
            : Leaf(criterion, Verdict.Unknown, $"The record does not mention {asked.Name}.");
    }

    private static Explanation Treatment(TreatmentCriterion criterion, PatientChart chart)
    {
        var asked = criterion.Treatment;
        Explanation? undecided = null;
        Explanation? past = null;
        foreach (var entry in chart.About(ConceptKind.Drug, ConceptKind.DrugClass, ConceptKind.Procedure))
        {
            if (entry.Fact is not TreatmentFact { Presence: Presence.Present } fact || fact.Date?.Earliest > chart.Date)
            {
                continue;
            }

            if (chart.Lexicon.IsA(entry.Concept, asked))
            {
                var judged = InTime(criterion, entry.Concept == asked, fact, chart);
                if (judged.Verdict == Verdict.Met)
                {
                    return judged;
                }

                (undecided, past) = judged.Verdict == Verdict.NotMet ? (undecided, judged) : (judged, past);
            }
            else if (chart.Lexicon.IsA(asked, entry.Concept))
            {
                undecided ??= Leaf(
                    criterion, Verdict.Unknown, $"The record says {fact.Name}; whether that was {asked.Name} it does not say.", fact);
            }
        }

        return undecided ?? past ?? Denied(criterion, asked, chart, ConceptKind.Drug, ConceptKind.DrugClass, ConceptKind.Procedure)
            ?? Leaf(criterion, Verdict.Unknown, $"The record does not mention {asked.Name}.");
    }

    private static Explanation InTime(TreatmentCriterion criterion, bool isSame, TreatmentFact fact, PatientChart chart)
    {
        var shown = $"The record says {fact.Name}{Period(fact)}";
        var verdict = (criterion.Timing, criterion.Within) switch
        {
            (TreatmentTiming.Current, _) => fact.IsOngoing ? Verdict.Met : fact.Ended is null ? Verdict.Unknown : Verdict.NotMet,
            (TreatmentTiming.Unstated, null) => fact.IsOngoing ? Verdict.Met : Verdict.Unknown,
            (_, { } window) => InWindow(window, fact.Date, fact.Ended, fact.IsOngoing, chart.Date),
            _ => Verdict.Met,
        };

        // One member of a class that ended long ago does not tell of the other members.
        if (verdict == Verdict.NotMet && !isSame)
        {
            verdict = Verdict.Unknown;
        }

        var asked = criterion.Timing == TreatmentTiming.Current ? "current use" : criterion.Within is { } w ? $"within {w.Text}" : "any time";
        return Leaf(criterion, verdict, verdict == Verdict.Met ? $"{shown}." : $"{shown}; {asked} is asked.", fact);
    }

    private static string Period(TreatmentFact fact) => (fact.Date, fact.Ended, fact.IsOngoing) switch
    {
        (null, null, true) => " (ongoing)",
        ({ } start, null, true) => $" (since {start})",
        ({ } start, null, false) => $" ({start})",
        (null, { } end, _) => $" (until {end})",
        ({ } start, { } end, _) => $" ({start} to {end})",
        _ => "",
    };

    // Met when surely inside the window, not met when surely before it, else unknown.
    private static Verdict InWindow(TimeWindow window, PartialDate? start, PartialDate? end, bool isOngoing, DateOnly today)
    {
        var opens = today.AddDays(-window.Days);
        var last = end ?? (isOngoing ? PartialDate.From(today) : start);
        if (isOngoing && start is null)
        {
            return Verdict.Met;
        }

        if (last is not { } latest)
        {
            return Verdict.Unknown;
        }

        if (latest.Earliest >= opens)
        {
            return Verdict.Met;
        }

        // A start alone does not tell when it ended.
        return latest.Latest < opens && end is not null ? Verdict.NotMet : Verdict.Unknown;
    }

    // A denial of something more general denies the special too.
    private static Explanation? Denied(
        Criterion criterion, Concept asked, PatientChart chart, params IReadOnlyList<ConceptKind> kinds)
    {
        var entry = chart.About(kinds)
            .FirstOrDefault(e => e.Fact.Presence == Presence.Absent && chart.Lexicon.IsA(asked, e.Concept));
        return entry is null ? null : Leaf(criterion, Verdict.NotMet, $"The record says: no {NameOf(entry)}{On(entry.Fact)}.", entry.Fact);
    }

    private static string NameOf(Charted entry) => PatientChart.NameOf(entry.Fact) ?? entry.Concept.Name;
}
