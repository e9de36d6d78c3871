namespace Trialhead.Eligibility.Labelling;

/// <summary>The words of a line, where they stand, and what the tables know of them.</summary>
internal sealed class LabelledLine(string text, Token[] tokens, WordForm[] words, LineMarks marks, CriterionKind? list)
{
    private LineLimits? _limits;

    public Token[] Tokens => tokens;

    public WordForm[] Words => words;

    public LineMarks Marks => marks;

    /// <summary>The limits that the grammars read in it.</summary>
    public LineLimits Limits => _limits ??= ReadLimits();

    public CriterionKind? List => list;

    public int Count => tokens.Length;

    /// <summary>Brackets open before each token.</summary>
    public int[] Depths()
    {
        var (depths, depth) = (new int[Count], 0);
        for (var i = 0; i < Count; i++)
        {
            depths[i] = depth;
            depth = Math.Max(0, depth + words[i].Bracket);
        }

        return depths;
    }

    private LineLimits ReadLimits()
    {
        var start = tokens[0].Start;
        var own = Array.ConvertAll(tokens, token => new Token(token.Start - start, token.End - start));
        return LineLimits.Of(text[start..tokens[^1].End], own, list ?? default);
    }
}
