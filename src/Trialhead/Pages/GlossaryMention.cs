using Trialhead.Text;

namespace Trialhead.Pages;

/// <summary>A place in a text where a word of the glossary stands.</summary>
/// <param name="Term">The word.</param>
/// <param name="Span">The stretch to mark; stretches of one text never overlap.</param>
public readonly record struct GlossaryMention(GlossaryTerm Term, SourceSpan Span);
