namespace Trialhead.Trials;

/// <summary>One measured number with its spread.</summary>
/// <param name="GroupId">The group's id.</param>
/// <param name="Value">The number as written; null where not given.</param>
/// <param name="Spread">Standard deviation or error; null where not given.</param>
/// <param name="LowerLimit">Lower end of the interval; null where not given.</param>
/// <param name="UpperLimit">Upper end of the interval; null where not given.</param>
/// <param name="Comment">A remark; null where none.</param>
public sealed record Measurement(
    string GroupId, string? Value, string? Spread = null, string? LowerLimit = null, string? UpperLimit = null,
    string? Comment = null);
