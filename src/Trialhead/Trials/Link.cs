namespace Trialhead.Trials;

/// <summary>A web address that a record points to.</summary>
/// <param name="Url">The address, as recorded; not checked.</param>
/// <param name="Label">What it is; null where not given.</param>
public sealed record Link(string Url, string? Label = null);
