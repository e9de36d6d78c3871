using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <content>What markers and values mean beside what the record names: an infection that is proven, the virus that is counted.</content>
public sealed partial class PatientChart
{
    private static readonly FrozenDictionary<string, (string Illness, double Youngest)> Proofs = TableRow.ReadEmbedded("proofs.tsv", "criteria")
        .ToFrozenDictionary(row => row["marker"], row => (row["illness"], row.Number("youngest") ?? 0), StringComparer.Ordinal);

    private const int LongestNegative = 60; // days for which a negative test still tells of today

    private static readonly FrozenDictionary<string, (string Illness, bool IsOfToday)> Disproofs = TableRow.ReadEmbedded("disproofs.tsv", "criteria")
        .ToFrozenDictionary(row => row["marker"], row => (row["illness"], row["today"] == "yes"), StringComparer.Ordinal);

    // "Liver cancer" is also said of one that has spread there, and sarcomas are of any organ.
    private static readonly string[] Primaries = [.. TableRow.ReadEmbedded("primaries.tsv", "criteria").Select(row => row["id"]).Where(id => id is not ("liver-cancer" or "sarcoma"))];

    private static readonly (string Illness, string Analyte)[] ViralLoads =
        [.. TableRow.ReadEmbedded("viral-loads.tsv", "criteria").Select(row => (row["illness"], row["analyte"]))];

    // "HIV antibody positive": of an illness that the record does not speak of itself.
    private IEnumerable<Charted> Proven(IReadOnlyList<Charted> stated) =>
        from marker in stated
        where marker is { Aspect: Aspect.Marker, IsPresent: true, IsFormer: false, Disputed: null }
        from id in Lexicon.Ancestors(marker.Concept).Prepend(marker.Concept).Select(concept => concept.Id).Where(Proofs.ContainsKey)
        where !(Patient.AgeOn(Date)?.Youngest < Proofs[id].Youngest)
        let illness = Lexicon.Get(Proofs[id].Illness)
        where illness is not null && !stated.Any(entry => entry.Aspect == Aspect.Illness && (Lexicon.IsA(entry.Concept, illness) || (!entry.IsPresent && Lexicon.IsA(illness, entry.Concept))))
        select Charted(illness, Aspect.Illness, new ConditionFact(illness.Name) { Date = marker.Fact.Date, Provenance = marker.Fact.Provenance });

    // "HIV antibody negative", "SARS-CoV-2 PCR not detected": of an illness that the record does not speak of itself, and that no other marker proves.
    private IEnumerable<Charted> Disproven(IReadOnlyList<Charted> known) =>
        from marker in known
        where marker is { Aspect: Aspect.Marker, IsPresent: false, IsFormer: false, Disputed: null } && IsByTestItself(marker, known) && !(marker.Fact.Date?.Latest < Date.AddDays(-LongestNegative))
        where Disproofs.ContainsKey(marker.Concept.Id) && !(Patient.Text is { } text && Turning().IsMatch(text))
        let illness = Lexicon.Get(Disproofs[marker.Concept.Id].Illness)
        where illness is not null && !known.Any(entry => entry.Aspect == Aspect.Illness && (Lexicon.IsA(entry.Concept, illness) || (!entry.IsPresent && Lexicon.IsA(illness, entry.Concept))))
        select Charted(illness, Aspect.Illness, new ConditionFact(illness.Name)
        {
            Presence = Presence.Absent,
            Date = marker.Fact.Date,
            Qualifiers = Disproofs[marker.Concept.Id].IsOfToday ? [new(QualifierKind.Course, QualifierTable.AtPresent)] : [],
            Provenance = marker.Fact.Provenance,
        })
        with
        { IsByTest = true };

    // A result, or what is denied by one; "no COVID test" is none.
    private bool IsByTestItself(Charted marker, IReadOnlyList<Charted> known) => marker.Fact is ResultFact { Result: TestResult.Negative }
        || (marker.Fact is BiomarkerFact { Provenance: { Quote: { } words, Span: { } span } } && FoundNegative().IsMatch(words)
            && !known.Any(entry => entry.Concept == marker.Concept && entry.Fact is ResultFact) && !(Patient.Text is { } text && span.End <= text.Length && OfEarlier().IsMatch(text, span.End)));

    [GeneratedRegex(@"\G[^.;]{0,30}?\b(?:(?:19|20)\d\d|ago|before|previously|last)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfEarlier();

    [GeneratedRegex(@"\b(?:neg(?:ative)?|non-?reactive|not detected|undetect(?:ed|able))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FoundNegative();

    // Who is just turning positive had a negative test before.
    [GeneratedRegex(@"\b(?:seroconver\w+|western blot(?! (?:(?:is|was|also) )*neg)|p24|window period|(?:later|then|now|since) (?:tested )?positive)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Turning();

    // Cancers of two organs: one of them is another than the one under study.
    private IEnumerable<Charted> OtherCancers(IReadOnlyList<Charted> stated)
    {
        if (Lexicon.Get("second-primary-cancer") is not { } other || stated.Any(entry => entry.Aspect == Aspect.Illness && entry.Concept == other))
        {
            return [];
        }

        var cancers = stated.Where(entry => entry is { Aspect: Aspect.Illness, IsPresent: true, Disputed: null } && !Array.Exists(entry.Narrowed, word => word is "suspected" or "possible"))
            .Select(entry => (Entry: entry, Organs: Primaries.Where(id => Lexicon.Get(id) is { } organ && Lexicon.IsA(entry.Concept, organ)).ToList()))
            .Where(cancer => cancer.Organs.Count > 0 && !(Lexicon.Get("non-melanoma-skin-cancer") is { } minor && Lexicon.IsA(cancer.Entry.Concept, minor))).ToList();
        var earlier = cancers.Where(one => cancers.Exists(another => !one.Organs.Intersect(another.Organs).Any() && !(IsOfBlood(one.Organs) && IsOfBlood(another.Organs))))
            .OrderByDescending(one => one.Entry.Fact.Date is not null).ThenBy(one => one.Entry.When.From).ToList();
        return earlier.Count == 0 ? [] : [Charted(other, Aspect.Illness, new ConditionFact(other.Name) { Date = earlier[0].Entry.Fact.Date, Provenance = earlier[0].Entry.Fact.Provenance })];
    }

    // Of one lineage two names are often given.
    private bool IsOfBlood(List<string> organs) => Lexicon.Get("hematologic-malignancy") is { } blood && organs.Exists(id => Lexicon.Get(id) is { } organ && Lexicon.IsA(organ, blood));

    // Who has diabetes has a chronic disease; where the record denies one, it means another than that.
    private IEnumerable<Charted> Chronic(IReadOnlyList<Charted> known) =>
        Lexicon.Get("chronic-disease") is { } chronic && !known.Any(entry => entry.Aspect == Aspect.Illness && entry.Concept == chronic)
            ? known.Where(entry => entry is { Aspect: Aspect.Illness, IsPresent: true, IsFormer: false, Disputed: null } && Lasting.Is(entry.Concept))
                .Select(entry => entry with { Concept = chronic })
            : [];

    // A bare "viral load" is of the one illness that has one.
    private IEnumerable<Charted> Counted(IReadOnlyList<Charted> known)
    {
        var loads = ViralLoads.Where(row => Lexicon.Get(row.Illness) is { } illness
            && known.Any(entry => entry is { Aspect: Aspect.Illness, IsPresent: true, IsFormer: false } && Lexicon.IsA(entry.Concept, illness))).ToList();
        return loads.Count == 1 && Lexicon.Get(loads[0].Analyte) is { } counted
            ? known.Where(entry => entry.Concept.Id == "viral-load").Select(entry => entry with { Concept = counted })
            : [];
    }
}
