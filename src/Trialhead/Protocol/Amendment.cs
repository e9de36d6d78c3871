namespace Trialhead.Protocol;

/// <summary>What a version of a protocol changes in the one before.</summary>
/// <param name="Of">The version that is amended.</param>
/// <param name="Date">When it came into force; null where not said.</param>
/// <param name="Summary">What changes, in words.</param>
public sealed record Amendment(string Of, DateOnly? Date, string Summary);
