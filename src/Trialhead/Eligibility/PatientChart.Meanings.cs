using System.Collections.Frozen;
using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <content>What markers and values mean beside what the record names: an infection that is proven, the virus that is counted.</content>
public sealed partial class PatientChart
{
    private static readonly FrozenDictionary<string, (string Illness, double Youngest, bool Denies)> Proofs = TableRow.ReadEmbedded("proofs.tsv", "criteria")
        .ToFrozenDictionary(row => row["marker"], row => (row["illness"], row.Number("youngest") ?? 0, row["denies"] == "yes"), StringComparer.Ordinal);

    private const int LongestNegative = 60; // days for which a negative test still tells of today

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

    // "SARS-CoV-2 PCR negative": no such infection today, where nothing else speaks of it.
    private IEnumerable<Charted> Disproven(IReadOnlyList<Charted> known) =>
        from marker in known
        where marker is { Aspect: Aspect.Marker, IsPresent: false, IsFormer: false, Disputed: null, Fact: ResultFact { Result: TestResult.Negative } } && !(marker.Fact.Date?.Latest < Date.AddDays(-LongestNegative))
            && Proofs.TryGetValue(marker.Concept.Id, out var proof) && proof.Denies
        let illness = Lexicon.Get(Proofs[marker.Concept.Id].Illness)
        where illness is not null && !known.Any(entry => entry.Aspect is Aspect.Illness && (Lexicon.IsA(entry.Concept, illness) || (entry.IsPresent && Lexicon.IsA(illness, entry.Concept))))
            && !known.Any(entry => entry is { Aspect: Aspect.Marker, IsPresent: true } && Proofs.TryGetValue(entry.Concept.Id, out var other) && other.Illness == illness.Id)
        select Charted(illness, Aspect.Illness, new ConditionFact(illness.Name) { Presence = Presence.Absent, Qualifiers = [new Qualifier(QualifierKind.Other, QualifierTable.AtPresent)], Date = marker.Fact.Date, Provenance = marker.Fact.Provenance });

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
