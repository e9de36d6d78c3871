using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Data.Registry;

namespace Trialhead.Data.Search.Expressions;

/// <summary>Reads what is asked of an area: words, a code, a date, a number or an age.</summary>
internal static class AreaValues
{
    private const int MostYears = 1000;
    private const string ADate = "a date such as 2026, 2026-11 or 2026-11-02";

    /// <summary>Words, or the one value that they write.</summary>
    /// <exception cref="ExpressionException">The area holds nothing of the kind.</exception>
    public static SearchExpression Words(SearchArea area, string text, bool isPhrase) => area.Kind switch
    {
        AreaKind.Text or AreaKind.Sites => new WordsExpression(area, text, isPhrase),
        AreaKind.Codes => new CodeExpression(area, text),
        _ => Between(area, text, text),
    };

    /// <summary>From one value to another; <c>MIN</c> and <c>MAX</c> are open ends.</summary>
    /// <exception cref="ExpressionException">The area has no order, or a value is none of its.</exception>
    public static SearchExpression Range(SearchArea area, string argument)
    {
        var ends = argument.Split(',', StringSplitOptions.TrimEntries);
        return ends.Length == 2 && area.Kind is AreaKind.Dates or AreaKind.Counts or AreaKind.Ages
            ? Between(area, ends[0], ends[1])
            : throw new ExpressionException($"RANGE[{argument}]", "AREA[…] of a date, a count or an age, and RANGE[from,to] with MIN or MAX for an open end");
    }

    /// <summary>What has no value.</summary>
    /// <exception cref="ExpressionException">It is not known of this area.</exception>
    public static MissingExpression Missing(SearchArea area) => area.Kind is AreaKind.Codes or AreaKind.Dates or AreaKind.Counts
        ? new MissingExpression(area)
        : throw new ExpressionException($"MISSING for {area.Name}", "a date, a count or a code");

    private static RangeExpression Between(SearchArea area, string from, string to) =>
        new(area, End(area, from, isFrom: true), End(area, to, isFrom: false));

    private static double End(SearchArea area, string text, bool isFrom) => (text, area.Kind) switch
    {
        ("MIN", _) => double.NegativeInfinity,
        ("MAX", _) => double.PositiveInfinity,
        (_, AreaKind.Dates) => Day(text, isFrom),
        (_, AreaKind.Ages) => Years(text),
        _ => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : throw new ExpressionException($"`{text}` for {area.Name}", "a whole number"),
    };

    // Clients write 01/15/2023 too.
    private static int Day(string text, bool isFrom)
    {
        var iso = DateOnly.TryParseExact(text, "MM/dd/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("O", CultureInfo.InvariantCulture)
            : text;
        return PartialDate.TryParse(iso, out var date)
            ? (isFrom ? date.Earliest : date.Latest).DayNumber
            : throw new ExpressionException($"`{text}`", ADate);
    }

    private static double Years(string text) => RegistryAge.TryParse(text, out var age) && age is { } limit && limit.Years <= MostYears
        ? limit.Years
        : throw new ExpressionException($"`{text}`", RegistryAge.Expected);
}
