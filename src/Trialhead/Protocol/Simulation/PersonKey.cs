using Trialhead.Protocol.Allocation;

namespace Trialhead.Protocol.Simulation;

/// <summary>Which simulated person: all their random numbers follow from it.</summary>
/// <param name="Seed">The seed of the simulation.</param>
/// <param name="Trial">The number of the trial.</param>
/// <param name="Person">The number of the person in the trial.</param>
internal readonly record struct PersonKey(ulong Seed, uint Trial, uint Person)
{
    /// <summary>The random numbers for a <see cref="StreamPurpose"/>.</summary>
    public RandomStream Open(uint purpose) => new(Seed, Trial, Person, purpose);
}
