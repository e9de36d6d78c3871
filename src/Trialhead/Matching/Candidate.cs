using Trialhead.Trials;

namespace Trialhead.Matching;

/// <summary>A trial that search found for a person.</summary>
/// <param name="Trial">The trial; its results are not needed.</param>
/// <param name="Relevance">0 to 1: how well it fits what was searched for, seen from the best of those found.</param>
public sealed record Candidate(Trial Trial, double Relevance)
{
    /// <summary>0 to 1: how far it is about what was searched for at all, whoever else may be open; 1 where nobody searched.</summary>
    public double Aboutness { get; init; } = 1;
}
