namespace Trialhead.Data.Corpora;

/// <summary>One text with its annotations.</summary>
/// <param name="Name">The file name without its ending.</param>
/// <param name="Text">The text, every character kept.</param>
/// <param name="Entities">In the order of the file.</param>
/// <param name="Relations">In the order of the file.</param>
public sealed record BratDocument(
    string Name, string Text, IReadOnlyList<BratEntity> Entities, IReadOnlyList<BratRelation> Relations);
