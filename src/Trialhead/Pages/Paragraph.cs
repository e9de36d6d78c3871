namespace Trialhead.Pages;

/// <summary>Sentences that run on.</summary>
/// <param name="Parts">The sentences, at least one.</param>
public sealed record Paragraph(IReadOnlyList<Sentence> Parts) : PageBlock
{
    /// <inheritdoc/>
    public override IEnumerable<Sentence> Sentences => Parts;
}
