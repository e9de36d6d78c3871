namespace Trialhead.Vocabulary;

/// <summary>All concepts that Trialhead knows, by id, by name and in text, with what is more general than what.</summary>
/// <remarks>Read from the tables in <c>data/vocabulary</c>. Immutable and safe to share between threads.</remarks>
public sealed class Lexicon
{
    private readonly Dictionary<string, Concept> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _ancestors = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Condition, string Biomarker), List<Concept>> _compositions = [];
    private readonly Recogniser _recogniser = new();

    internal Lexicon(IEnumerable<Concept> concepts, IEnumerable<TableRow> compositions)
    {
        foreach (var concept in concepts)
        {
            if (!_byId.TryAdd(concept.Id, concept))
            {
                throw new FormatException($"vocabulary: found id `{concept.Id}` twice, expected every id once.");
            }

            foreach (var name in concept.Names.Concat(concept.LayNames).Prepend(concept.Name))
            {
                _recogniser.Add(name, concept);
            }
        }

        foreach (var concept in _byId.Values)
        {
            CollectAncestors(concept.Id);
        }

        foreach (var row in compositions)
        {
            var key = (Require(row["condition"]).Id, Require(row["biomarker"]).Id);
            (_compositions.TryGetValue(key, out var list) ? list : _compositions[key] = []).Add(Require(row["result"]));
        }
    }

    /// <summary>The vocabulary that ships with Trialhead.</summary>
    public static Lexicon BuiltIn { get; } = LexiconReader.ReadEmbedded();

    /// <summary>Every concept.</summary>
    public IReadOnlyCollection<Concept> Concepts => _byId.Values;

    /// <summary>The concept of an id; null where there is none.</summary>
    public Concept? Get(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The concepts that go by exactly this name, whatever their kind.</summary>
    public IEnumerable<Concept> FindAll(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _recogniser.Whole(name);
    }

    /// <summary>The first concept of one of these kinds that goes by exactly this name; null where there is none.</summary>
    public Concept? Find(string name, params ReadOnlySpan<ConceptKind> kinds)
    {
        foreach (var concept in FindAll(name))
        {
            if (kinds.Length == 0 || kinds.Contains(concept.Kind))
            {
                return concept;
            }
        }

        return null;
    }

    /// <summary>The concepts named in a text, left to right; the longest name wins, an ambiguous one gives several.</summary>
    public IReadOnlyList<Mention> Recognise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _recogniser.Find(text);
    }

    /// <summary>Whether a concept is another one or a kind of it.</summary>
    public bool IsA(Concept concept, Concept general)
    {
        ArgumentNullException.ThrowIfNull(concept);
        ArgumentNullException.ThrowIfNull(general);
        return concept.Id == general.Id || (_ancestors.TryGetValue(concept.Id, out var above) && above.Contains(general.Id));
    }

    /// <summary>Everything more general than a concept, in no order.</summary>
    public IEnumerable<Concept> Ancestors(Concept concept)
    {
        ArgumentNullException.ThrowIfNull(concept);
        return _ancestors.TryGetValue(concept.Id, out var above) ? above.Select(id => _byId[id]) : [];
    }

    /// <summary>What a condition is called once a marker is known, such as B-ALL with BCR-ABL1: Ph-positive B-ALL.</summary>
    /// <remarks>Looks from the condition and the marker upwards; from <c>data/vocabulary/compositions.tsv</c>.</remarks>
    public IEnumerable<Concept> Compose(Concept condition, Concept biomarker) =>
        from c in Ancestors(condition).Prepend(condition)
        from b in Ancestors(biomarker).Prepend(biomarker)
        from result in _compositions.TryGetValue((c.Id, b.Id), out var list) ? list : []
        select result;

    private Concept Require(string id) =>
        Get(id) ?? throw new FormatException($"vocabulary: found id `{id}`, expected one that a table defines.");

    private HashSet<string> CollectAncestors(string id)
    {
        if (_ancestors.TryGetValue(id, out var known))
        {
            return known;
        }

        var above = _ancestors[id] = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parent in Require(id).ParentIds)
        {
            above.Add(Require(parent).Id);
            above.UnionWith(CollectAncestors(parent));
        }

        return above;
    }
}
