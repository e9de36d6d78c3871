using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <summary>A fact of a record under one concept that its name stands for.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Fact">The fact.</param>
public sealed record Charted(Concept Concept, Fact Fact)
{
    /// <summary>The phase of the illness: as the fact states it, and as its name spells it.</summary>
    public DiseaseSetting Setting { get; init; }
}
