using System.Globalization;
using Trialhead.Trials;

namespace Trialhead.Data.Registry;

/// <summary>Reads the age limits of registry records.</summary>
internal static class RegistryAge
{
    /// <summary>What error text asks for.</summary>
    public const string Expected = "an age such as 18 Years or 6 Months";

    // Units by which converters divide to write an age as a bare number of years, largest first.
    private static readonly (AgeUnit Unit, int PerYear)[] Units =
        [(AgeUnit.Years, 1), (AgeUnit.Months, 12), (AgeUnit.Weeks, 52), (AgeUnit.Days, 365)];

    /// <summary>
    /// Reads <c>18 Years</c>, <c>N/A</c> (no age) and, from converted records, bare years: <c>18.0</c>, <c>0.25</c>.
    /// </summary>
    public static bool TryParse(string? text, out AgeLimit? age)
    {
        age = null;
        if (text is null or "N/A" or "NA" or "None")
        {
            return true;
        }

        if (AgeLimit.TryParse(text, out var stated))
        {
            age = stated;
            return true;
        }

        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var years)
            && TryFromYears(years, out age);
    }

    private static bool TryFromYears(double years, out AgeLimit? age)
    {
        foreach (var (unit, perYear) in Units)
        {
            var count = Math.Round(years * perYear);
            if (years <= 200 && Math.Abs((years * perYear) - count) < 1e-6)
            {
                age = new AgeLimit((int)count, unit);
                return true;
            }
        }

        age = null;
        return false;
    }
}
