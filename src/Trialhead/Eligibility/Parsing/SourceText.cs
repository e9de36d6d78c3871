using System.Buffers;
using System.Runtime.InteropServices;
using Trialhead.Eligibility.Labelling;
using Trialhead.Eligibility.Parsing.Cues;
using Trialhead.Eligibility.Parsing.Outlines;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing;

/// <summary>A text to be read, with what is found out about it once for all of its statements.</summary>
/// <remarks>
/// Escapes of the registry's markdown, line ends and odd spaces are blanked in <see cref="Clean"/>, so that indices agree.
/// </remarks>
internal sealed class SourceText
{
    // Spaces other than the plain one, and what begins an escape.
    private static readonly SearchValues<char> Blanked = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue).Select(c => (char)c).Where(c => c == '\\' || (c != ' ' && char.IsWhiteSpace(c)))]);

    private const int LongestReadAnew = 25_000;

    private readonly string _about;
    private List<Vocabulary.Token>? _words;
    private List<Mention>? _mentions;
    private (Signal[] Signals, CueWord[] Cues)? _known;
    private List<int>? _timeUnits;
    private (SourceSpan Span, Signal Signals) _signal = (default, Signal.None);
    private (SourceSpan Span, string Text) _clean;
    private (SourceSpan Span, string Text) _lower;
    private (string? Heading, Criterion? Whom) _scope;

    /// <summary>Takes a text in.</summary>
    /// <param name="source">The text.</param>
    /// <param name="labels">What the labeller said of it; null where it is not to name what no table holds.</param>
    /// <param name="about">What the record says elsewhere; it tells what short forms mean.</param>
    public SourceText(string source, LabelMemo? labels = null, string about = "")
    {
        (Source, Labels, _about) = (source, labels, about);
        Clean = string.Create(source.Length, source, static (clean, source) =>
        {
            source.CopyTo(clean);
            for (var i = clean.IndexOfAny(Blanked); i >= 0;)
            {
                clean[i] = source[i] != '\\' || (i + 1 < source.Length && !char.IsLetterOrDigit(source[i + 1])) ? ' ' : source[i];
                var next = clean[(i + 1)..].IndexOfAny(Blanked);
                i = next < 0 ? -1 : i + 1 + next;
            }
        });
        Lower = Folding.Fold(Clean);
    }

    public string Source { get; }

    /// <summary>Headings below which only one of several kinds of people is spoken of; null for none.</summary>
    public PeopleGroups? Groups { get; init; }

    /// <summary>What the labeller said of it; null where it is not asked.</summary>
    public LabelMemo? Labels { get; }

    public string Clean { get; }

    /// <summary>The clean text folded.</summary>
    public string Lower { get; }

    /// <summary>Whether the record names a cancer beside the text, as in its title.</summary>
    public bool IsAboutCancer => Lexicon.InUse.Get("cancer") is { } cancer && Lexicon.InUse.Recognise(_about).Any(mention => Lexicon.InUse.IsA(mention.Concept, cancer));

    /// <summary>Whether a stretch may be left out: what is left is read anew, which a text longer than the registry allows could make dear.</summary>
    public bool CanDoWithout => Source.Length <= LongestReadAnew;

    /// <summary>The same text with a stretch blanked, so that indices agree.</summary>
    public SourceText Without(SourceSpan span)
    {
        var rest = new SourceText(string.Concat(Source.AsSpan(0, span.Start), new string(' ', span.Length), Source.AsSpan(span.End)), Labels, _about);
        var (from, to) = (Tokenizer.FirstAt(CollectionsMarshal.AsSpan(AllWords), span.Start), Tokenizer.FirstAt(CollectionsMarshal.AsSpan(AllWords), span.End));
        if (EndsBetweenWords(span, from, to))
        {
            var (signals, cues) = Known;
            rest._words = [.. AllWords[..from], .. AllWords[to..]];
            rest._known = ([.. signals[..from], .. signals[to..]], [.. cues[..from], .. cues[to..]]);
        }

        return rest;
    }

    // Whether a stretch cuts no word, and brings no letters of a possessive to light.
    private bool EndsBetweenWords(SourceSpan span, int from, int to) => (from == 0 || AllWords[from - 1].End <= span.Start) && (to == 0 || AllWords[to - 1].End <= span.End)
        && (span.End == Clean.Length || !char.IsLetterOrDigit(Clean[span.End]) || (to < AllWords.Count && AllWords[to].Start == span.End));

    private List<Vocabulary.Token> AllWords => _words ??= Tokenizer.Split(Clean);

    // What is known of each word.
    private (Signal[] Signals, CueWord[] Cues) Known => _known ??= LookUp(CollectionsMarshal.AsSpan(AllWords));

    // The source itself, not the clean text: a name does not run over the end of a line and its bullet.
    private List<Mention> AllMentions
    {
        get
        {
            if (_mentions is null)
            {
                _mentions = new List<Mention>((AllWords.Count / 4) + 1);
                Lexicon.InUse.Recognise(Clean, CollectionsMarshal.AsSpan(AllWords), _mentions, _about);
                ShortForms.Add(_mentions, Clean, AllWords, _about);
            }

            return _mentions;
        }
    }

    /// <summary>Whom a heading concerns; read once for all that follows it.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="read">Reads it.</param>
    public Criterion? WhomOf(string heading, Func<string, Criterion?> read)
    {
        if (!ReferenceEquals(heading, _scope.Heading))
        {
            _scope = (heading, read(heading));
        }

        return _scope.Whom;
    }

    /// <summary>A stretch of the clean text; one string however often the same stretch is asked for in a row.</summary>
    public string CleanOf(SourceSpan span) => Cut(ref _clean, Clean, span);

    /// <summary>A stretch of the folded text; one string however often the same stretch is asked for in a row.</summary>
    public string LowerOf(SourceSpan span) => Cut(ref _lower, Lower, span);

    /// <summary>A stretch of the source; the same string as the clean stretch asked for last where both are equal.</summary>
    public string SourceOf(SourceSpan span) =>
        _clean.Span == span && _clean.Text is { } clean && Source.AsSpan(span.Start, span.Length).SequenceEqual(clean)
            ? clean
            : span.Of(Source);

    /// <summary>Whether a word of a stretch begins as a unit of time does, maybe right behind a digit: "6months".</summary>
    public bool HasTimeUnit(SourceSpan span)
    {
        for (var i = TimeUnitBefore(span.End); i >= 0 && TimeUnits[i] >= span.Start; i--)
        {
            if (TimeUnits[i] == span.Start || !char.IsAsciiLetter(Lower[TimeUnits[i] - 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Index in a stretch of the last letters that a unit of time begins with, wherever they stand; −1 for none.</summary>
    public int LastTimeUnit(SourceSpan span) => TimeUnitBefore(span.End) is >= 0 and var last && TimeUnits[last] >= span.Start ? TimeUnits[last] - span.Start : -1;

    // Where such letters stand, sought once: most stretches are short, and letters like "hr" common.
    private List<int> TimeUnits => _timeUnits ??= Triggers.All(Triggers.TimeUnits, Lower);

    // The place in the list of the last that stand wholly before an index; -1 for none.
    private int TimeUnitBefore(int end)
    {
        const int Longest = 5;
        var at = TimeUnits.BinarySearch(end);
        at = (at < 0 ? ~at : at) - 1;
        while (at >= 0 && end - TimeUnits[at] < Longest && Lower.AsSpan(TimeUnits[at]..end).IndexOfAny(Triggers.TimeUnits) != 0)
        {
            at--;
        }

        return at;
    }

    /// <summary>What the words of a stretch hint at; only what its first word can open counts.</summary>
    public Signal SignalsIn(SourceSpan span)
    {
        if (_signal.Span != span)
        {
            _signal = (span, FindSignals(span));
        }

        return _signal.Signals;
    }

    private Signal FindSignals(SourceSpan span)
    {
        const Signal Openings = Signal.OpensNoDemand | Signal.OpensAny | Signal.OpensReference | Signal.OpensSex
            | Signal.OpensChildbearing | Signal.OpensCondition | Signal.OpensNote;
        var words = CollectionsMarshal.AsSpan(AllWords);
        var signals = Known.Signals;
        var (found, canOpen) = (Signal.None, true);
        for (var i = Tokenizer.FirstAt(words, span.Start); i < words.Length && words[i].Start < span.End; i++)
        {
            found |= canOpen ? signals[i] : signals[i] & ~Openings;
            canOpen = canOpen && Clean[words[i].Start] == '+'; // which is no word to a pattern
        }

        return found;
    }

    private static (Signal[] Signals, CueWord[] Cues) LookUp(ReadOnlySpan<Vocabulary.Token> words)
    {
        var (signals, cues) = (new Signal[words.Length], new CueWord[words.Length]);
        KnownWords.Find(words, signals, cues);
        return (signals, cues);
    }

    private static string Cut(ref (SourceSpan Span, string Text) last, string text, SourceSpan span)
    {
        if (last.Span != span || last.Text is null)
        {
            last = (span, span.Of(text));
        }

        return last.Text;
    }

    /// <summary>The words of a stretch, in its own indices.</summary>
    public Vocabulary.Token[] WordsIn(SourceSpan span)
    {
        var words = CollectionsMarshal.AsSpan(AllWords);
        var inside = words[Within(words, span)];
        var result = new Vocabulary.Token[inside.Length];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = new(inside[i].Start - span.Start, inside[i].End - span.Start, inside[i].Key);
        }

        return result;
    }

    /// <summary>What the phrases know of the words of a stretch.</summary>
    /// <param name="span">The stretch.</param>
    /// <param name="count">How many words it has.</param>
    public ReadOnlySpan<CueWord> CueWordsIn(SourceSpan span, int count) =>
        Known.Cues.AsSpan(Tokenizer.FirstAt(CollectionsMarshal.AsSpan(AllWords), span.Start), count);

    /// <summary>The concepts named inside a stretch, in its own indices.</summary>
    public List<Mention> MentionsIn(SourceSpan span)
    {
        var mentions = MentionsFrom(span);
        var found = new List<Mention>(mentions.Length);
        foreach (var mention in mentions)
        {
            if (mention.Span.End <= span.End)
            {
                found.Add(span.Start == 0 ? mention : mention with { Span = mention.Span.Shift(-span.Start) });
            }
        }

        return found;
    }

    /// <summary>Whether a stretch names something of a kind.</summary>
    public bool Names(SourceSpan span, ConceptKind kind)
    {
        foreach (var mention in MentionsFrom(span))
        {
            if (mention.Concept.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    // The mentions that begin inside a stretch.
    private ReadOnlySpan<Mention> MentionsFrom(SourceSpan span)
    {
        var mentions = CollectionsMarshal.AsSpan(AllMentions);
        var (low, high) = (0, mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = mentions[middle].Span.Start < span.Start ? (middle + 1, high) : (low, middle);
        }

        var end = low;
        while (end < mentions.Length && mentions[end].Span.Start < span.End)
        {
            end++;
        }

        return mentions[low..end];
    }

    private static Range Within(ReadOnlySpan<Vocabulary.Token> words, SourceSpan span)
    {
        var from = Tokenizer.FirstAt(words, span.Start);
        var to = from;
        while (to < words.Length && words[to].End <= span.End)
        {
            to++;
        }

        return from..to;
    }
}
