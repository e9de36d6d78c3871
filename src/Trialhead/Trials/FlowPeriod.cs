namespace Trialhead.Trials;

/// <summary>A stretch of a trial in the participant flow.</summary>
/// <param name="Title">Its name; null where not given.</param>
/// <param name="Milestones">What was reached (started, completed, …) and by how many.</param>
/// <param name="Withdrawals">Why participants left, and how many.</param>
public sealed record FlowPeriod(
    string? Title, IReadOnlyList<FlowCount> Milestones, IReadOnlyList<FlowCount> Withdrawals);
