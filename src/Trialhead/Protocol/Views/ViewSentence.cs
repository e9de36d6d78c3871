namespace Trialhead.Protocol.Views;

/// <summary>Something that a view says, and what of the protocol it rests on.</summary>
/// <param name="Text">The words.</param>
/// <param name="Part">The id of the part it comes from.</param>
/// <param name="Sources">The ids of the <see cref="ProtocolSource"/>s that state it; empty for the protocol's own.</param>
public sealed record ViewSentence(ViewText Text, string Part, IReadOnlyList<string> Sources);
