namespace Trialhead.Protocol;

/// <summary>Something that is not known of a protocol and that nobody filled in.</summary>
/// <param name="About">The id of the part that it concerns; null where it concerns the whole.</param>
/// <param name="Text">What is not known, as one sentence.</param>
public sealed record ProtocolGap(string? About, string Text);
