namespace Trialhead.Data.Corpora;

/// <summary>A typed arrow from one entity to another.</summary>
/// <param name="Type">The annotation scheme's name for it.</param>
/// <param name="From">Id of the entity in the first argument.</param>
/// <param name="To">Id of the entity in the second argument.</param>
public sealed record BratRelation(string Type, string From, string To);
