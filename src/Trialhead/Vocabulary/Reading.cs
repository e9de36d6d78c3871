using System.Runtime.InteropServices;
using Trialhead.Text;

namespace Trialhead.Vocabulary;

/// <summary>One reading of one text: the names in it, then what the ambiguous ones mean.</summary>
internal ref partial struct Reading
{
    private const int WidestGap = 4;
    private const int WidestWrap = 24;
    private readonly Lexicon _lexicon;
    private readonly LexiconImage _image;
    private readonly LexiconView _view;
    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly Span<KnownWord> _words;
    private readonly string _about;
    private readonly List<Hit> _hits;
    private HashSet<int>? _stated;

    /// <param name="lexicon">Where the concepts come from.</param>
    /// <param name="image">The automaton.</param>
    /// <param name="text">The text.</param>
    /// <param name="tokens">All of its words.</param>
    /// <param name="words">Room for what is known of each.</param>
    /// <param name="about">Another text about the same matter.</param>
    public Reading(
        Lexicon lexicon, LexiconImage image, ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, Span<KnownWord> words, string about = "")
    {
        _about = about;
        (_lexicon, _image) = (lexicon, image);
        _view = new LexiconView(image);
        _text = text;
        _tokens = tokens;
        _words = words;
        _hits = new List<Hit>((tokens.Length / 4) + 1);
    }

    /// <summary>A name found: its first word, the word past its last, and where the automaton stood.</summary>
    private readonly record struct Hit(int First, int End, int Node, bool IsGated);

    /// <summary>Adds the longest names, left to right, without overlap; ambiguous ones give several mentions.</summary>
    public void Find(List<Mention> mentions)
    {
        FindNames();
        foreach (var hit in CollectionsMarshal.AsSpan(_hits))
        {
            AddMentions(hit, mentions);
        }
    }

    private readonly void FindNames()
    {
        _view.Find(_tokens, _words);
        for (var i = 0; i < _words.Length;)
        {
            if (_words[i].Root != 0 && Longest(i, _words[i].Root) is { Node: not 0 } hit)
            {
                _hits.Add(hit);
                i = hit.End;
            }
            else
            {
                i++;
            }
        }
    }

    private readonly Hit Longest(int first, int node)
    {
        var best = default(Hit);
        for (var i = first; node != 0;)
        {
            var names = _view.Names(node);
            if (names.Length > 0 && Spelled(names, first, i + 1) is { HasNames: true } spelling)
            {
                best = new Hit(first, i + 1, node, spelling.IsGated);
            }

            i++;
            if (i == _words.Length || _words[i].Number == 0 || !AreJoined(_tokens[i - 1].End, _tokens[i].Start))
            {
                break;
            }

            node = _view.Next(node, _words[i].Number);
        }

        return best;
    }

    private void AddMentions(Hit hit, List<Mention> mentions)
    {
        var names = _view.Names(hit.Node);
        var spelling = Spelled(names, hit.First, hit.End);
        var best = hit.IsGated ? BestScore(names, spelling, hit) : 0;
        var span = SourceSpan.FromBounds(_tokens[hit.First].Start, _tokens[hit.End - 1].End);
        foreach (var name in names)
        {
            if (name.Concept < _lexicon.Count && spelling.Admits(name) && (!hit.IsGated || IsMeant(name, best, hit)))
            {
                mentions.Add(new Mention(span, _lexicon.At(name.Concept)));
            }
        }
    }

    private readonly Spelling Spelled(ReadOnlySpan<LexiconName> names, int first, int end) =>
        new(_image, names, _text[_tokens[first].Start.._tokens[end - 1].End]);

    // A name does not run over the end of a sentence, a list item or a line of its own.
    private readonly bool AreJoined(int from, int to)
    {
        if (to - from == 1 && _text[from] == ' ')
        {
            return true; // as between most words
        }

        for (var i = from; i < to; i++)
        {
            switch (_text[i])
            {
                case '*' or '•' or '?' or '<' or '>' or '=' or '≤' or '≥':
                case '.' when i + 1 < _text.Length && char.IsWhiteSpace(_text[i + 1]):
                case ';' when !(i > 0 && char.IsDigit(_text[i - 1]) && i + 1 < _text.Length && char.IsLetterOrDigit(_text[i + 1])):
                    return false;
            }
        }

        return to - from <= WidestGap || IsWrap(_text[from..to]);
    }

    // The end of a wrapped line and the indent of the next.
    private static bool IsWrap(ReadOnlySpan<char> gap) =>
        gap.Length <= WidestWrap && gap.IsWhiteSpace() && gap.Count('\n') <= 1;
}
