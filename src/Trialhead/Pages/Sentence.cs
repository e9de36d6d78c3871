using Trialhead.Text;

namespace Trialhead.Pages;

/// <summary>Something a page says, with its source: no source, no sentence.</summary>
/// <param name="Text">The words, as they are to be read.</param>
/// <param name="Sources">Where they come from, the weightiest first; at least one.</param>
public sealed record Sentence(string Text, IReadOnlyList<SentenceSource> Sources)
{
    /// <summary>Whether the words are the record's own, in its language, rather than the page's.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>Whether it is fixed wording that states no fact.</summary>
    public bool IsPhrase => Sources[0].Kind == SourceKind.Phrase;

    /// <summary>The web address the words lead to; null for none. Always <c>http</c>, <c>https</c>, <c>mailto</c> or <c>tel</c>.</summary>
    public string? Href { get; init; }

    /// <summary>Fixed wording that states no fact about the trial.</summary>
    public static Sentence Phrase(string text) => new(text, [SentenceSource.Phrase]);

    /// <summary>A sentence of the page's own that rests on fields of the record.</summary>
    /// <param name="text">The words.</param>
    /// <param name="pointers">The JSON pointers of the fields, at least one.</param>
    public static Sentence FromRecord(string text, params IEnumerable<string> pointers) =>
        new(text, [.. pointers.Select(pointer => new SentenceSource(SourceKind.Record, pointer))]);

    /// <summary>The record's own words.</summary>
    /// <param name="text">The words, made ready to read.</param>
    /// <param name="pointer">The JSON pointer of the field.</param>
    /// <param name="span">The stretch of the field's text; null for all of it.</param>
    public static Sentence Quote(string text, string pointer, SourceSpan? span = null) =>
        new(text, [new SentenceSource(SourceKind.Record, pointer, span)]) { IsQuoted = true };

    /// <summary>A sentence that rests on posted results.</summary>
    /// <param name="text">The words.</param>
    /// <param name="pointer">The JSON pointer of the result.</param>
    public static Sentence FromResults(string text, string pointer) =>
        new(text, [new SentenceSource(SourceKind.Results, pointer)]);
}
