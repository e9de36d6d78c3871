using System.Text;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing;

/// <summary>A sentence of eligibility text with what has been understood of it so far.</summary>
/// <remarks>The text has the length of its source, with escapes and line ends blanked, so that indices agree.</remarks>
internal sealed class Statement
{
    private readonly bool[] _taken;
    private IReadOnlyList<Mention>? _mentions;
    private List<Token>? _tokens;
    private List<Limit>? _limits;

    public Statement(string source, SourceSpan span, CriterionKind kind, string? section)
    {
        (Source, Offset, Kind, Section) = (source, span.Start, kind, section);
        Text = Clean(span.Of(source));
        Lower = Folding.Fold(Text);
        _taken = new bool[Text.Length];
        HasDigit = Text.AsSpan().ContainsAnyInRange('0', '9');
    }

    public string Source { get; }

    public int Offset { get; }

    public CriterionKind Kind { get; }

    public string? Section { get; }

    public string Text { get; }

    /// <summary>The text folded, index by index.</summary>
    public string Lower { get; }

    /// <summary>Whether it holds a number at all; most statements do not, and the number grammars can pass them by.</summary>
    public bool HasDigit { get; }

    /// <summary>The concepts named in it.</summary>
    public IReadOnlyList<Mention> Mentions => _mentions ??= Lexicon.BuiltIn.Recognise(Text);

    /// <summary>Its words, numbers and signs.</summary>
    public List<Token> Tokens => _tokens ??= Parsing.Tokens.Of(Lower);

    /// <summary>The limits that it states, whatever they limit.</summary>
    public List<Limit> Limits => _limits ??= LimitReader.Read(this);

    public List<Leaf> Leaves { get; } = [];

    public bool IsFree(SourceSpan span) => !_taken.AsSpan(span.Start, span.Length).Contains(true);

    public bool IsTaken(int index) => _taken[index];

    /// <summary>Notes a leaf unless its words are explained already.</summary>
    public bool Take(SourceSpan span, Criterion? criterion)
    {
        if (span.Length == 0 || !IsFree(span))
        {
            return false;
        }

        _taken.AsSpan(span.Start, span.Length).Fill(true);
        Leaves.Add(new Leaf(span, criterion is null ? null : criterion with { Span = span.Shift(Offset) }));
        return true;
    }

    public SourceSpan InSource(int start, int end) => SourceSpan.FromBounds(start + Offset, end + Offset);

    public UninterpretedCriterion Uninterpreted(int start, int end) => Words(Source, InSource(start, end));

    /// <summary>Words of a text as they stand, without the punctuation around them.</summary>
    public static UninterpretedCriterion Words(string source, SourceSpan span)
    {
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

    // Escapes of the registry's markdown, line ends and odd spaces become blanks.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text);
        for (var i = 0; i < clean.Length; i++)
        {
            if (char.IsWhiteSpace(clean[i]) || (clean[i] == '\\' && i + 1 < clean.Length && !char.IsLetterOrDigit(clean[i + 1])))
            {
                clean[i] = ' ';
            }
        }

        return clean.ToString();
    }
}
