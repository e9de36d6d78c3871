using System.Globalization;

namespace Trialhead.Protocol.Views;

/// <summary>Lengths of time and days of treatment in words.</summary>
internal static class TimeWords
{
    private const int MostDays = 31;

    /// <summary>A length as people say it: <c>21 days</c>, <c>12 weeks</c>, <c>5 years</c>.</summary>
    public static ViewText Of(Period length) => (length.Months, length.Days, length.Minutes) switch
    {
        ( > 0, 0, 0) when length.Months % 12 == 0 => Counted(length.Months / 12, "year", "año"),
        ( > 0, 0, 0) => length.Months == 1 ? new("1 month", "1 mes") : new($"{length.Months} months", $"{length.Months} meses"),
        (0, _, 0) => OfDays(length.Days),
        (0, 0, var minutes) when minutes % 60 == 0 => Counted(minutes / 60, "hour", "hora"),
        (0, 0, var minutes) => Counted(minutes, "minute", "minuto"),
        _ => OfDays(length.WholeDays),
    };

    /// <summary>A number of days; whole weeks where it is more than a month, about so many months or years where it is more than a year.</summary>
    public static ViewText OfDays(int days) => days <= MostDays || days % 7 != 0 ? Counted(days, "day", "día") : Counted(days / 7, "week", "semana");

    /// <summary>A long time in round numbers: <c>about 6 months</c>.</summary>
    public static ViewText Roughly(int days) => days switch
    {
        <= 70 => OfDays(days),
        < 371 when days % 7 == 0 => OfDays(days),
        < 371 => new ViewText("about ", "unas ") + Counted((int)Math.Round(days / 7.0), "week", "semana"),
        _ => Years(days / 365.25),
    };

    /// <summary>How often: <c>every 3 weeks</c>.</summary>
    public static ViewText Every(Period step) => (step.Months, step.Days) switch
    {
        (0, 1) => new("every day", "cada día"),
        (0, > 7 and var days) when days % 7 == 0 => new ViewText("every ", "cada ") + Counted(days / 7, "week", "semana"),
        (0, 7) => new("every week", "cada semana"),
        (1, 0) => new("every month", "cada mes"),
        (12, 0) => new("every year", "cada año"),
        _ => new ViewText("every ", "cada ") + Of(step),
    };

    /// <summary>Days of a cycle or element: <c>days 1 to 4 and 11 to 14</c>.</summary>
    public static ViewText OfDays(TreatmentDays days, int? later)
    {
        var stretches = days.Stretches.Select(stretch => stretch.First == stretch.Last
            ? Single(stretch.First, later ?? 0)
            : new ViewText($"{stretch.First} to {stretch.Last}", $"{stretch.First} a {stretch.Last}"));
        var word = days.Count == 1 ? new ViewText("day ", "el día ") : new ViewText("days ", "los días ");
        return word + ViewText.And(stretches);
    }

    /// <summary>A thing with its number.</summary>
    public static ViewText Counted(int count, string english, string spanish) => count == 1
        ? new($"1 {english}", $"1 {spanish}")
        : new($"{Number(count)} {english}s", $"{Number(count)} {spanish}s");

    private static ViewText Single(int day, int later) => later switch
    {
        0 => ViewText.Same(Number(day)),
        1 => new($"{day} or {day + 1}", $"{day} o {day + 1}"),
        _ => new($"{day} to {day + later}", $"{day} a {day + later}"),
    };

    private static ViewText Years(double years)
    {
        var number = (Math.Round(years * 2) / 2).ToString("0.#", CultureInfo.InvariantCulture);
        return number == "1" ? new("about 1 year", "alrededor de 1 año") : new($"about {number} years", $"unos {number} años");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
