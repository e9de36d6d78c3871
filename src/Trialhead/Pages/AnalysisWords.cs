using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>Sentences about statistical comparisons.</summary>
internal static class AnalysisWords
{
    /// <summary>The estimate, its interval and the p-value; null where the analysis gives none of them.</summary>
    public static string? Describe(StatisticalAnalysis analysis, OutcomeMeasure measure)
    {
        var parts = new List<string>();
        if (analysis is { ParamType: { } name, ParamValue: { } value })
        {
            parts.Add($"{RegistryText.Clean(name)} {value}{Interval(analysis)}");
        }

        if (analysis.PValue is { } p)
        {
            parts.Add($"p-value {p.TrimStart('=', ' ')}");
        }

        if (parts.Count == 0)
        {
            return null;
        }

        var groups = analysis.GroupIds
            .Select(id => measure.Groups.FirstOrDefault(group => group.Id == id)?.Title)
            .OfType<string>()
            .Select(RegistryText.Clean);
        return $"Comparison of {string.Join(" and ", groups.DefaultIfEmpty("the groups"))}: {string.Join(", ", parts)}.";
    }

    private static string Interval(StatisticalAnalysis analysis) =>
        analysis is { ConfidenceLower: { } lower, ConfidenceUpper: { } upper }
            ? $" ({(analysis.ConfidencePercent is { } percent ? $"{percent}% " : "")}confidence interval {lower} to {upper})"
            : "";
}
