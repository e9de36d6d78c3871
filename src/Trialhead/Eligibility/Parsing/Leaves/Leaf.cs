using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing.Leaves;

/// <summary>A typed leaf found in a statement, with the stretch of the statement that it explains.</summary>
/// <param name="Span">The stretch, in the statement's own indices.</param>
/// <param name="Criterion">The leaf; null for words that are understood but demand nothing ("male or female").</param>
internal sealed record Leaf(SourceSpan Span, Criterion? Criterion);
