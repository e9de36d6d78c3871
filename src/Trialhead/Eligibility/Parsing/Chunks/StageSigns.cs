using System.Text.RegularExpressions;

namespace Trialhead.Eligibility.Parsing.Chunks;

/// <summary>Signs and words before a stage or grade that say which side of it: "&gt; grade 1", "no worse than grade 2".</summary>
internal static partial class StageSigns
{
    /// <summary>Where such words begin, and the sign they stand for; null where there are none.</summary>
    /// <param name="text">Folded text.</param>
    /// <param name="at">Where the stage begins.</param>
    public static (int Start, string Sign)? Before(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd();
        if (before.Length == 0 || !(Marks.Contains(before[^1]) || char.IsAsciiLetter(before[^1])) || Side().Match(text[..at]) is not { Success: true } side)
        {
            return null;
        }

        var isDenied = side.Groups["no"].Success;
        var sign = side.Groups["up"].Success ? isDenied ? "<" : ">=" : side.Groups["above"].Success ? isDenied ? "<=" : ">" : side.Groups["down"].Success ? "<=" : "<";
        return (side.Index, sign);
    }

    /// <summary>A stage with its sign, as <see cref="StageRange"/> reads it: "grade &gt; 1".</summary>
    public static string Signed(string stage, string sign) => Number().Replace(stage, $"{sign} $0", 1);

    private const string Marks = "<>=≥≤";

    [GeneratedRegex(
        @"(?:(?<up>≥|>=|=>|(?:greater|more|higher) than or equal to|at least)|(?<down>≤|<=|=<|(?:less|lower) than or equal to|at most|up to)|(?:\b(?<no>not?|never)\s+)?(?<above>>|(?:greater|more|higher|worse) than|above|exceeding)|(?<below><|(?:less|lower) than|below))\s*(?:(?:a|nci|ctc|ctcae|toxicity)\s+)*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Side();

    [GeneratedRegex(@"(?:\b(?:iv|i{1,3}|v)[a-d]?\d?|\b[0-5][a-d]?\d?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
