namespace Trialhead.Pages.Evidence;

/// <summary>A group of participants, and how many of them had a serious adverse event.</summary>
/// <param name="Index">Its place in the record.</param>
/// <param name="Title">Its name in the record's words.</param>
/// <param name="Receives">What it received: places in <see cref="TrialEvidence.Interventions"/>; empty where that cannot be told.</param>
public sealed record EvidenceGroup(int Index, string Title, IReadOnlyList<int> Receives)
{
    /// <summary>How many had a serious adverse event, or were counted for an outcome; null where not given.</summary>
    public int? Affected { get; init; }

    /// <summary>Of how many; null where not given.</summary>
    public int? AtRisk { get; init; }

    /// <summary>The share with a serious event, from 0 to 1; null where it cannot be told.</summary>
    public double? Share => this is { Affected: { } some, AtRisk: > 0 and { } all } ? (double)some / all : null;
}
