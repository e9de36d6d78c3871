namespace Trialhead.Trials;

/// <summary>A row of a result's table; a table without rows has one untitled class.</summary>
/// <param name="Title">Its name; null where not given.</param>
/// <param name="Denominators">How many were counted in this row; empty where as for the whole.</param>
/// <param name="Categories">Its cells, by category.</param>
public sealed record MeasureClass(
    string? Title, IReadOnlyList<Denominator> Denominators, IReadOnlyList<MeasureCategory> Categories);
