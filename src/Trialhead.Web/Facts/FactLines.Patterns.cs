using System.Text.RegularExpressions;

namespace Trialhead.Web.Facts;

/// <content>The wordings that lines are read by.</content>
internal static partial class FactLines
{
    [GeneratedRegex(@"^(?:no(?: tengo| he tenido| tomo| he tomado)?|never(?: had| took)?|without|denies|nunca(?: he tenido| tuve| tom[eé]| he tomado)?|sin)\s+(?!longer\b|more\b|idea\b)(?:known\s+)?", RegexOptions.IgnoreCase)]
    private static partial Regex DeniedBefore();

    [GeneratedRegex(@"(?:\s*:\s*|\s*\(\s*|\s+-\s+)(?:no|never|absent|nunca)\)?$", RegexOptions.IgnoreCase)]
    private static partial Regex AnsweredNo();

    [GeneratedRegex(@"(?<!triple)[\s:,(-]+(?:negative|negativ[oa]|absent|ausente|not (?:present|detected|found)|wild[- ]?type)\)?$", RegexOptions.IgnoreCase)]
    private static partial Regex MarkerNegative();

    [GeneratedRegex(@"\?|\b(?:not sure|unsure|no idea|unknown|not (?:known|tested|done|yet)|pending|maybe|perhaps|possibl[ey]|probabl[ey]|suspected|suspicion|risk of|no s[eé]|quiz[aá]s?|tal vez|posiblemente|probablemente|sospecha|familia|madre|padre|herman[oa]s?|t[ií]os?|tías?|abuel[oa]s?|hij[oa]s?|family|mother|father|sister|brother|aunt|uncle|grand\w+)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Doubtful();

    [GeneratedRegex(@"^(?:no|never|without|denies|nunca|sin)\b.*(?:,|\bbut\b|\band\b|\bpero\b|\by\b)", RegexOptions.IgnoreCase)]
    private static partial Regex DeniesSeveral();

    [GeneratedRegex(@"\s+(?:positive|positiv[oa]|present|presente|detected|yes|s[ií])$", RegexOptions.IgnoreCase)]
    private static partial Regex Positive();

    [GeneratedRegex(@"\b(?:now|ongoing|current(?:ly)?|still|to date|present|ahora|actualmente|todav[ií]a)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ongoing();

    [GeneratedRegex(@"\bstage\s+(?<stage>[0IV]+[A-D]?[0-9]?|[0-4][A-D]?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Stage();

    [GeneratedRegex(@"(?<![\d.-])(?:19|20)\d{2}(?:-\d{2}(?:-\d{2})?)?(?![\d./-]|\s*[a-zµ%]+/)", RegexOptions.IgnoreCase)]
    private static partial Regex Date();

    [GeneratedRegex(@"[\s,(]*\b(?:since|from|in|on|until|desde|en|hasta)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex BeforeDate();

    [GeneratedRegex(@"^(?<name>.*?[^\s:=])[\s:=]+(?<value>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)(?<unit>\s*[^\d\s.,].*|\s+\S.*)?$")]
    private static partial Regex Laboratory();

    [GeneratedRegex(@"^(?:.*\b)?(?:blood pressure|bp|(?:presi[oó]n|tensi[oó]n)(?: arterial)?)[\s:=]+(?<upper>\d{2,3})\s?/\s?(?<lower>\d{2,3})(?:\s*mm\s?Hg)?$", RegexOptions.IgnoreCase)]
    private static partial Regex BloodPressure();
}
