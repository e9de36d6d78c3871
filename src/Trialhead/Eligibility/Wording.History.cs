using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <content>Diagnoses, biomarkers, treatments, allergies and results.</content>
internal static partial class Wording
{
    private static string Diagnosis(DiagnosisCriterion asked, Explanation node)
    {
        var family = asked.IsFamily ? " in the family" : "";
        return node.Ground switch
        {
            Ground.Silent => $"The record does not mention {Asked(asked.Condition)}{family}.",
            Ground.Stated => $"The record says {NameOf(node)}{family}{On(node)}.",
            Ground.Time => $"The record says {NameOf(node)}{On(node)}; within {asked.Within?.Text} is asked.",
            Ground.Over => $"The record says {NameOf(node)}{On(node)}; whether it lasts it does not say.",
            Ground.Today => $"The record says {NameOf(node)} today; an earlier one is asked.",
            Ground.Suspected => $"The record only suspects {NameOf(node)}{On(node)}.",
            Ground.Narrower => Narrower(asked, node),
            _ => Named(Asked(asked.Condition) + family, node),
        };
    }

    private static string Narrower(DiagnosisCriterion asked, Explanation node)
    {
        var entry = node.Entry!; // a fact of another kind is always charted
        var missing = Name(asked.Setting & ~entry.Setting);
        var unfit = asked.Qualifiers.Where(q => Evaluator.Fits(q, entry) != Verdict.Met).Select(q => q.Text).Where(IsWord);
        var wanted = unfit.Prepend(missing).Where(words => words.Length > 0).ToList();
        var carried = string.Join(", ", Carried(entry, asked));
        return node.Verdict == Verdict.NotMet
            ? $"The record says {NameOf(node)}{On(node)}{(carried.Length > 0 ? $", {carried}" : "")}; {(wanted.Count == 0 ? "something else" : string.Join(" and ", wanted))} is asked."
            : wanted.Count == 0 ? $"The record says {NameOf(node)}{On(node)}, and not whether it is of the kind that is asked."
            : $"The record says {NameOf(node)}{On(node)}; it does not say of it: {string.Join(", ", wanted)}.";
    }

    // Signs that were left beside a name ("+", "≥") are no words.
    private static bool IsWord(string text) => text.Count(char.IsLetter) > 1;

    private static string Words(IEnumerable<Qualifier> qualifiers)
    {
        var words = qualifiers.Select(q => q.Text).Where(IsWord).ToList();
        return words.Count == 0 ? "something narrower" : string.Join(" and ", words);
    }

    // What of the fact speaks about what is asked, in the order of the record.
    private static IEnumerable<string> Carried(Charted entry, DiagnosisCriterion asked)
    {
        if (entry.Setting != DiseaseSetting.None && asked.Setting != DiseaseSetting.None)
        {
            yield return Name(entry.Setting);
        }

        if (asked.Qualifiers.Any(q => q.Kind == QualifierKind.Stage) && entry.Fact is ConditionFact { Stage: { } stage })
        {
            yield return $"stage {stage}";
        }

        foreach (var carried in entry.Narrowed.Where(n => asked.Qualifiers.Any(q => QualifierTable.Excludes(n, q.Text))))
        {
            yield return carried;
        }
    }

    // The reasons that read alike for everything that has a name.
    private static string Named(string asked, Explanation node) => node.Ground switch
    {
        Ground.Stated => $"The record says {NameOf(node)}{On(node)}.",
        Ground.Denied => $"The record says: no {NameOf(node)}{On(node)}.",
        Ground.General => $"The record says {NameOf(node)}; whether that is {asked} it does not say.",
        Ground.Excluded => $"The record says {NameOf(node)}{On(node)}, which is not {asked}.",
        Ground.Disputed => "The record contradicts itself.",
        _ => $"The record does not mention {asked}.",
    };

    private static string Treatment(TreatmentCriterion asked, Explanation node)
    {
        var name = Asked(asked.Treatment);
        if (node.Fact is not TreatmentFact fact)
        {
            return node.Fact is IntoleranceFact ? $"The record says: {Shown(node.Fact)}." : Named(name, node);
        }

        var shown = $"The record says {fact.Name}{Period(fact)}";
        return node.Ground switch
        {
            Ground.Stated => $"{shown}.",
            Ground.General => $"The record says {fact.Name}; whether that was {name} it does not say.",
            Ground.Time => $"{shown}; {Asked(asked)} is asked.",
            Ground.Narrower => $"{shown}; {Words(asked.Qualifiers)} is asked.",
            Ground.Purpose => $"{shown}; for {asked.Purpose?.Name} is asked.",
            Ground.Outcome => $"{shown}; that it {(asked.Outcome == TreatmentOutcome.Worked ? "worked" : "failed")} is asked.",
            _ => Named(name, node),
        };
    }

    // A name that the vocabulary lacks is the criterion's own words, and may be no name at all.
    private static string Asked(Concept concept) => concept.IsUnlisted ? $"“{concept.Name}”" : concept.Name;

    private static string Asked(TreatmentCriterion asked) =>
        asked.Timing == TreatmentTiming.Needed ? "that it is needed"
        : asked.Within is { } window ? $"within {window.Text}"
        : asked.Timing is TreatmentTiming.Current or TreatmentTiming.Unstated ? "current use"
        : "any time";

    private static string Period(TreatmentFact fact) => (fact.Date, fact.Ended, fact.IsOngoing) switch
    {
        (null, null, true) => " (ongoing)",
        ({ } start, null, true) => $" (since {start})",
        ({ } start, null, false) => $" ({start})",
        (null, { } end, _) => $" (until {end})",
        ({ } start, { } end, _) => $" ({start} to {end})",
        _ => fact.IsOver ? " (over)" : fact.IsPlanned ? " (planned)" : "",
    };

    private static string Intolerance(IntoleranceCriterion asked, Explanation node)
    {
        var substance = asked.Substance is { } named ? Asked(named) : "the study treatment";
        return (node.Ground, node.Fact) switch
        {
            (Ground.Stated, { } fact) => $"The record says: {Shown(fact)}.",
            (Ground.Denied, { } fact) => $"The record says: {Shown(fact)}.",
            (Ground.General, { } fact) => $"The record says: {Shown(fact)}; whether that is {Name(asked.Kind)} {substance} it does not say.",
            _ => $"The record does not mention {Name(asked.Kind)} {substance}.",
        };
    }

    private static string Name(IntoleranceKind kind) => kind switch
    {
        IntoleranceKind.Allergy => "allergy to",
        IntoleranceKind.Intolerance => "intolerance of",
        _ => "contraindication to",
    };

    private static string Result(ResultCriterion asked, Explanation node)
    {
        var wanted = $"{asked.Test.Name} {asked.Result.ToString().ToLowerInvariant()}";
        var shown = node.Fact switch
        {
            null => "",
            BiomarkerFact { Presence: Presence.Absent } => $"The record says: no {NameOf(node)}{On(node)}",
            ResultFact f => $"The record says {f.Name} {f.Result.ToString().ToLowerInvariant()}{On(f)}",
            _ => $"The record says {NameOf(node)}{On(node)}",
        };
        return (node.Ground, node.Verdict) switch
        {
            (Ground.Stated, Verdict.Met) => $"{shown}.",
            (Ground.Stated, _) => $"{shown}; {string.Join(" and ", wanted)} is asked.",
            (Ground.Time, _) => $"The record gives no result within {asked.Within?.Text}; {string.Join(" and ", wanted)} is asked.",
            _ => $"The record does not give the result; {string.Join(" and ", wanted)} is asked.",
        };
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

    private static string NameOf(Explanation node) =>
        (node.Fact is null ? null : PatientChart.NameOf(node.Fact)) ?? node.Entry?.Concept.Name ?? "";

    private static string On(Explanation node) => node.Fact is null ? "" : On(node.Fact);
}
