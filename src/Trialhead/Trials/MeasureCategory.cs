namespace Trialhead.Trials;

/// <summary>A category within a class, with the number for each group.</summary>
/// <param name="Title">Its name; null where not given.</param>
/// <param name="Measurements">The numbers.</param>
public sealed record MeasureCategory(string? Title, IReadOnlyList<Measurement> Measurements);
