namespace Trialhead.Data.Corpora;

/// <summary>A file of a corpus.</summary>
/// <param name="Name">The file name without its ending.</param>
/// <param name="Text">Its content, every character kept.</param>
public sealed record CorpusText(string Name, string Text);
