using System.Globalization;
using System.Text.RegularExpressions;
using Trialhead.Text;

namespace Trialhead.Pages;

/// <summary>Lengths of time that a text names.</summary>
internal static partial class TimeReading
{
    private static readonly string[] Words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>A length of time.</summary>
    /// <param name="Amount">How many, more than 0.</param>
    /// <param name="Unit">Of what: <c>hour</c>, <c>day</c>, <c>week</c>, <c>month</c>, <c>year</c>.</param>
    /// <param name="Span">Where the text says it.</param>
    public readonly record struct Length(double Amount, string Unit, SourceSpan Span)
    {
        private const double HoursOfADay = 24;
        private const double HoursOfAFewDays = 72;

        /// <summary>The length in days.</summary>
        public double Days => Amount * (Unit switch { "hour" => 1 / 24.0, "day" => 1, "week" => 7, "month" => 30.44, _ => 365.25 });

        /// <summary>The length as people say it: <c>5 years</c>.</summary>
        public string In(PageLanguage language)
        {
            if (Unit == "hour" && Amount >= HoursOfAFewDays)
            {
                return (this with { Amount = Math.Round(Amount / HoursOfADay), Unit = "day" }).In(language);
            }

            var number = Amount.ToString("0.#", CultureInfo.InvariantCulture);
            var isOne = Amount is 1;
            return language == PageLanguage.English ? $"{number} {Unit}{(isOne ? "" : "s")}" : $"{number} {Spanish(Unit, isOne)}";
        }

        private static string Spanish(string unit, bool isOne) => unit switch
        {
            "hour" => isOne ? "hora" : "horas",
            "day" => isOne ? "día" : "días",
            "week" => isOne ? "semana" : "semanas",
            "month" => isOne ? "mes" : "meses",
            _ => isOne ? "año" : "años",
        };
    }

    /// <summary>Every length in a text: <c>up to 5 years</c>, <c>12-week</c>, <c>Week 15</c>.</summary>
    public static IEnumerable<Length> Find(string text)
    {
        foreach (Match match in Times().Matches(text))
        {
            var (amount, unit) = match.Groups["after"].Success ? (match.Groups["after"], match.Groups["unit2"]) : (match.Groups["amount"], match.Groups["unit"]);
            if (Number(amount.Value) is > 0 and < 1000 and var number)
            {
                yield return new Length(number, UnitOf(unit.Value), new SourceSpan(match.Index, match.Length));
            }
        }
    }

    /// <summary>How long a treatment goes on: lengths after "for", "up to" or "over" in a text about what is given.</summary>
    public static IEnumerable<Length> Durations(string text) => Find(text).Where(length => Leads().IsMatch(text.AsSpan(0, length.Span.Start)));

    /// <summary>How many cycles, and how long each lasts, where a text says so.</summary>
    public static (Length? Cycle, int? Most, SourceSpan Span) Cycles(string text)
    {
        var length = CycleLength().Match(text);
        var count = CycleCount().Match(text);
        var number = count.Success ? Number(count.Groups["n"].Value) : null;
        var where = length.Success ? length : count;
        return (
            length.Success && Number(length.Groups["n"].Value) is { } days
                ? new Length(days, UnitOf(length.Groups["unit"].Value), new SourceSpan(length.Index, length.Length)) : null,
            number is { } cycles ? (int)cycles : null,
            new SourceSpan(where.Index, where.Length));
    }

    /// <summary>How many visits or sessions a text names; null where it names none.</summary>
    public static (int Count, bool AreSessions, SourceSpan Span)? Visits(string text) =>
        VisitCount().Match(text) is { Success: true } match && Number(match.Groups["n"].Value) is > 1 and < 200 and var count
            ? ((int)count, match.Groups["what"].Value.StartsWith("session", StringComparison.OrdinalIgnoreCase), new SourceSpan(match.Index, match.Length))
            : null;

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number
        : Array.IndexOf(Words, text.ToLowerInvariant()) is >= 0 and var at ? at : null;

    private static string UnitOf(string word) => char.ToLowerInvariant(word[0]) switch
    {
        'h' => "hour",
        'd' => "day",
        'w' => "week",
        'm' => "month",
        _ => "year",
    };

    [GeneratedRegex(
        @"(?<![\w.])(?<amount>\d{1,3}(?:\.\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[\s-]*(?<unit>hours?|days?|weeks?|wks?|months?|mos?|years?|yrs?)\b(?!\s*(?:old|of\s+age|prior|before|after\s+the\s+last))"
        + @"|\b(?<unit2>day|week|month|year)s?\s+(?<after>\d{1,3})\b(?![.,]\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Times();

    [GeneratedRegex(@"\b(?:for|up\s+to|over|during|lasting|lasts?|total\s+of|least|about|approximately|maximum\s+of)(?:\s+(?:a|an|the|up\s+to|total|of|about|approximately|at|least|another|additional|first)){0,3}\s*$", RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex Leads();

    [GeneratedRegex(@"\b(?<n>\d{1,3}|one|two|three|four|five|six)[\s-]*(?<unit>day|week|month)s?[\s-]+(?:treatment\s+)?cycles?\b|\b(?:cycles?\s+(?:lasts?|is|are|of|repeats?\s+every)|(?:cycles?|treatment|courses?)\s+repeats?\s+every)\s+(?<n>\d{1,3}|one|two|three|four|five|six)\s*(?<unit>day|week|month)s?\b", RegexOptions.IgnoreCase)]
    private static partial Regex CycleLength();

    [GeneratedRegex(@"\b(?:up\s+to|for|maximum\s+of|total\s+of|most)\s+(?<n>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\s+(?:\w+\s+)?(?:cycles|courses)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CycleCount();

    [GeneratedRegex(@"\b(?<n>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve)\s+(?:[a-z-]+\s+){0,2}(?<what>visits|appointments|sessions)\b(?!\s*(?:/|per|an?\b|each|every|weekly|daily|monthly))", RegexOptions.IgnoreCase)]
    private static partial Regex VisitCount();
}
