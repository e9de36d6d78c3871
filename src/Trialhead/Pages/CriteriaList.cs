namespace Trialhead.Pages;

/// <summary>Criteria as the record lists them.</summary>
/// <param name="Lines">The criteria, in the record's order.</param>
public sealed record CriteriaList(IReadOnlyList<CriterionLine> Lines) : PageBlock
{
    /// <inheritdoc/>
    public override IEnumerable<Sentence> Sentences => Lines.SelectMany(line => line.Sentences);
}
