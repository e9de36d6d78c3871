namespace Trialhead.Pages.Evidence;

/// <summary>One kind of serious adverse event, with how many had it.</summary>
/// <param name="Index">Its place in the record.</param>
/// <param name="Term">Its name in the record's words.</param>
/// <param name="Counts">The counts, one for each of <see cref="TrialEvidence.EventGroups"/>.</param>
public sealed record EvidenceEvent(int Index, string Term, IReadOnlyList<EvidenceCount> Counts);
