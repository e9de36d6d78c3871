using System.Globalization;

namespace Trialhead.Eligibility;

/// <summary>A stretch of time that ends on the evaluation date.</summary>
/// <param name="Days">Its length in days; a month counts 30.4375 and a year 365.25, rounded.</param>
/// <param name="Text">As people write it: <c>6 months</c>.</param>
public sealed record TimeWindow(int Days, string Text)
{
    private const double DaysInMonth = 30.4375;
    private const double DaysInYear = 365.25;

    private static readonly string[] NumberWords =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>A number of hours, days, weeks, months or years in days, rounded.</summary>
    /// <param name="number">In digits of any script or, from one to twelve, in words.</param>
    /// <param name="unit">The unit; its first letter counts.</param>
    internal static int DaysOf(string number, string unit)
    {
        var count = char.IsDigit(number[0]) ? double.Parse(Ascii(number), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : Array.IndexOf(NumberWords, number) + 1;
        return (int)Math.Round(unit[0] switch
        {
            'h' => count / 24,
            'd' => count,
            'w' => count * 7,
            'm' => count * DaysInMonth,
            _ => count * DaysInYear,
        });
    }

    private static string Ascii(string number) => string.Create(number.Length, number, static (plain, number) =>
    {
        for (var i = 0; i < number.Length; i++)
        {
            plain[i] = char.IsDigit(number[i]) ? (char)('0' + (int)char.GetNumericValue(number[i])) : number[i];
        }
    });
}
