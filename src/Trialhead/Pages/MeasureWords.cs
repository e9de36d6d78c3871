using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>Words for measured numbers.</summary>
internal static class MeasureWords
{
    /// <summary>The number with its interval or spread, as posted.</summary>
    public static string Value(Measurement? measured, PageLanguage language) => measured switch
    {
        null or { Value: null } => Shares.NotGiven(language),
        { Value: "NA" } => language.Say("not reached or not counted", "no alcanzado o no contado"),
        { LowerLimit: { } lower, UpperLimit: { } upper } when lower != "NA" || upper != "NA" =>
            $"{measured.Value} ({lower} {language.Say("to", "a")} {upper})",
        { Spread: { } spread } => $"{measured.Value} (± {spread})",
        _ => measured.Value,
    };

    /// <summary>What the numbers are and in which unit; empty where the record says neither.</summary>
    public static string Unit(string? paramType, string? unit, PageLanguage language) =>
        string.Join(", ", new[] { Kind(paramType, language), unit is null || (paramType == "COUNT_OF_PARTICIPANTS" && unit.Contains("participant", StringComparison.OrdinalIgnoreCase)) ? null : RegistryText.Clean(unit) }.OfType<string>());

    private static string? Kind(string? paramType, PageLanguage language) => paramType switch
    {
        null => null,
        "MEAN" => language.Say("Mean (average)", "Media (promedio)"),
        "MEDIAN" => language.Say("Median (middle value)", "Mediana (valor central)"),
        "LEAST_SQUARES_MEAN" => language.Say("Adjusted mean", "Media ajustada"),
        "GEOMETRIC_MEAN" => language.Say("Geometric mean", "Media geométrica"),
        "GEOMETRIC_LEAST_SQUARES_MEAN" => language.Say("Adjusted geometric mean", "Media geométrica ajustada"),
        "NUMBER" => language.Say("Number", "Número"),
        "COUNT_OF_PARTICIPANTS" => language.Say("Count of participants", "Número de participantes"),
        "COUNT_OF_UNITS" => language.Say("Count", "Recuento"),
        "LOG_MEAN" => language.Say("Log mean", "Media logarítmica"),
        _ => Phrasing.AsSentence(PlainWords.OfCode(paramType)).TrimEnd('.'),
    };
}
