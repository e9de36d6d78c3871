namespace Trialhead.Pages;

/// <summary>A list without order.</summary>
/// <param name="Items">The items, each of one or more sentences.</param>
public sealed record BulletList(IReadOnlyList<IReadOnlyList<Sentence>> Items) : PageBlock
{
    /// <inheritdoc/>
    public override IEnumerable<Sentence> Sentences => Items.SelectMany(item => item);
}
