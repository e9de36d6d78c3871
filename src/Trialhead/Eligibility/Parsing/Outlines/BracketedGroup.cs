using System.Buffers;
using System.Text.RegularExpressions;
using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing.Outlines;

/// <summary>A part of the trial in brackets before or behind a line, of whom alone the line is asked: "Measurable disease (cohort B only)".</summary>
internal static partial class BracketedGroup
{
    private const int LongestGroup = 70;

    /// <summary>Finds the brackets.</summary>
    /// <param name="text">The text that the line stands in.</param>
    /// <param name="line">Where it stands.</param>
    /// <param name="rest">The line without them.</param>
    /// <returns>Where the name of the part stands; null for none.</returns>
    public static SourceSpan? In(string text, SourceSpan line, out SourceSpan rest)
    {
        rest = line;
        var content = text.AsSpan(line.Start, line.Length);
        var end = content.TrimEnd(" .;,:\r\n\t").Length;
        if (end == 0)
        {
            return null;
        }

        if (content[end - 1] is ')' or ']' && content[..end].LastIndexOfAny('(', '[') is > 0 and var open && IsGroup(content[(open + 1)..(end - 1)]) && !Another().IsMatch(content[..open]))
        {
            rest = new SourceSpan(line.Start, content[..open].TrimEnd().Length);
            return new SourceSpan(line.Start + open + 1, end - open - 2);
        }

        if (content[0] is '(' or '[' && content.IndexOfAny(')', ']') is > 0 and var close && IsGroup(content[1..close])
            && content[(close + 1)..].TrimStart(" :-–\r\n\t") is { Length: > 0 } behind)
        {
            rest = SourceSpan.FromBounds(line.End - behind.Length, line.End);
            return new SourceSpan(line.Start + 1, close - 1);
        }

        return null;
    }

    /// <summary>Whether a line is the name of a part of the trial and nothing else: "Group 1", "(Cohort B only)".</summary>
    public static bool IsAlone(ReadOnlySpan<char> line) => line.Length <= LongestGroup && Alone().IsMatch(line);

    private static readonly SearchValues<string> Parts = SearchValues.Create(
        ["cohort", "group", "arm", "part", "phase", "strat", "step", "study", "studies", "escalation", "expansion"], StringComparison.OrdinalIgnoreCase);

    private static bool IsGroup(ReadOnlySpan<char> name) => name.Length <= LongestGroup && name.ContainsAny(Parts) && Named().IsMatch(name) && !OfAll().IsMatch(name)
        && (Limits().IsMatch(name) || name.ContainsAnyInRange('0', '9') || Alone().IsMatch(name));

    // "Hepatitis C negative (control group)" tells who that group is; "(control group only)" whom the line is for.
    [GeneratedRegex(@"\b(?:for|only|in|appl(?:ies|icable)|eligible|escalation|expansion)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Limits();

    private const string Numbered =
        @"(?:cohorts?|groups?|arms?|parts?|phases?|strat(?:um|a)|steps?|sub-?stud(?:y|ies))\s+(?:[IVX]+[ab]?|\d{1,2}[a-z]?|[A-Z]\d{0,2}|one|two|three)"
        + @"(?:\s*(?:,\s*and\b|,|\band\b|\bor\b|&|\+|/|\bto\b|\bthrough\b|-|–)\s*(?:(?:cohorts?|groups?|arms?|parts?|phases?|strat(?:um|a))\s+)?(?:[IVX]+[ab]?|\d{1,2}[a-z]?|[A-Z]\d{0,2})\b)*";

    [GeneratedRegex(
        @"^\s*(?:(?:only\s+)?(?:for|in|to)\s+|only\s+|eligible\s+(?:for|in)\s+|appl(?:ies|icable)\s+(?:to|for)\s+)?(?:(?:the|patients|subjects|participants|those|enrolled|in|on)\s+)*(?:" + Numbered
        + @"|(?!(?:[\w-]+\s+)?(?:age|who|cdc|blood|ethnic|racial|risk|functional|working|study|oncology|cooperative|one|any|this|each|all|both|either|same|other|peer|support|except)\s)(?:[\w-]+\s+){1,2}(?:cohort|group|stratum|sub-?study)|dose[- ](?:escalation|expansion)|expansion(?=\s)|(?:treatment|control|experimental|combination|monotherapy)\s+arm)"
        + @"(?:\s+(?:only|patients|subjects|participants|portion|part|phase|cohorts?|expansion|of the (?:study|trial)))*\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"^\W*" + Numbered + @"(?:\s+(?:only|patients|subjects|participants))*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    // "At least one (cohort A) or two (cohort B)": each says whom a part of the line is for.
    [GeneratedRegex(@"[(\[][^)\]]*\b(?:cohort|group|arm|part|phase|strat)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Another();

    // "(phase I and II)" of a trial that has no other.
    [GeneratedRegex(@"phases?\s+(?:I|1)\s*(?:and|or|&|\+|/|-|–)\s*(?:phase\s+)?(?:II|2)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfAll();
}
