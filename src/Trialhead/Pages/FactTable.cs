namespace Trialhead.Pages;

/// <summary>Facts in rows and columns.</summary>
/// <param name="Caption">What the table shows.</param>
/// <param name="Columns">Heads of the columns; the first column holds the names of the rows.</param>
/// <param name="Rows">The rows, each as long as the columns.</param>
public sealed record FactTable(
    Sentence Caption, IReadOnlyList<Sentence> Columns, IReadOnlyList<IReadOnlyList<Sentence>> Rows) : PageBlock
{
    /// <inheritdoc/>
    public override IEnumerable<Sentence> Sentences =>
        Rows.SelectMany(row => row).Prepend(Caption).Concat(Columns);
}
