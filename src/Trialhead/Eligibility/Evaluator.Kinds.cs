using System.Collections.Frozen;
using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <content>What the kind of an illness answers by itself, and how long it has lasted.</content>
public static partial class Evaluator
{
    private static readonly FrozenDictionary<string, string> DiseasesOfSites = TableRow.ReadEmbedded("sites.tsv", "criteria")
        .Where(row => row["disease"].Length > 0).ToFrozenDictionary(row => row["name"], row => row["disease"], StringComparer.Ordinal);

    // A retinopathy is of the eye, and who has an infection is infected. "Retinal eye disease" is of a part of the eye.
    private static bool IsByItsKind(Qualifier narrowing, Charted entry, Concept? asked) => entry.Aspect == Aspect.Illness
        && (narrowing.Text == "infected" ? IsA(entry.Concept, "infection")
            : narrowing.Kind == QualifierKind.Extent && DiseasesOfSites.TryGetValue(narrowing.Text, out var disease) && asked?.Id != disease && IsA(entry.Concept, disease));

    private static bool IsA(Concept concept, string id) => Lexicon.InUse.Get(id) is { } kind && Lexicon.InUse.IsA(concept, kind);

    // "Asthma for at least a year": the illness named beside it, where the record dates it. What a date leaves open stays unknown.
    private static Explanation Lasted(MeasurementCriterion asked, Explanation told, AllOfCriterion all, PatientChart chart)
    {
        if (told.Fact is not null || UnitTable.BuiltIn.Convert(asked.Limit.Value, asked.Limit.Unit ?? "mo", "d") is not { } limit)
        {
            return told;
        }

        var dated = all.Parts.OfType<DiagnosisCriterion>().Where(illness => !illness.IsFamily)
            .SelectMany(illness => chart.About(illness.Condition, Aspect.Illness).Present)
            .Where(entry => entry is { Disputed: null, IsFormer: false, Fact.Date: not null }).ToList();
        var verdict = dated.Count == 0 ? Verdict.Unknown : Kleene.Agree(dated.Select(entry => Lasted(asked, limit, entry, chart)));
        return verdict == Verdict.Unknown ? told : Tell(asked, asked, chart, verdict, Ground.Time, dated[0]);
    }

    // The day that is told of what lasts need not be its first.
    private static Verdict Lasted(MeasurementCriterion asked, double limit, Charted entry, PatientChart chart)
    {
        var date = entry.Fact.Date!.Value;
        var shortest = Compare(chart.Date.DayNumber - date.Latest.DayNumber, asked.Comparator, limit);
        var isAtLeast = asked.Comparator is Comparator.AtLeast or Comparator.More;
        return entry.IsEvent || IsA(entry.Concept, "symptom-or-sign") || Passes(entry.Concept, chart.Lexicon)
            ? shortest == Compare(chart.Date.DayNumber - date.Earliest.DayNumber, asked.Comparator, limit) ? shortest ? Verdict.Met : Verdict.NotMet : Verdict.Unknown
            : shortest == isAtLeast && asked.Comparator != Comparator.Equal ? isAtLeast ? Verdict.Met : Verdict.NotMet : Verdict.Unknown;
    }
}
