namespace Trialhead.Pages;

/// <summary>Steps in their order.</summary>
/// <param name="Steps">The steps, the first one first.</param>
public sealed record StepList(IReadOnlyList<PageStep> Steps) : PageBlock
{
    /// <inheritdoc/>
    public override IEnumerable<Sentence> Sentences => Steps.SelectMany(step => step.Sentences);
}
