using Trialhead.Text;

namespace Trialhead.Vocabulary;

/// <summary>A concept found in a text.</summary>
/// <param name="Span">Where.</param>
/// <param name="Concept">What.</param>
public sealed record Mention(SourceSpan Span, Concept Concept);
