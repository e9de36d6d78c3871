using Trialhead.Trials;
using Trialhead.Vocabulary;

namespace Trialhead.Pages.Evidence;

/// <summary>What one trial's posted results say, as far as a page of another trial needs it.</summary>
/// <remarks>Small, so that many can be kept; every number keeps its place in the record. Made by <see cref="EvidenceReader"/>.</remarks>
/// <param name="NctId">The trial.</param>
public sealed record TrialEvidence(string NctId)
{
    /// <summary>Its phases, in order.</summary>
    public IReadOnlyList<Phase> Phases { get; init; } = [];

    /// <summary>Whether chance decided who got what.</summary>
    public bool IsRandomised { get; init; }

    /// <summary>Number of participants; null where the record does not say.</summary>
    public int? Participants { get; init; }

    /// <summary>The illnesses under study, in the record's words.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>Youngest age that could join; null where not stated.</summary>
    public AgeLimit? MinimumAge { get; init; }

    /// <summary>Oldest age that could join; null where not stated.</summary>
    public AgeLimit? MaximumAge { get; init; }

    /// <summary>Names of what was given or done, in the record's order.</summary>
    public IReadOnlyList<string> Interventions { get; init; } = [];

    /// <summary>The groups for which adverse events were counted.</summary>
    public IReadOnlyList<EvidenceGroup> EventGroups { get; init; } = [];

    /// <summary>The serious events that most people had, the most frequent first.</summary>
    public IReadOnlyList<EvidenceEvent> SeriousEvents { get; init; } = [];

    /// <summary>Numbers on survival, response and the like, the most telling first.</summary>
    public IReadOnlyList<EvidenceMeasure> Measures { get; init; } = [];

    private IReadOnlyList<TrialTreatment> Treatments => field ??= TrialTreatment.Of(
        new Trial { NctId = NctId, Interventions = [.. Interventions.Select(name => new Intervention(name))] });

    private IReadOnlyList<Concept> Illnesses => field ??= IllnessesOf(Conditions);

    /// <summary>The places, in <see cref="Interventions"/>, of what contains this treatment or is a kind of it; of one that no table holds, what is called so.</summary>
    public IReadOnlyList<int> PlacesOf(Concept treatment) =>
    [
        .. Treatments.Where(given => !given.IsEmpty && (treatment.IsUnlisted
                ? WrittenTreatment.IsNamed(treatment, given.Intervention.Name)
                : given.Concepts.Any(concept => Lexicon.InUse.IsA(concept, treatment))))
            .Select(given => given.Index),
    ];

    /// <summary>The groups that received any of these interventions.</summary>
    public IEnumerable<EvidenceGroup> Receiving(IReadOnlyList<int> places) =>
        EventGroups.Where(group => group.Receives.Any(places.Contains));

    /// <summary>Whether it studied one of these illnesses, a kind of it, or what it is a kind of.</summary>
    public bool Concerns(IReadOnlyList<Concept> illnesses) => Illnesses.Any(mine => illnesses.Any(
        theirs => Lexicon.InUse.IsA(mine, theirs) || Lexicon.InUse.IsA(theirs, mine)));

    /// <summary>The illnesses that conditions in a record's words name.</summary>
    public static IReadOnlyList<Concept> IllnessesOf(IReadOnlyList<string> conditions) =>
    [
        .. Lexicon.InUse.Recognise(string.Join(".\n", conditions)).Select(mention => mention.Concept)
            .Where(concept => concept.Kind == ConceptKind.Condition).Distinct(),
    ];
}
