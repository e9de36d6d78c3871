using Trialhead.Text;

namespace Trialhead.Eligibility.Labelling;

/// <summary>A phrase that the labeller found.</summary>
/// <remarks>Phrases may lie inside one another; two that overlap in part do not occur.</remarks>
/// <param name="Type">What kind of thing it names.</param>
/// <param name="Span">Where it stands in the text that was handed in.</param>
public readonly record struct LabelledSpan(EntityType Type, SourceSpan Span);
