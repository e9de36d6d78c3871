using Trialhead.Eligibility.Labelling;
using Trialhead.Eligibility.Parsing.Cues;
using Trialhead.Eligibility.Parsing.Leaves;
using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing;

/// <summary>A sentence of eligibility text with what has been understood of it so far.</summary>
/// <remarks>The text has the length of its source, with escapes and line ends blanked, so that indices agree.</remarks>
internal sealed class Statement
{
    private readonly SourceSpan _span;
    private bool[]? _taken; // null for as long as nothing is
    private Signal? _signals;
    private int? _lastTimeUnit;
    private List<Mention>? _mentions;
    private Vocabulary.Token[]? _words;
    private List<Token>? _tokens;
    private List<Limit>? _limits;
    private LabelledText? _labels;

    public Statement(SourceText source, SourceSpan span, CriterionKind kind, string? section)
    {
        (Source, Offset, Kind, Section) = (source, span.Start, kind, section);
        _span = span;
        (Text, Lower) = (source.CleanOf(span), source.LowerOf(span));
        HasDigit = Text.AsSpan().ContainsAnyInRange('0', '9');
        HasTimeUnit = source.HasTimeUnit(span);
    }

    public SourceText Source { get; }

    public int Offset { get; }

    public CriterionKind Kind { get; }

    public string? Section { get; }

    public string Text { get; }

    /// <summary>The text folded, index by index.</summary>
    public string Lower { get; }

    /// <summary>Whether it holds a number at all; most statements do not, and the number grammars can pass them by.</summary>
    public bool HasDigit { get; }

    /// <summary>Whether a word begins as a unit of time does; no stretch of time can be told without one.</summary>
    public bool HasTimeUnit { get; }

    /// <summary>Index of the last letters that a unit of time begins with: what ends with a unit begins before it; −1 for none.</summary>
    public int LastTimeUnit => _lastTimeUnit ??= Source.LastTimeUnit(_span);

    /// <summary>What its words hint at.</summary>
    public Signal Signals => _signals ??= Source.SignalsIn(_span);

    /// <summary>The concepts named in it.</summary>
    public List<Mention> Mentions => _mentions ??= Source.MentionsIn(_span);

    /// <summary>Its words.</summary>
    public Vocabulary.Token[] Words => _words ??= Source.WordsIn(_span);

    /// <summary>What the phrases know of each of its words.</summary>
    public ReadOnlySpan<CueWord> CueWords => Source.CueWordsIn(_span, Words.Length);

    /// <summary>The words of a stretch of it.</summary>
    public ReadOnlySpan<Vocabulary.Token> WordsIn(int start, int end) => Words.AsSpan(Within(start, end));

    /// <summary>What the phrases know of the words of a stretch of it.</summary>
    public ReadOnlySpan<CueWord> CueWordsIn(int start, int end) => CueWords[Within(start, end)];

    private Range Within(int start, int end)
    {
        var words = Words.AsSpan();
        var from = Vocabulary.Tokenizer.FirstAt(words, start);
        var to = from;
        while (to < words.Length && words[to].End <= end)
        {
            to++;
        }

        return from..to;
    }

    /// <summary>Its words, numbers and signs.</summary>
    public List<Token> Tokens => _tokens ??= Parsing.Tokens.Of(Lower);

    /// <summary>The limits that it states, whatever they limit.</summary>
    public List<Limit> Limits => _limits ??= LimitReader.Read(this);

    /// <summary>What the labeller finds in it, in the indices of the source; nothing where the text is read without one.</summary>
    public LabelledText Labels => _labels ??= Source.Labels?.Surely(Source.Clean, _span, Kind) ?? LabelledText.Empty;

    public List<Leaf> Leaves { get; } = [];

    public bool IsFree(SourceSpan span) => _taken is null || !_taken.AsSpan(span.Start, span.Length).Contains(true);

    public bool IsTaken(int index) => _taken is not null && _taken[index];

    /// <summary>Notes a leaf unless its words are explained already.</summary>
    public bool Take(SourceSpan span, Criterion? criterion)
    {
        if (span.Length == 0 || !IsFree(span))
        {
            return false;
        }

        _taken ??= new bool[Text.Length];
        _taken.AsSpan(span.Start, span.Length).Fill(true);
        Leaves.Add(new Leaf(span, criterion is null ? null : criterion with { Span = span.Shift(Offset) }));
        return true;
    }

    public SourceSpan InSource(int start, int end) => SourceSpan.FromBounds(start + Offset, end + Offset);

    /// <summary>Whether a "no" before it turns it round.</summary>
    public bool IsDenied { get; init; }

    /// <summary>Index of the source from which on words keep no limits: where they may be somebody else's, or denied.</summary>
    public int LimitsEnd { get; set; } = int.MaxValue;

    /// <summary>Words that are not understood, with the limits that stand in them.</summary>
    public UninterpretedCriterion Uninterpreted(int start, int end)
    {
        var words = Rest(Source, InSource(start, end));
        return Leaves.Count == 0 ? words : words with { Limits = LimitsInWords.Of(In(start, end), LimitsEnd) };
    }

    private IEnumerable<Criterion> In(int start, int end) =>
        Leaves.Where(leaf => leaf.Span.Start >= start && leaf.Span.End <= end).Select(leaf => leaf.Criterion).OfType<Criterion>();

    /// <summary>Words of a text as they stand, without the punctuation around them.</summary>
    public static UninterpretedCriterion Rest(SourceText text, SourceSpan span)
    {
        var source = text.Source;
        var (start, end) = (span.Start, span.End);
        while (start < end && !char.IsLetterOrDigit(source[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetterOrDigit(source[end - 1]))
        {
            end--;
        }

        var words = SourceSpan.FromBounds(start, end);
        return new UninterpretedCriterion(words.Of(source)) { Span = words };
    }
}
