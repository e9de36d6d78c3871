using Trialhead.Text;

namespace Trialhead.Data.Corpora;

/// <summary>A typed stretch of a text, as an annotator marked it.</summary>
/// <param name="Id">Its id in the file, such as <c>T12</c>.</param>
/// <param name="Type">The annotation scheme's name for it.</param>
/// <param name="Span">From its first to its last character; the gaps of one marked in pieces are inside.</param>
public sealed record BratEntity(string Id, string Type, SourceSpan Span);
