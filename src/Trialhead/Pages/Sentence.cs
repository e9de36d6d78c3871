using Trialhead.Text;

namespace Trialhead.Pages;

/// <summary>Something a page says, with its source: no source, no sentence.</summary>
/// <param name="Text">The words, as they are to be read.</param>
/// <param name="Source">Where they come from.</param>
public sealed record Sentence(string Text, SentenceSource Source)
{
    /// <summary>The web address the words lead to; null for none. Always <c>http</c>, <c>https</c>, <c>mailto</c> or <c>tel</c>.</summary>
    public string? Href { get; init; }

    /// <summary>Fixed wording that states no fact about the trial.</summary>
    public static Sentence Phrase(string text) => new(text, SentenceSource.Phrase);

    /// <summary>A sentence that rests on a field of the record.</summary>
    /// <param name="text">The words.</param>
    /// <param name="pointer">The JSON pointer of the field.</param>
    /// <param name="span">The stretch of the field's text; null for all of it.</param>
    public static Sentence FromRecord(string text, string pointer, SourceSpan? span = null) =>
        new(text, new SentenceSource(SourceKind.Record, pointer, span));

    /// <summary>A sentence that rests on posted results.</summary>
    /// <param name="text">The words.</param>
    /// <param name="pointer">The JSON pointer of the result.</param>
    public static Sentence FromResults(string text, string pointer) =>
        new(text, new SentenceSource(SourceKind.Results, pointer));
}
