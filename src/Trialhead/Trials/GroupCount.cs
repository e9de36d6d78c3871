namespace Trialhead.Trials;

/// <summary>A number for one group.</summary>
/// <param name="GroupId">The group's id.</param>
/// <param name="Value">The number as written; null where not given.</param>
/// <param name="Comment">A remark; null where none.</param>
public sealed record GroupCount(string GroupId, string? Value, string? Comment = null);
