using Trialhead.Trials;

namespace Trialhead.Matching;

/// <summary>A trial that search found for a person.</summary>
/// <param name="Trial">The trial; its results are not needed.</param>
/// <param name="Relevance">The search engine's score, 0 or more; only its order and ratio to the best one matter.</param>
public sealed record Candidate(Trial Trial, double Relevance);
