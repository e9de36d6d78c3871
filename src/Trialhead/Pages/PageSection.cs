namespace Trialhead.Pages;

/// <summary>A section of a trial's page.</summary>
/// <param name="Id">Its name in addresses: lower-case, the same for every trial.</param>
/// <param name="Heading">The question it answers.</param>
/// <param name="Blocks">What it says, at least one block.</param>
public sealed record PageSection(string Id, string Heading, IReadOnlyList<PageBlock> Blocks)
{
    /// <summary>Every sentence of the section, in reading order.</summary>
    public IEnumerable<Sentence> Sentences => Blocks.SelectMany(block => block.Sentences);
}
