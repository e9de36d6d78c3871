namespace Trialhead.Pages;

/// <summary>Blocks under a heading of their own.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Blocks">What stands under it.</param>
public sealed record BlockGroup(Sentence Heading, IReadOnlyList<PageBlock> Blocks) : PageBlock
{
    /// <summary>Whether it is detail that a reader opens when wanted.</summary>
    public bool IsDetail { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Sentence> Sentences => Blocks.SelectMany(block => block.Sentences).Prepend(Heading);
}
