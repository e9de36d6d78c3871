using System.Runtime.InteropServices;
using Trialhead.Text;

namespace Trialhead.Vocabulary;

/// <summary>Finds the names of concepts in text: one pass, the longest name wins.</summary>
/// <remarks>
/// A trie over folded words. Names in capitals of up to five letters (<c>ALL</c>, <c>MET</c>) count only where the text has the
/// same capitals, so that "all" and "met" stay words. Immutable once built; safe to share between threads.
/// </remarks>
internal sealed class Recogniser
{
    private const int LongestAcronym = 5;
    private readonly Dictionary<(int Node, string Word), int> _edges = [];
    private readonly List<List<Name>?> _names = [null];

    private readonly record struct Name(Concept Concept, string? Capitals);

    public void Add(string name, Concept concept)
    {
        var words = Word.Split(name);
        if (words.Count == 0)
        {
            return;
        }

        var node = 0;
        foreach (var word in words)
        {
            ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(_edges, (node, word.Key), out var exists);
            if (!exists)
            {
                next = _names.Count;
                _names.Add(null);
            }

            node = next;
        }

        var names = _names[node] ??= [];
        if (!names.Exists(n => n.Concept == concept))
        {
            names.Add(new Name(concept, IsAcronym(name) ? name : null));
        }
    }

    /// <summary>Every concept whose name is exactly the whole text.</summary>
    public IEnumerable<Concept> Whole(string text)
    {
        var words = Word.Split(text);
        var node = 0;
        foreach (var word in words)
        {
            if (!_edges.TryGetValue((node, word.Key), out node))
            {
                return [];
            }
        }

        return words.Count == 0 || _names[node] is not { } names ? [] : names.Select(n => n.Concept);
    }

    /// <summary>The longest names in the text, left to right, without overlap; ambiguous ones give several mentions.</summary>
    public List<Mention> Find(string text)
    {
        var words = Word.Split(text);
        var mentions = new List<Mention>();
        for (var i = 0; i < words.Count;)
        {
            var (end, names) = Longest(text, words, i);
            if (names is null)
            {
                i++;
                continue;
            }

            var span = SourceSpan.FromBounds(words[i].Start, words[end - 1].End);
            mentions.AddRange(names.Select(concept => new Mention(span, concept)));
            i = end;
        }

        return mentions;
    }

    private (int End, List<Concept>? Names) Longest(string text, List<Word> words, int first)
    {
        var (node, end) = (0, first);
        List<Concept>? best = null;
        for (var i = first; i < words.Count && _edges.TryGetValue((node, words[i].Key), out node); i++)
        {
            if (i > first && !AreJoined(text, words[i - 1].End, words[i].Start))
            {
                break;
            }

            if (_names[node] is { } names)
            {
                var written = text.AsSpan(words[first].Start, words[i].End - words[first].Start);
                List<Concept>? fitting = null;
                foreach (var name in names)
                {
                    if (name.Capitals is null || IsWritten(written, name.Capitals))
                    {
                        (fitting ??= []).Add(name.Concept);
                    }
                }

                if (fitting is not null)
                {
                    (best, end) = (fitting, i + 1);
                }
            }
        }

        return (end, best);
    }

    // A name does not run over the end of a sentence, a list item or a line of its own.
    private static bool AreJoined(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i] is '.' && i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]))
            {
                return false;
            }

            if (text[i] is ';' && !(i > 0 && char.IsDigit(text[i - 1]) && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1])))
            {
                return false;
            }

            if (text[i] is '*' or '•' or '?' or '<' or '>' or '=' or '≤' or '≥')
            {
                return false;
            }
        }

        return to - from <= 4;
    }

    private static bool IsAcronym(string name) =>
        name.Length <= LongestAcronym
        && name.Any(char.IsAsciiLetterUpper)
        && !name.Any(c => char.IsAsciiLetterLower(c) || c == ' ');

    private static bool IsWritten(ReadOnlySpan<char> written, string capitals) =>
        written.SequenceEqual(capitals) || (written.Length > 1 && written[^1] == 's' && written[..^1].SequenceEqual(capitals));
}
