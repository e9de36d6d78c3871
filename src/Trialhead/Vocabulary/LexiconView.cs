namespace Trialhead.Vocabulary;

/// <summary>The automaton of an image, laid out for one reading of a text.</summary>
internal readonly ref struct LexiconView(LexiconImage image)
{
    private const int ShortScan = 8;
    private readonly ReadOnlySpan<ulong> _wordKeys = image.Of<ulong>(LexiconSection.WordKeys);
    private readonly ReadOnlySpan<int> _wordIds = image.Of<int>(LexiconSection.WordIds);
    private readonly ReadOnlySpan<int> _roots = image.Of<int>(LexiconSection.Roots);
    private readonly ReadOnlySpan<int> _edgeStarts = image.Of<int>(LexiconSection.EdgeStarts);
    private readonly ReadOnlySpan<int> _edgeWords = image.Of<int>(LexiconSection.EdgeWords);
    private readonly ReadOnlySpan<int> _edgeNodes = image.Of<int>(LexiconSection.EdgeNodes);
    private readonly ReadOnlySpan<int> _nameStarts = image.Of<int>(LexiconSection.NameStarts);
    private readonly ReadOnlySpan<LexiconName> _names = image.Of<LexiconName>(LexiconSection.Names);

    /// <summary>The number of a word; 0 for one in no name and no context.</summary>
    public int WordOf(ulong key)
    {
        var mask = _wordKeys.Length - 1;
        for (var slot = (int)key & mask; ; slot = (slot + 1) & mask)
        {
            if (_wordKeys[slot] == key)
            {
                return _wordIds[slot];
            }

            if (_wordKeys[slot] == 0)
            {
                return 0;
            }
        }
    }

    /// <summary>The node of names that start with a word; 0 for none.</summary>
    public int Root(int word) => _roots[word];

    /// <summary>The node behind a word; 0 for none.</summary>
    public int Next(int node, int word)
    {
        var (first, end) = (_edgeStarts[node], _edgeStarts[node + 1]);
        if (end - first > ShortScan)
        {
            var found = _edgeWords[first..end].BinarySearch(word);
            return found < 0 ? 0 : _edgeNodes[first + found];
        }

        for (var edge = first; edge < end; edge++)
        {
            if (_edgeWords[edge] == word)
            {
                return _edgeNodes[edge];
            }
        }

        return 0;
    }

    /// <summary>The names that end at a node.</summary>
    public ReadOnlySpan<LexiconName> Names(int node) => _names[_nameStarts[node].._nameStarts[node + 1]];
}
