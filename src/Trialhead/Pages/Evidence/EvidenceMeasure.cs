namespace Trialhead.Pages.Evidence;

/// <summary>One measured outcome, with its numbers as posted.</summary>
/// <param name="Index">Its place in the record.</param>
/// <param name="Title">What was measured, in the record's words.</param>
/// <param name="Topic">What it reports.</param>
public sealed record EvidenceMeasure(int Index, string Title, MeasureTopic Topic)
{
    /// <summary>Whether it answers the trial's main question.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>Mean, median, count…: the registry's code; null where not given.</summary>
    public string? ParamType { get; init; }

    /// <summary>The unit; null where not given.</summary>
    public string? Unit { get; init; }

    /// <summary>When it was measured; null where not given.</summary>
    public string? TimeFrame { get; init; }

    /// <summary>The groups, with how many were counted as <see cref="EvidenceGroup.AtRisk"/>.</summary>
    public IReadOnlyList<EvidenceGroup> Groups { get; init; } = [];

    /// <summary>The rows of its table.</summary>
    public IReadOnlyList<EvidenceRow> Rows { get; init; } = [];

    /// <summary>How many rows the record has.</summary>
    public int RowCount { get; init; }
}
