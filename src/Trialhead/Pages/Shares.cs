using System.Globalization;

namespace Trialhead.Pages;

/// <summary>Counts as people read them.</summary>
internal static class Shares
{
    /// <summary><c>12 of 50 (24%)</c>, or as much of it as is known.</summary>
    public static string Of(int? affected, int? atRisk, PageLanguage language) => (affected, atRisk) switch
    {
        ({ } some, > 0 and { } all) => string.Create(
            CultureInfo.InvariantCulture, $"{some:#,0} {language.Say("of", "de")} {all:#,0} ({Percent((double)some / all, language)})"),
        ({ } some, _) => some.ToString("#,0", CultureInfo.InvariantCulture),
        _ => NotGiven(language),
    };

    /// <summary>A share from 0 to 1 in whole percent.</summary>
    public static string Percent(double share, PageLanguage language)
    {
        var sign = language.Say("%", " %");
        return share is > 0 and < 0.01
            ? language.Say("under 1", "menos de 1") + sign
            : string.Create(CultureInfo.InvariantCulture, $"{Math.Round(100 * share, MidpointRounding.AwayFromZero):0}{sign}");
    }

    /// <summary>What stands where a number is missing.</summary>
    public static string NotGiven(PageLanguage language) => language.Say("not given", "no indicado");
}
