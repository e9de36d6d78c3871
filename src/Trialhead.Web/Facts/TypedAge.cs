using System.Globalization;
using System.Text.RegularExpressions;
using Trialhead.Clinical;

namespace Trialhead.Web.Facts;

/// <summary>Ages and dates of birth as people type them, in English and in Spanish.</summary>
internal static partial class TypedAge
{
    private const double MonthsOfAYear = 12;

    private static readonly string[] Months =
        ["jan ene", "feb", "mar", "apr abr", "may", "jun", "jul", "aug ago", "sep set", "oct", "nov", "dec dic"];

    /// <summary>An age in years, from "47", "47 years", "0,5" or "8 meses"; null where it is none.</summary>
    public static double? Years(string text)
    {
        var match = Age().Match(text.Trim());
        return !match.Success || TypedNumber.Read(match.Groups["number"].Value) is not { } number ? null
            : match.Groups["months"].Success ? number / MonthsOfAYear : number;
    }

    /// <summary>A date of birth, from "1979", "1979-03-14", "14.3.1979" or "March 14, 1979"; null where it is none.</summary>
    /// <remarks>What may be two dates, as 3/4/1979, is none.</remarks>
    public static PartialDate? Born(string text)
    {
        text = text.Trim();
        if (PartialDate.TryParse(text, out var written))
        {
            return written;
        }

        if (YearFirst().Match(text) is { Success: true, Groups: var year })
        {
            return Date(year, Number(year, "a"), Number(year, "b"));
        }

        if (Numbers().Match(text) is { Success: true, Groups: var numbers })
        {
            var (a, b) = (Number(numbers, "a"), Number(numbers, "b"));
            var isDayFirst = a > 12 || numbers["dot"].Success || a == b;
            return isDayFirst ? Date(numbers, b, a) : b > 12 ? Date(numbers, a, b) : null;
        }

        return Words().Match(text) is { Success: true, Groups: var words } ? Date(words, MonthOf(words["month"].Value), Number(words, "day")) : null;
    }

    private static PartialDate? Date(GroupCollection found, int month, int day) =>
        PartialDate.TryParse(string.Create(CultureInfo.InvariantCulture, $"{found["year"].Value}-{month:00}-{day:00}"), out var date) ? date : null;

    private static int MonthOf(string word) => Array.FindIndex(Months, names => names.Contains(word[..3], StringComparison.OrdinalIgnoreCase)) + 1;

    private static int Number(GroupCollection found, string name) => int.Parse(found[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<number>\d+(?:[.,]\d+)?)\s*(?:years?(?:\s+old)?|yrs?|y\.?o?\.?|años?(?:\s+de\s+edad)?|(?<months>months?(?:\s+old)?|mos?\.?|mes(?:es)?))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Age();

    [GeneratedRegex(@"^(?<year>(?:18|19|20)\d{2})[/. ](?<a>\d{1,2})[/. ](?<b>\d{1,2})$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<a>\d{1,2})(?:[-/ ]|(?<dot>\.\s?))(?<b>\d{1,2})[-/. ]\s?(?<year>(?:18|19|20)\d{2})$")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(?:(?<day>\d{1,2})(?:st|nd|rd|th|\.)?[ -](?:de )?(?<month>[a-z]{3,})\.?,?[ -](?:de )?|(?<month>[a-z]{3,})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? )(?<year>(?:18|19|20)\d{2})$", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
