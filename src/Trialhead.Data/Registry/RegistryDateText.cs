using System.Globalization;
using Trialhead.Clinical;

namespace Trialhead.Data.Registry;

/// <summary>Reads the dates of legacy XML: <c>January 25, 2021</c>, <c>May 2010</c>, also ISO 8601.</summary>
internal static class RegistryDateText
{
    /// <summary>What error text asks for.</summary>
    public const string Expected = "a date such as January 25, 2021 or May 2010";

    /// <summary>Reads a date at the precision that it is written with.</summary>
    public static bool TryParse(string text, out PartialDate date)
    {
        if (TryParse(text, "MMMM d, yyyy", out var day))
        {
            date = PartialDate.From(day);
            return true;
        }

        if (TryParse(text, "MMMM yyyy", out var month))
        {
            date = new PartialDate(month.Year, month.Month);
            return true;
        }

        return PartialDate.TryParse(text, out date);
    }

    private static bool TryParse(string text, string format, out DateOnly date) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
