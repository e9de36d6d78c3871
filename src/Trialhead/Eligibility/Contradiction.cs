using Trialhead.Clinical;

namespace Trialhead.Eligibility;

/// <summary>Things a record says that cannot all be so, and that no dates put in order.</summary>
/// <param name="Text">What contradicts what, one sentence for a person.</param>
/// <param name="Facts">The facts; empty where it is about age or sex.</param>
/// <remarks>A verdict that depends on one is <see cref="Verdict.Unknown"/>. Where dates order the facts, the later one holds.</remarks>
public sealed record Contradiction(string Text, IReadOnlyList<Fact> Facts);
