using System.Runtime.InteropServices;

namespace Trialhead.Vocabulary;

/// <summary>Lays concepts and their names out as one compact run of bytes that a <see cref="Lexicon"/> reads as it lies.</summary>
/// <remarks>Add all concepts first, then names and rules. The same calls give the same bytes. Not safe to share between threads.</remarks>
public sealed partial class LexiconCompiler
{
    private const int LongestAcronym = 5;
    private readonly List<Concept> _concepts = [];
    private readonly Dictionary<string, int> _ordinals = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, int> _words = [];
    private readonly Dictionary<(int Node, int Word), int> _edges = [];
    private readonly List<Entry> _entries = [];
    private readonly List<int> _lists = [];
    private readonly Dictionary<string, int> _strings = new(StringComparer.Ordinal);
    private readonly List<string> _stringsInOrder = [];
    private readonly List<int> _compositions = [];
    private readonly List<int> _disjoint = [];
    private readonly List<Token> _tokens = [];
    private int _nodes = 1;

    /// <summary>An empty vocabulary.</summary>
    public LexiconCompiler() => StringOf("");

    private sealed record Entry(int Node, int Concept, string Name, NameGate Gate);

    /// <summary>Adds a concept without its names.</summary>
    /// <exception cref="FormatException">Its id is there already.</exception>
    public void Add(Concept concept)
    {
        ArgumentNullException.ThrowIfNull(concept);
        if (!_ordinals.TryAdd(concept.Id, _concepts.Count))
        {
            throw new FormatException($"vocabulary: found id `{concept.Id}` twice, expected every id once.");
        }

        _concepts.Add(concept);
    }

    /// <summary>Makes a text name a concept; a text without words is no name.</summary>
    /// <exception cref="FormatException">No concept has this id.</exception>
    public void AddName(string id, string name, NameGate gate) =>
        AddName(Ordinal(id), name, gate);

    /// <summary>Adds what a condition is called once a marker is known.</summary>
    internal void AddComposition(string condition, string biomarker, string result) =>
        _compositions.AddRange([Ordinal(condition), biomarker.StartsWith('!') ? ~Ordinal(biomarker[1..]) : Ordinal(biomarker), Ordinal(result)]);

    /// <summary>Adds two concepts that nobody has both of as one and the same illness.</summary>
    internal void AddDisjoint(string one, string other) => _disjoint.AddRange([Ordinal(one), Ordinal(other)]);

    /// <summary>Whether a name counts only with its own capitals.</summary>
    public static bool IsAcronym(string name) =>
        name is not null && name.Length <= LongestAcronym
        && name.Any(char.IsAsciiLetterUpper)
        && !name.Any(c => char.IsAsciiLetterLower(c) || c == ' ');

    /// <summary>Adds what our own tables say about ambiguous names, compositions and exclusions; all of our concepts must be there.</summary>
    public void AddRules() => LexiconReader.AddRules(this);

    /// <summary>The vocabulary of all that was added.</summary>
    public ReadOnlyMemory<byte> Compile()
    {
        AddSpellings();
        var names = ArrangeNames(out var nameStarts);
        var edges = ArrangeEdges(out var edgeStarts, out var roots);
        var nodes = edgeStarts.Zip(nameStarts, (edge, name) => new LexiconNode(edge, name)).ToArray();
        var concepts = _concepts.ConvertAll(Lay);
        var bytes = Pack(
            (LexiconSection.Words, Bytes<LexiconWord>(HashWords(roots))),
            (LexiconSection.Nodes, Bytes<LexiconNode>(nodes)),
            (LexiconSection.Edges, Bytes<LexiconEdge>(Array.ConvertAll(edges, edge => new LexiconEdge(edge.Word, edge.Child)))),
            (LexiconSection.Names, Bytes<LexiconName>(CollectionsMarshal.AsSpan(names))),
            (LexiconSection.Senses, Bytes<LexiconSense>(CollectionsMarshal.AsSpan(_senses))),
            (LexiconSection.Concepts, Bytes<LexiconConcept>(CollectionsMarshal.AsSpan(concepts))),
            (LexiconSection.Measures, Bytes<double>(CollectionsMarshal.AsSpan(_measures))),
            (LexiconSection.Ids, Bytes<int>(HashIds())),
            (LexiconSection.Compositions, Bytes<int>(CollectionsMarshal.AsSpan(_compositions))),
            (LexiconSection.Disjoint, Bytes<int>(CollectionsMarshal.AsSpan(_disjoint))),
            (LexiconSection.Lists, Bytes<int>(CollectionsMarshal.AsSpan(_lists))),
            (LexiconSection.StringStarts, Bytes<int>(LayStrings(out var text))),
            (LexiconSection.StringBytes, text));
        return bytes;
    }

    private int Ordinal(string id) => _ordinals.TryGetValue(id, out var ordinal)
        ? ordinal
        : throw new FormatException($"vocabulary: found id `{id}`, expected one that a table defines.");

    private void AddName(int concept, string name, NameGate gate)
    {
        var node = NodeOf(name);
        if (node != 0)
        {
            _entries.Add(new Entry(node, concept, name, gate));
        }
    }

    // What a class of drugs is called in other ways, and how a name is spelt in Britain, names it where nothing else goes by that name.
    private void AddSpellings()
    {
        var named = _entries.Select(entry => entry.Node).ToHashSet();
        for (var i = 0; i < _concepts.Count; i++)
        {
            if (_concepts[i].References.Count > 0)
            {
                continue; // open terminologies bring their spellings with them
            }

            var names = _concepts[i].Names.Concat(_concepts[i].LayNames).Prepend(_concepts[i].Name).ToList();
            var variants = _concepts[i].Kind == ConceptKind.DrugClass ? ClassNames.Variants(_concepts[i].Names.Prepend(_concepts[i].Name)) : [];
            foreach (var name in variants.Concat(names.Select(BritishSpelling.Of).OfType<string>()))
            {
                var node = NodeOf(name);
                if (node != 0 && named.Add(node))
                {
                    _entries.Add(new Entry(node, i, name, NameGate.Open));
                }
            }
        }
    }

    private int NodeOf(string name)
    {
        _tokens.Clear();
        Tokenizer.Split(name, _tokens);
        var node = 0;
        foreach (var token in _tokens)
        {
            ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(_edges, (node, WordOf(token.Key)), out var exists);
            node = exists ? next : next = _nodes++;
        }

        return node;
    }

    private int WordOf(ulong key)
    {
        ref var word = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, key, out var exists);
        return exists ? word : word = _words.Count;
    }

    private int StringOf(string text)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_strings, text, out var exists);
        if (!exists)
        {
            number = _stringsInOrder.Count;
            _stringsInOrder.Add(text);
        }

        return number;
    }

    private readonly record struct Edge(int Node, int Word, int Child);

    private Edge[] ArrangeEdges(out int[] starts, out int[] roots)
    {
        roots = new int[_words.Count + 1];
        starts = new int[_nodes + 1];
        var edges = new List<Edge>(_edges.Count);
        foreach (var ((node, word), child) in _edges)
        {
            if (node == 0)
            {
                roots[word] = child;
            }
            else
            {
                edges.Add(new Edge(node, word, child));
                starts[node + 1]++;
            }
        }

        Accumulate(starts);
        var sorted = edges.ToArray();
        Array.Sort(Array.ConvertAll(sorted, edge => ((long)edge.Node << 32) | (uint)edge.Word), sorted);
        return sorted;
    }

    private static void Accumulate(int[] counts)
    {
        for (var i = 1; i < counts.Length; i++)
        {
            counts[i] += counts[i - 1];
        }
    }
}
