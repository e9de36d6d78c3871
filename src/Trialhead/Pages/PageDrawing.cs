namespace Trialhead.Pages;

/// <summary>A drawing, and the same in words for those who do not see it.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Wide">The drawing for a large screen and for paper: SVG that fetches nothing and runs nothing.</param>
/// <param name="Narrow">The same for a telephone.</param>
/// <param name="InWords">All that it shows.</param>
public sealed record PageDrawing(Sentence Caption, string Wide, string Narrow, IReadOnlyList<PageBlock> InWords) : PageBlock
{
    /// <inheritdoc/>
    public override IEnumerable<Sentence> Sentences => InWords.SelectMany(block => block.Sentences).Prepend(Caption);
}
