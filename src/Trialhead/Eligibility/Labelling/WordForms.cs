using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Trialhead.Eligibility.Labelling;

/// <summary>Keeps the features of words from one line to the next.</summary>
/// <remarks>Bounded: past <see cref="MostKept"/> words a new one is made each time it is met. Safe to share between threads.</remarks>
internal sealed class WordForms
{
    private const int MostKept = 20_000;
    private readonly ConcurrentDictionary<string, WordForm> _forms = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, WordForm>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly int _most;
    private int _count;

    public WordForms(WordClasses classes, int most = MostKept)
    {
        (Classes, _most) = (classes, most);
        _lookup = _forms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public WordClasses Classes { get; }

    public WordForm Of(ReadOnlySpan<char> written)
    {
        if (_lookup.TryGetValue(written, out var known))
        {
            return known;
        }

        var form = new WordForm(written, Classes);
        return Volatile.Read(ref _count) < _most && Interlocked.Increment(ref _count) > 0 ? _forms.GetOrAdd(written.ToString(), form) : form;
    }

    /// <summary>Cuts a stretch of text into a line.</summary>
    public LabelledLine Line(string text, int start, int end, CriterionKind? list)
    {
        var tokens = new List<Token>((end - start) / 5);
        TokenCutter.Cut(text, start, end, tokens);
        var words = new WordForm[tokens.Count];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = Of(text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start));
        }

        return new LabelledLine(text, [.. tokens], words, LineMarks.Of(text, start, end, CollectionsMarshal.AsSpan(tokens)), list);
    }
}
