using System.Collections.Frozen;
using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <content>What the kind of an illness answers by itself, and how long it has lasted.</content>
public static partial class Evaluator
{
    private static readonly FrozenDictionary<string, string> DiseasesOfSites = TableRow.ReadEmbedded("sites.tsv", "criteria")
        .Where(row => row["disease"].Length > 0).ToFrozenDictionary(row => row["name"], row => row["disease"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> SevereByThemselves = [.. TableRow.ReadEmbedded("severe.tsv", "criteria").Select(row => row["id"])];

    private const int AcuteAtMost = 28; // days that a symptom has lasted
    private const int ChronicFrom = 92;

    // A retinopathy is of the eye, and who has an infection is infected. "Retinal eye disease" is of a part of the eye.
    private static Verdict ByItself(Qualifier narrowing, Charted entry, Concept asked, PatientChart chart) => entry.Aspect != Aspect.Illness ? Verdict.Unknown : narrowing.Text switch
    {
        "infected" => IsA(entry.Concept, "infection") ? Verdict.Met : Verdict.Unknown,
        "severe" or "serious" => IsSevere(entry.Concept) ? Verdict.Met : Verdict.Unknown,
        "acute" or "chronic" => HasLasted(narrowing.Text == "acute", entry, chart),
        "symptomatic" => IsA(entry.Concept, "covid-19") && HasSymptomOfAirways(chart) ? Verdict.Met : Verdict.Unknown,
        _ when Exposures.GetOrAdd(narrowing.Text, ExposureOf) is { } days => HasLasted(days, entry, chart),
        _ => narrowing.Kind == QualifierKind.Extent && DiseasesOfSites.TryGetValue(narrowing.Text, out var disease) && asked.Id != disease && IsA(entry.Concept, disease) ? Verdict.Met : Verdict.Unknown,
    };

    private static bool IsSevere(Concept illness)
    {
        foreach (var id in SevereByThemselves)
        {
            if (IsA(illness, id))
            {
                return true;
            }
        }

        return false;
    }

    // A symptom of ten days is acute, one of two years chronic; between the two nobody agrees.
    private static Verdict HasLasted(bool isAcute, Charted entry, PatientChart chart)
    {
        if (entry.IsEvent || entry.IsFormer || entry.Fact is not ConditionFact { Date: { } began, IsOver: false } || began.Earliest > chart.Date || !IsA(entry.Concept, "symptom-or-sign"))
        {
            return Verdict.Unknown;
        }

        return chart.Date.DayNumber - began.Earliest.DayNumber <= AcuteAtMost ? isAcute ? Verdict.Met : Verdict.NotMet
            : chart.Date.DayNumber - began.Latest.DayNumber >= ChronicFrom ? isAcute ? Verdict.NotMet : Verdict.Met
            : Verdict.Unknown;
    }

    private static Verdict HasLasted(int days, Charted entry, PatientChart chart) =>
        entry.IsEvent || entry.IsFormer || entry.Fact is not ConditionFact { Date: { } began, IsOver: false } || began.Earliest > chart.Date ? Verdict.Unknown
        : chart.Date.DayNumber - began.Latest.DayNumber > days ? Verdict.Met
        : chart.Date.DayNumber - began.Earliest.DayNumber < days && (IsA(entry.Concept, "symptom-or-sign") || Passes(entry.Concept, chart.Lexicon)) ? Verdict.NotMet
        : Verdict.Unknown;

    private static bool HasSymptomOfAirways(PatientChart chart) => SymptomsOfAirways.Any(id => Lexicon.InUse.Get(id) is { } symptom
        && Array.Exists(chart.About(symptom, Aspect.Illness).Present, entry => entry is { Disputed: null, IsFormer: false, IsPresent: true }));

    private static readonly string[] SymptomsOfAirways = ["cough", "fever", "dyspnea", "sore-throat", "anosmia", "ageusia", "myalgia", "headache", "nasal-congestion"];

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
