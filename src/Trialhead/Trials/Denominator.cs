namespace Trialhead.Trials;

/// <summary>How many were counted, in which unit.</summary>
/// <param name="Units">The unit, usually <c>Participants</c>; null where not given.</param>
/// <param name="Counts">The number for each group.</param>
public sealed record Denominator(string? Units, IReadOnlyList<GroupCount> Counts);
