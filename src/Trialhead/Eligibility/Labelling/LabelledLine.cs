namespace Trialhead.Eligibility.Labelling;

/// <summary>The words of a line, where they stand, and what the tables know of them.</summary>
internal sealed class LabelledLine(Token[] tokens, WordForm[] words, LineMarks marks, CriterionKind? list)
{
    public Token[] Tokens => tokens;

    public WordForm[] Words => words;

    public LineMarks Marks => marks;

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
}
