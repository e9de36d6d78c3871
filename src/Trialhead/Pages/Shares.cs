using System.Globalization;

namespace Trialhead.Pages;

/// <summary>Counts as people read them.</summary>
internal static class Shares
{
    /// <summary><c>12 of 50 (24%)</c>, or as much of it as is known.</summary>
    public static string Of(int? affected, int? atRisk) => (affected, atRisk) switch
    {
        ({ } some, > 0 and { } all) => string.Create(
            CultureInfo.InvariantCulture, $"{some} of {all} ({Percent(100.0 * some / all)})"),
        ({ } some, _) => some.ToString(CultureInfo.InvariantCulture),
        _ => "not given",
    };

    private static string Percent(double percent) => percent is > 0 and < 1
        ? "under 1%"
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Round(percent, MidpointRounding.AwayFromZero):0}%");
}
