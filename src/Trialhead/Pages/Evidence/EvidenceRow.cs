using Trialhead.Trials;

namespace Trialhead.Pages.Evidence;

/// <summary>A row of a measure's table.</summary>
/// <param name="Class">The place of its class in the record.</param>
/// <param name="Category">The place of its category in the class.</param>
/// <param name="Name">Its name in the record's words; null where it has none.</param>
/// <param name="Values">A number for each of <see cref="EvidenceMeasure.Groups"/>; null where a group has none.</param>
public sealed record EvidenceRow(int Class, int Category, string? Name, IReadOnlyList<Measurement?> Values);
