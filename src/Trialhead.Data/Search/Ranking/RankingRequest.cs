using Trialhead.Matching.Ranking;

namespace Trialhead.Data.Search.Ranking;

/// <summary>How trials are to be ranked for a person.</summary>
/// <param name="Date">The day on which ages and time windows are judged.</param>
public sealed record RankingRequest(DateOnly Date)
{
    /// <summary>Most trials wanted.</summary>
    public int Top { get; init; } = 1000;

    /// <summary>Most trials whose criteria are judged.</summary>
    public int Judged { get; init; } = TrialRanker.Judged;

    /// <summary>What takes part.</summary>
    public RankingParts Parts { get; init; } = RankingParts.All;

    /// <summary>The model that orders the trials judged; null for the documented sum.</summary>
    public RankingModel? Model { get; init; } = RankingModels.Shipped;
}
