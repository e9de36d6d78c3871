namespace Trialhead.Trials;

/// <summary>A statistical comparison between groups.</summary>
/// <remarks>Everything as written; null means not given.</remarks>
public sealed record StatisticalAnalysis
{
    /// <summary>Ids of the groups compared.</summary>
    public IReadOnlyList<string> GroupIds { get; init; } = [];

    /// <summary>The comparison in words.</summary>
    public string? GroupDescription { get; init; }

    /// <summary>Superiority, non-inferiority…: the registry's code.</summary>
    public string? NonInferiorityType { get; init; }

    /// <summary>Remarks on that.</summary>
    public string? NonInferiorityComment { get; init; }

    /// <summary>The p-value.</summary>
    public string? PValue { get; init; }

    /// <summary>Remarks on the p-value.</summary>
    public string? PValueComment { get; init; }

    /// <summary>The method.</summary>
    public string? Method { get; init; }

    /// <summary>Remarks on the method.</summary>
    public string? MethodComment { get; init; }

    /// <summary>The estimated parameter.</summary>
    public string? ParamType { get; init; }

    /// <summary>Its value.</summary>
    public string? ParamValue { get; init; }

    /// <summary>The kind of spread: the registry's code.</summary>
    public string? DispersionType { get; init; }

    /// <summary>The spread.</summary>
    public string? DispersionValue { get; init; }

    /// <summary>Level of the confidence interval in percent.</summary>
    public string? ConfidencePercent { get; init; }

    /// <summary>One- or two-sided: the registry's code.</summary>
    public string? ConfidenceSides { get; init; }

    /// <summary>Lower end of the interval.</summary>
    public string? ConfidenceLower { get; init; }

    /// <summary>Upper end of the interval.</summary>
    public string? ConfidenceUpper { get; init; }

    /// <summary>Remarks on the estimate.</summary>
    public string? EstimateComment { get; init; }

    /// <summary>Anything else said of the analysis.</summary>
    public string? OtherDescription { get; init; }
}
