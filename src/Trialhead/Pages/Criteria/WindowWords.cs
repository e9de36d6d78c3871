using System.Globalization;
using System.Text.RegularExpressions;
using Trialhead.Eligibility;

namespace Trialhead.Pages.Criteria;

/// <summary>Windows of time in words.</summary>
internal static partial class WindowWords
{
    private static readonly string[] Numerals =
        ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary><c>in the last 4 weeks</c>; null where the window's own words cannot be read.</summary>
    public static string? Of(TimeWindow window, PageLanguage language)
    {
        var match = Words().Match(window.Text);
        return match.Success && Number(match.Groups["n"].Value) is { } number ? InTheLast(number, Unit(match.Groups["unit"].Value), language)
            : window.Days > 0 ? InTheLast(window.Days, 'd', language)
            : null;
    }

    /// <summary>A stretch of time: <c>4 weeks</c>, <c>4 semanas</c>.</summary>
    public static string Stretch(double number, char unit, PageLanguage language)
    {
        var (one, many) = unit switch
        {
            'i' => language == PageLanguage.Spanish ? ("minuto", "minutos") : ("minute", "minutes"),
            'h' => language == PageLanguage.Spanish ? ("hora", "horas") : ("hour", "hours"),
            'd' => language == PageLanguage.Spanish ? ("día", "días") : ("day", "days"),
            'w' => language == PageLanguage.Spanish ? ("semana", "semanas") : ("week", "weeks"),
            'm' => language == PageLanguage.Spanish ? ("mes", "meses") : ("month", "months"),
            _ => language == PageLanguage.Spanish ? ("año", "años") : ("year", "years"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{number:0.##} {(number == 1 ? one : many)}");
    }

    /// <summary>A number in figures or, up to twelve, in words.</summary>
    public static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : Array.IndexOf(Numerals, text.ToLowerInvariant()) is > 0 and var at ? at : null;

    private static string InTheLast(double number, char unit, PageLanguage language)
    {
        var stretch = Stretch(number, unit, language);
        var (isOne, isFeminine) = (number == 1, unit is 'h' or 'w');
        return language == PageLanguage.English ? $"in the last {(isOne ? stretch[2..] : stretch)}"
            : (isOne, isFeminine) switch
            {
                (true, true) => $"en la última {stretch[2..]}",
                (true, false) => $"en el último {stretch[2..]}",
                (false, true) => $"en las últimas {stretch}",
                _ => $"en los últimos {stretch}",
            };
    }

    private static char Unit(string word) => word.StartsWith("mi", StringComparison.OrdinalIgnoreCase) ? 'i' : char.ToLowerInvariant(word[0]);

    [GeneratedRegex(
        @"^(?<n>\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[ -]?(?<unit>min|hour|hr|day|week|wk|month|mo|year|yr)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
