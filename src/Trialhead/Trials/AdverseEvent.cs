namespace Trialhead.Trials;

/// <summary>One kind of adverse event with its counts.</summary>
/// <param name="Term">Its name.</param>
public sealed record AdverseEvent(string Term)
{
    /// <summary>The organ system; null where not given.</summary>
    public string? OrganSystem { get; init; }

    /// <summary>The terminology of the name; null where not given.</summary>
    public string? SourceVocabulary { get; init; }

    /// <summary>How it was found: the registry's code; null where not given.</summary>
    public string? AssessmentType { get; init; }

    /// <summary>Remarks; null where none.</summary>
    public string? Notes { get; init; }

    /// <summary>The counts for each group.</summary>
    public IReadOnlyList<EventCount> Counts { get; init; } = [];
}
