using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing;

/// <content>Numbers in sentences whose sense cannot be told.</content>
internal static partial class StatementReader
{
    // Words that cannot be weighed, with the limits that stand in them: what they amount to stays unknown.
    private static Criterion Unweighed(SourceText source, SourceSpan span, CriterionKind kind, string? section)
    {
        var words = Statement.Rest(source, span);
        return LimitSignals.In(span.Of(source.Lower)) ? WithNumbers(words, Plain(source, span, kind, section)) : words;
    }

    private static Criterion WithNumbers(UninterpretedCriterion words, Criterion read) =>
        Numbers(read) is { } numbers ? new AmbiguousCriterion([words, numbers]) { Span = words.Span } : words;

    // Nothing of a criterion but its limits; null where it has none.
    private static Criterion? Numbers(Criterion read)
    {
        if (read.Parts.Count == 0)
        {
            return read is MeasurementCriterion or AgeCriterion or PerformanceCriterion ? read : null;
        }

        var parts = read.Parts.Select(Numbers).OfType<Criterion>().ToList();
        return parts.Count == 0 ? null
            : read is NotCriterion ? new NotCriterion(parts[0]) { Span = read.Span }
            : parts.Count == 1 ? parts[0]
            : new AllOfCriterion(parts) { Span = read.Span };
    }
}
