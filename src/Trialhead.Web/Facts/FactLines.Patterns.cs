using System.Text.RegularExpressions;

namespace Trialhead.Web.Facts;

/// <content>The wordings that lines are read by.</content>
internal static partial class FactLines
{
    [GeneratedRegex(@"^(?:no|never(?: had| took)?|without|denies)\s+(?!longer\b|more\b|idea\b)(?:known\s+)?", RegexOptions.IgnoreCase)]
    private static partial Regex DeniedBefore();

    [GeneratedRegex(@"(?:\s*:\s*|\s*\(\s*|\s+-\s+)(?:no|never|absent)\)?$", RegexOptions.IgnoreCase)]
    private static partial Regex AnsweredNo();

    [GeneratedRegex(@"(?<!triple)[\s:,(-]+(?:negative|absent|not (?:present|detected|found)|wild[- ]?type)\)?$", RegexOptions.IgnoreCase)]
    private static partial Regex MarkerNegative();

    [GeneratedRegex(@"\?|\b(?:not sure|unsure|no idea|unknown|not (?:known|tested|done|yet)|pending|maybe|perhaps|possibl[ey]|probabl[ey]|suspected|suspicion|risk of|family|mother|father|sister|brother|aunt|uncle|grand\w+)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Doubtful();

    [GeneratedRegex(@"^(?:no|never|without|denies)\b.*(?:,|\bbut\b|\band\b)", RegexOptions.IgnoreCase)]
    private static partial Regex DeniesSeveral();

    [GeneratedRegex(@"\s+(?:positive|present|detected|yes)$", RegexOptions.IgnoreCase)]
    private static partial Regex Positive();

    [GeneratedRegex(@"\b(?:now|ongoing|current(?:ly)?|still|to date|present)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ongoing();

    [GeneratedRegex(@"\bstage\s+(?<stage>[0IV]+[A-D]?[0-9]?|[0-4][A-D]?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Stage();

    [GeneratedRegex(@"(?<![\d.-])(?:19|20)\d{2}(?:-\d{2}(?:-\d{2})?)?(?![\d./-]|\s*[a-zµ%]+/)", RegexOptions.IgnoreCase)]
    private static partial Regex Date();

    [GeneratedRegex(@"[\s,(]*\b(?:since|from|in|on|until)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex BeforeDate();

    [GeneratedRegex(@"^(?<name>.*?[^\s:=])[\s:=]+(?<value>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?<unit>\s*[^\d\s.,].*|\s+\S.*)?$")]
    private static partial Regex Laboratory();
}
