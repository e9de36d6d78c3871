namespace Trialhead.Data.Corpora;

/// <summary>A person described for a test of ranking.</summary>
/// <param name="Id">Its id or number, as written.</param>
/// <param name="Text">A note about the person.</param>
public sealed record Topic(string Id, string Text);
