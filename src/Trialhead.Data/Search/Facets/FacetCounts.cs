using Trialhead.Vocabulary;

namespace Trialhead.Data.Search.Facets;

/// <summary>The trials of a whole result counted by their properties.</summary>
/// <param name="ByKind">For each kind its values: small sets in their own order, all others by count, then by name.</param>
/// <param name="Narrower">Kinds of the illnesses that were asked for, by count.</param>
/// <remarks>
/// A count is how many trials remain when the result is narrowed to that value. Of concepts only those are listed that tell
/// trials of the result apart: what nearly all of them share is left out, and what was asked for.
/// </remarks>
public sealed record FacetCounts(IReadOnlyDictionary<FacetKind, IReadOnlyList<FacetCount>> ByKind, IReadOnlyList<FacetCount> Narrower)
{
    private const int MostConcepts = 12;
    private const int MostNarrower = 6;
    private const int MostCompared = 80;
    private const double NearlyAll = 0.95;
    private const double NearlySame = 0.9;

    /// <summary>Nothing counted.</summary>
    public static FacetCounts None { get; } = new(new Dictionary<FacetKind, IReadOnlyList<FacetCount>>(), []);

    /// <summary>Those of one kind; none where no trial has a value.</summary>
    public IReadOnlyList<FacetCount> Of(FacetKind kind) => ByKind.GetValueOrDefault(kind, []);

    /// <summary>Sorts and names what was counted.</summary>
    internal static FacetCounts Of(IReadOnlyDictionary<string, int> counts, int total, IReadOnlyCollection<Concept> asked, Lexicon lexicon)
    {
        var byKind = counts.Select(count => (FacetValues.Read(count.Key).Kind, FacetValues.Read(count.Key).Value, Count: count.Value))
            .ToLookup(count => count.Kind, count => (count.Value, count.Count));
        var kinds = new Dictionary<FacetKind, IReadOnlyList<FacetCount>>();
        foreach (var kind in Enum.GetValues<FacetKind>().Where(byKind.Contains))
        {
            kinds[kind] = kind is FacetKind.Condition or FacetKind.Treatment
                ? Telling(Concepts(byKind[kind], lexicon), total, asked, lexicon)
                : [.. byKind[kind].Select(value => new FacetCount(value.Value, FacetNames.Of(kind, value.Value), value.Count)).Order(FacetNames.OrderOf(kind))];
        }

        var narrower = Concepts(byKind[FacetKind.Condition], lexicon)
            .Where(kind => kind.Count < total * NearlyAll && asked.Any(concept => kind.Concept.ParentIds.Contains(concept.Id)))
            .Take(MostNarrower).Select(kind => kind.ToCount());
        return new FacetCounts(kinds, [.. narrower]);
    }

    private static List<Counted> Concepts(IEnumerable<(string Id, int Count)> counts, Lexicon lexicon) =>
    [
        .. counts.Select(count => (Concept: lexicon.Get(count.Id), count.Count)).Where(count => count.Concept is not null)
            .Select(count => new Counted(count.Concept!, count.Count)) // just asked
            .OrderByDescending(count => count.Count).ThenBy(count => count.Concept.Id, StringComparer.Ordinal),
    ];

    private static List<FacetCount> Telling(List<Counted> concepts, int total, IReadOnlyCollection<Concept> asked, Lexicon lexicon)
    {
        var common = concepts.Where(count => (count.Count < total * NearlyAll || total < 2)
            && !asked.Any(concept => lexicon.IsA(concept, count.Concept))).Take(MostCompared).ToList();
        return
        [
            .. common.Where(general => !common.Exists(special => special.Concept != general.Concept
                    && special.Count >= general.Count * NearlySame && lexicon.IsA(special.Concept, general.Concept)))
                .Take(MostConcepts).Select(count => count.ToCount()),
        ];
    }

    private readonly record struct Counted(Concept Concept, int Count)
    {
        public FacetCount ToCount() => new(Concept.Id, Concept.Name, Count);
    }
}
