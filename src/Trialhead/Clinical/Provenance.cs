using Trialhead.Text;

namespace Trialhead.Clinical;

/// <summary>Where in a person's record a fact was read.</summary>
/// <param name="Source">The kind of record, in words: <c>form</c>, <c>patient file</c>, <c>note</c>.</param>
/// <param name="Pointer">The place in structured records: a JSON pointer; null in prose.</param>
/// <param name="Span">The place in prose; null in structured records.</param>
/// <param name="Quote">The words as they stand there, for showing; null where the value says it all.</param>
public sealed record Provenance(
    string Source, string? Pointer = null, SourceSpan? Span = null, string? Quote = null)
{
    /// <summary>A fact whose origin nobody noted.</summary>
    public static Provenance Unstated { get; } = new("not stated");
}
