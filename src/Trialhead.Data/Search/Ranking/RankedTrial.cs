using Trialhead.Matching;
using Trialhead.Trials;

namespace Trialhead.Data.Search.Ranking;

/// <summary>A trial among those ranked for a person.</summary>
/// <param name="NctId">Its number.</param>
/// <param name="Score">Its score; comparable within one ranking only, and higher for all judged trials than for the others.</param>
/// <param name="Relevance">0 to 1: how well it fits, whatever rules it out, between the middle of those judged and the best, times <see cref="Aboutness"/>.</param>
public sealed record RankedTrial(string NctId, double Score, double Relevance)
{
    /// <summary>0 to 1: in full where its words and concepts score half of the store's best, whatever is filtered, not at all under a fifth.</summary>
    public double Aboutness { get; init; }

    /// <summary>The trial; null where it was not among those looked at closely.</summary>
    public Trial? Trial { get; init; }

    /// <summary>Its criteria judged; empty where they were not.</summary>
    public IReadOnlyList<CriterionMatch> Criteria { get; init; } = [];

    /// <summary>The numbers that the score was made of, one for each of <see cref="TrialRanker.FeatureNames"/>; null where the trial was not looked at closely.</summary>
    public float[]? Features { get; init; }
}
