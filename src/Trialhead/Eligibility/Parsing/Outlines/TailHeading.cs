using System.Text.RegularExpressions;

namespace Trialhead.Eligibility.Parsing.Outlines;

/// <summary>A heading of a list that ends a line: "Recipient Exclusion Criteria", "Age 18 to 30 Exclusion Criteria".</summary>
internal static partial class TailHeading
{
    private const int LongestLine = 200, MostWords = 7;

    /// <summary>Finds the heading.</summary>
    /// <param name="line">A line without its bullet.</param>
    /// <param name="isApart">Whether the line stands apart from what is before it, as headings do.</param>
    /// <param name="start">Where the words "exclusion criteria" begin, behind other words.</param>
    /// <param name="isNamed">Whether the words before them name the list ("Recipient"); otherwise they are an item that lost its end.</param>
    /// <returns>Whether there is one: "failure to meet the inclusion criteria" is none.</returns>
    public static bool IsIn(ReadOnlySpan<char> line, bool isApart, out int start, out bool isNamed)
    {
        (start, isNamed) = (0, false);
        if (line.Length > LongestLine || !line.TrimEnd(" :*])-").EndsWith("criteria", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        foreach (var heading in Tail().EnumerateMatches(line))
        {
            var before = line[..heading.Index].TrimEnd(" -–([*");
            if (before.IsEmpty || Speaks().IsMatch(before))
            {
                return false;
            }

            (start, isNamed) = (heading.Index, isApart && IsName(before));
            return true;
        }

        return false;
    }

    /// <summary>Whether a heading, from "exclusion criteria" on, is one of exclusions: "non-inclusion criteria" too.</summary>
    public static bool IsOfExclusions(ReadOnlySpan<char> heading) =>
        heading.StartsWith("ex", StringComparison.OrdinalIgnoreCase) || heading.StartsWith("non", StringComparison.OrdinalIgnoreCase);

    private static bool IsName(ReadOnlySpan<char> before) =>
        (char.IsAsciiLetterUpper(before[0]) || char.IsAsciiDigit(before[0])) && before.Count(' ') < MostWords && !Tells().IsMatch(before);

    [GeneratedRegex(@"(?<=\S\s+|\()(?:non[ -]?)?(?:inclusion|exclusion) criteria[\s:*\])-]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tail();

    // What speaks of the list rather than begins it.
    [GeneratedRegex(
        @"\b(?:the|an?|of|to|in|with|under|from|for|by|and|or|any|all|these|those|such|as|above|same|following|listed|per|non|in/?)$"
        + @"|\b(?:no|not|none|meets?|met|meeting|fulfil\w*|satisf\w*|match\w*|mismatch|fail\w*|see|refer|listed|reaching|having|except)\b(?:\s+\S+){0,5}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Speaks();

    // What an item says and the name of a list does not.
    [GeneratedRegex(@"[;<>≤≥=%]|[.,](?=\s)|\s\d|\b(?:is|are|be|was|were|must|has|have|had|able|who|with|without|following|willing|consent|years?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tells();
}
