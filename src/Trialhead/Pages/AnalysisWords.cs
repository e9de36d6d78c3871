using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>Sentences about statistical comparisons.</summary>
internal static class AnalysisWords
{
    /// <summary>The estimate, its interval and the p-value; null where the analysis gives none of them.</summary>
    public static string? Describe(StatisticalAnalysis analysis, OutcomeMeasure measure, PageLanguage language)
    {
        var parts = new List<string>();
        if (analysis is { ParamType: { } name, ParamValue: { } value })
        {
            parts.Add($"{RegistryText.Clean(name)} {value}{Interval(analysis, language)}");
        }

        if (analysis.PValue is { } p)
        {
            parts.Add($"{language.Say("p-value", "valor p")} {p.TrimStart('=', ' ')}");
        }

        if (parts.Count == 0)
        {
            return null;
        }

        var groups = analysis.GroupIds
            .Select(id => measure.Groups.FirstOrDefault(group => group.Id == id)?.Title)
            .OfType<string>()
            .Select(RegistryText.Clean);
        var compared = string.Join(language.Say(" and ", " y "), groups.DefaultIfEmpty(language.Say("the groups", "los grupos")));
        return $"{language.Say("Comparison of", "Comparación de")} {compared}: {string.Join(", ", parts)}.";
    }

    private static string Interval(StatisticalAnalysis analysis, PageLanguage language)
    {
        if (analysis is not { ConfidenceLower: { } lower, ConfidenceUpper: { } upper })
        {
            return "";
        }

        var percent = analysis.ConfidencePercent;
        return language.Say(
            $" ({(percent is null ? "" : $"{percent}% ")}confidence interval {lower} to {upper})",
            $" (intervalo de confianza{(percent is null ? "" : $" del {percent} %")}: de {lower} a {upper})");
    }
}
