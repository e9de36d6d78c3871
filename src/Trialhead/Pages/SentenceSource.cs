using Trialhead.Text;

namespace Trialhead.Pages;

/// <summary>Where a sentence comes from.</summary>
/// <param name="Kind">What it rests on.</param>
/// <param name="Ref">
/// A JSON pointer (RFC 6901) into the record in the form of the ClinicalTrials.gov API v2; for another trial its number and a
/// pointer (<c>NCT01466179/resultsSection/…</c>); for an approval or an entry of a table its id; empty for a phrase.
/// </param>
/// <param name="Span">The stretch of that field's text; null where the sentence rests on the whole field.</param>
public sealed record SentenceSource(SourceKind Kind, string Ref, SourceSpan? Span = null)
{
    /// <summary>The source of fixed wording.</summary>
    public static SentenceSource Phrase { get; } = new(SourceKind.Phrase, "");
}
