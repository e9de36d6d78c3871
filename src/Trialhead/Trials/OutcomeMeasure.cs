namespace Trialhead.Trials;

/// <summary>One outcome with its measured numbers.</summary>
/// <param name="Title">What was measured.</param>
public sealed record OutcomeMeasure(string Title)
{
    /// <summary>Primary, secondary, …: the registry's code; null where not given.</summary>
    public string? Type { get; init; }

    /// <summary>How it was measured; null where not given.</summary>
    public string? Description { get; init; }

    /// <summary>In whom; null where not given.</summary>
    public string? Population { get; init; }

    /// <summary>Posted or not posted: the registry's code; null where not given.</summary>
    public string? ReportingStatus { get; init; }

    /// <summary>When posting is expected; null where not given.</summary>
    public string? AnticipatedPosting { get; init; }

    /// <summary>Mean, median, count…: the registry's code; null where not given.</summary>
    public string? ParamType { get; init; }

    /// <summary>Standard deviation, confidence interval…: the registry's code; null where not given.</summary>
    public string? DispersionType { get; init; }

    /// <summary>The unit; null where not given.</summary>
    public string? Unit { get; init; }

    /// <summary>When; null where not given.</summary>
    public string? TimeFrame { get; init; }

    /// <summary>What was counted where not participants; null where not given.</summary>
    public string? UnitsAnalyzed { get; init; }

    /// <summary>The groups.</summary>
    public IReadOnlyList<ResultGroup> Groups { get; init; } = [];

    /// <summary>How many were analysed.</summary>
    public IReadOnlyList<Denominator> Denominators { get; init; } = [];

    /// <summary>The numbers, by class.</summary>
    public IReadOnlyList<MeasureClass> Classes { get; init; } = [];

    /// <summary>Statistical comparisons.</summary>
    public IReadOnlyList<StatisticalAnalysis> Analyses { get; init; } = [];
}
