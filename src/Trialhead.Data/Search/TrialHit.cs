using Trialhead.Data.Search.Explaining;

namespace Trialhead.Data.Search;

/// <summary>A trial found.</summary>
/// <param name="NctId">Its number.</param>
/// <param name="Score">How well it fits the query; comparable within one answer only.</param>
/// <param name="Kilometres">To its nearest site that counts; null where no point was asked about or none is known.</param>
public sealed record TrialHit(string NctId, float Score, double? Kilometres = null)
{
    /// <summary>What made its score, the weightiest first; empty where that was not asked.</summary>
    public IReadOnlyList<ScoreShare> Explanation { get; init; } = [];

    /// <summary>Where it stands; null but where open trials are first.</summary>
    public Standing? Standing { get; init; }
}
