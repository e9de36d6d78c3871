using System.Runtime.InteropServices;

namespace Trialhead.Vocabulary;

/// <content>Which names are ambiguous, and what decides between their meanings.</content>
public sealed partial class LexiconCompiler
{
    private readonly List<LexiconSense> _senses = [default];
    private readonly Dictionary<(ConceptKind, bool IsUsual), int> _kindSenses = [];
    private readonly Dictionary<ConceptKind, string[]> _kindWords = [];
    private readonly Dictionary<int, List<Meaning>> _meanings = [];
    private int _hidden;
    private int _longFormSense;

    private sealed record Meaning(string Name, int Concept, int Sense);

    /// <summary>The words that speak for a kind of thing when they stand near.</summary>
    internal void AddContext(ConceptKind kind, IEnumerable<string> words) => _kindWords[kind] = [.. words];

    /// <summary>
    /// States one meaning of an ambiguous name; with all of them stated, no other concept goes by that name. Call after the last
    /// <see cref="Add(Concept)"/>.
    /// </summary>
    /// <param name="name">The name as it must be written; only acronyms care about case.</param>
    /// <param name="id">The concept; null for a meaning that the vocabulary does not hold.</param>
    /// <param name="isUsual">Whether it is meant where nothing decides.</param>
    /// <param name="near">Words that speak for it.</param>
    /// <param name="longForms">Names of a meaning that the vocabulary does not hold.</param>
    internal void AddMeaning(string name, string? id, bool isUsual, IEnumerable<string> near, IEnumerable<string> longForms)
    {
        var concept = id is null ? _concepts.Count + _hidden++ : Ordinal(id);
        var node = NodeOf(name);
        (_meanings.TryGetValue(node, out var list) ? list : _meanings[node] = [])
            .Add(new Meaning(name, concept, AddSense(isUsual, true, [.. near])));
        foreach (var longForm in longForms)
        {
            AddName(concept, longForm, NameGate.Open);
        }
    }

    private int[] WordsOf(IEnumerable<string> words) => [.. words.Select(word => word switch
    {
        "#_" => LexiconSense.NumberBefore,
        "_<" => LexiconSense.ComparisonAfter,
        [.., '_'] => WordOf(Token.KeyOf(word)) + LexiconSense.Before,
        ['_', ..] => WordOf(Token.KeyOf(word)) + LexiconSense.After,
        _ => WordOf(Token.KeyOf(word)),
    }).Distinct().Order()];

    private int AddSense(bool isUsual, bool hasLongForm, string[] words)
    {
        var near = WordsOf(words);
        _senses.Add(new LexiconSense(isUsual ? 1 : 0, hasLongForm ? 1 : 0, _lists.Count, near.Length, StringOf(string.Join(' ', words))));
        _lists.AddRange(near);
        return _senses.Count - 1;
    }

    private int KindSense(ConceptKind kind, bool isUsual)
    {
        ref var sense = ref CollectionsMarshal.GetValueRefOrAddDefault(_kindSenses, (kind, isUsual), out var exists);
        return exists ? sense : sense = AddSense(isUsual, !isUsual, _kindWords.GetValueOrDefault(kind, []));
    }

    private List<LexiconName> ArrangeNames(out int[] starts)
    {
        var names = new List<LexiconName>(_entries.Count);
        starts = new int[_nodes + 1];
        var byNode = _entries.GroupBy(entry => entry.Node).ToDictionary(group => group.Key, group => group.ToList());
        for (var node = 1; node < _nodes; node++)
        {
            starts[node] = names.Count;
            var hasMeanings = _meanings.TryGetValue(node, out var meanings);
            if (byNode.TryGetValue(node, out var entries) && entries.Count == 1 && !hasMeanings)
            {
                names.Add(NameOf(entries[0], isAmbiguous: false));
            }
            else if (entries is not null || hasMeanings)
            {
                names.AddRange(NamesOf(entries ?? [], meanings ?? []));
            }
        }

        starts[_nodes] = names.Count;
        return names;
    }

    private IEnumerable<LexiconName> NamesOf(List<Entry> entries, List<Meaning> meanings)
    {
        var isAmbiguous = entries.Select(entry => KindOf(entry.Concept)).Distinct().Count() > 1;
        var seen = new HashSet<(int Concept, string? Exact)>();
        foreach (var meaning in meanings)
        {
            seen.Add((meaning.Concept, IsAcronym(meaning.Name) ? meaning.Name : null));
            yield return new LexiconName(meaning.Concept, StringOf(meaning.Name), CaseOf(meaning.Name), meaning.Sense);
        }

        // A name that counts in any case stands for all its spellings.
        foreach (var entry in entries.Where(entry => !meanings.Exists(m => Governs(m.Name, entry.Name)))
            .OrderBy(entry => CaseOf(entry.Name) == NameCase.Exact))
        {
            var exact = CaseOf(entry.Name) == NameCase.Exact ? entry.Name : null;
            if (seen.Add((entry.Concept, exact)) && (exact is null || !seen.Contains((entry.Concept, null))))
            {
                yield return NameOf(entry, isAmbiguous);
            }
        }
    }

    private LexiconName NameOf(Entry entry, bool isAmbiguous) =>
        new(entry.Concept, StringOf(entry.Name), CaseOf(entry.Name), SenseOf(entry, isAmbiguous));

    private static bool Governs(string meaning, string name) =>
        name.Equals(meaning, IsAcronym(meaning) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    private static NameCase CaseOf(string name) =>
        IsAcronym(name) ? NameCase.Exact
        : name.Length <= LongestAcronym + 1 && !name.Contains(' ', StringComparison.Ordinal) && name.AsSpan(1).ContainsAnyInRange('A', 'Z')
            ? NameCase.Mixed : NameCase.Any;

    private ConceptKind? KindOf(int concept) => concept < _concepts.Count ? _concepts[concept].Kind : null;

    private int SenseOf(Entry entry, bool isAmbiguous) => (entry.Gate, KindOf(entry.Concept)) switch
    {
        (_, null) => 0,
        (NameGate.LongForm, _) => _longFormSense == 0 ? _longFormSense = AddSense(isUsual: false, hasLongForm: true, []) : _longFormSense,
        (NameGate.Context, { } kind) => KindSense(kind, isUsual: false),
        (_, { } kind) => isAmbiguous ? KindSense(kind, isUsual: true) : 0,
    };
}
