namespace Trialhead.Eligibility.Parsing.Limits;

/// <summary>The limits that stand in words of which nothing else is understood.</summary>
internal static class LimitsInWords
{
    /// <summary>The limits among criteria that begin before an index of the source.</summary>
    public static IReadOnlyList<Criterion> Of(IEnumerable<Criterion> read, int before) =>
        [.. read.Select(criterion => Of(criterion, before)).OfType<Criterion>()];

    // Nothing of a criterion but its limits; null where it has none.
    private static Criterion? Of(Criterion read, int before)
    {
        if (read is UninterpretedCriterion words)
        {
            return words.Limits.Count == 0 ? null : words.Limits.Count == 1 ? words.Limits[0] : new AllOfCriterion(words.Limits) { Span = words.Span };
        }

        if (read.Parts.Count == 0)
        {
            return read is MeasurementCriterion or AgeCriterion or PerformanceCriterion && read.Span.Start < before ? read : null;
        }

        var parts = Of(read.Parts, before);
        return parts.Count == 0 ? null
            : read is NotCriterion ? new NotCriterion(parts[0]) { Span = read.Span }
            : parts.Count == 1 ? parts[0]
            : new AllOfCriterion(parts) { Span = read.Span };
    }
}
