namespace Trialhead.Trials;

/// <summary>A milestone or a reason for leaving, with the number for each group.</summary>
/// <param name="Type">Its name; null where not given.</param>
/// <param name="Counts">The number for each group.</param>
/// <param name="Comment">A remark; null where none.</param>
public sealed record FlowCount(string? Type, IReadOnlyList<GroupCount> Counts, string? Comment = null);
