using Lucene.Net.Search;
using Trialhead.Eligibility;
using Trialhead.Matching;
using Trialhead.Matching.Ranking;

namespace Trialhead.Data.Search.Ranking;

/// <summary>Ranks the trials of a store for one person.</summary>
/// <remarks>
/// <para>Words and concepts of the record score every trial; several rankings are fused; the criteria of the best are judged, and
/// a model orders these by all that is known. Without a model they are ordered by relevance alone, those ruled out by a
/// criterion below the others.</para>
/// <para>No feature knows the sponsor, nor where a record comes from. Equal scores are in the order of relevance.</para>
/// </remarks>
internal sealed class TrialRanker(TrialIndex index, ReadTrials trials)
{
    /// <summary>How many trials the fused rankings hand over.</summary>
    public const int Candidates = 1500;

    /// <summary>How many of them have their criteria judged.</summary>
    public const int Judged = 500;

    private const double Smoothing = 300, RelevanceShare = 0.3;
    private const double RuledOut = 0.3; // of the best relevance, where no model decides

    /// <summary>The names of all features, in order.</summary>
    public static IReadOnlyList<string> FeatureNames { get; } = [.. RetrievalFeatures.Names, .. VerdictFeatures.Names];

    /// <summary>How many of the features are known before criteria are judged: the first ones.</summary>
    public static int FirstFeatures => RetrievalFeatures.Names.Count;

    /// <summary>The feature that grows with a candidate's place in the order of relevance.</summary>
    public static int Place { get; } = RetrievalFeatures.Names.ToList().IndexOf("rank.log");

    private static int Ruling { get; } = FirstFeatures + VerdictFeatures.Names.ToList().IndexOf(VerdictFeatures.RuledOut);

    /// <summary>The best trials, in order.</summary>
    /// <param name="query">The person.</param>
    /// <param name="filter">Which trials may be found; null for all.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="judged">How many have their criteria judged, at most.</param>
    /// <param name="parts">What takes part.</param>
    /// <param name="model">The model; null for none.</param>
    public IReadOnlyList<RankedTrial> Rank(
        PersonQuery query, TrialFilter? filter, int most, int judged, RankingParts parts, RankingModel? model)
    {
        var used = !parts.HasFlag(RankingParts.Model) ? null : parts.HasFlag(RankingParts.Trees) ? model : model?.WithoutTrees();
        var found = index.Use(searcher => Find(searcher, query, filter, Math.Max(most, judged), parts), []);
        if (used is not null)
        {
            found = [.. Order([.. found.Select(one => one.Features)], used, judged).Select(place => found[place])];
        }

        var scored = Judge(query, [.. found.Take(judged)], parts)
            .Select(one => one with { Score = used?.Score(one.Features) ?? Plain(one) })
            .OrderByDescending(one => one.Score).ToList();
        var least = scored.Count == 0 ? 0 : scored[^1].Score;
        var others = found.Skip(judged).Select((one, i) => new RankedTrial(one.NctId, least - 1 - i, 0));
        return [.. WithRelevance(scored, used).Concat(others).Take(most)];
    }

    /// <summary>The order of candidates before any criterion is judged, as their places in the order of relevance.</summary>
    /// <remarks>
    /// First those to be judged, by the formula's first score. The others by <see cref="RankingModel.Reach"/> fused with relevance: a list is cut
    /// somewhere, and what one of both holds high is not lost.
    /// </remarks>
    /// <param name="features">The first features of each, in the order of relevance.</param>
    /// <param name="model">The model.</param>
    /// <param name="judged">How many are judged.</param>
    internal static IEnumerable<int> Order(IReadOnlyList<float[]> features, RankingModel model, int judged)
    {
        var places = Enumerable.Range(0, features.Count);
        var best = places.OrderByDescending(place => model.FirstScore(features[place])).Take(judged).ToList(); // stable: ties by relevance
        var fused = new double[features.Count];
        foreach (var (rank, place) in places.OrderByDescending(place => model.Reach(features[place])).Index())
        {
            fused[place] = (1.0 / (Smoothing + rank)) + (RelevanceShare / (Smoothing + place));
        }

        return best.Concat(places.Except(best).OrderByDescending(place => fused[place]));
    }

    // What rules a trial out is told by its verdicts; and those at the end of a list are off the topic, some by far, so that the middle counts as nothing.
    private static IEnumerable<RankedTrial> WithRelevance(List<RankedTrial> scored, RankingModel? model)
    {
        var fits = scored.ConvertAll(one => model is null ? one.Features![0] : model.Score(WithoutRuling(one.Features!)));
        var (best, middle) = fits.Count == 0 ? (0, 0) : (fits.Max(), fits.Order().ElementAt((fits.Count - 1) / 2));
        return scored.Select((one, i) => one with { Relevance = best > middle ? Math.Max(0, (fits[i] - middle) / (best - middle)) : 1 });
    }

    private static float[] WithoutRuling(float[] features)
    {
        var others = (float[])features.Clone();
        others[Ruling] = 0;
        return others;
    }

    private static double Plain(RankedTrial trial) =>
        trial.Features![0] - (trial.Criteria.Any(match => match.Verdict == Verdict.NotMet) ? RuledOut : 0);

    private static List<Found> Find(IndexSearcher searcher, PersonQuery query, TrialFilter? filter, int most, RankingParts parts)
    {
        using var signals = new RankingSignals(searcher, query, parts, filter is null ? null : FilterQueries.Documents(filter, searcher));
        var candidates = Ranking.Candidates.Of(signals, Math.Max(Candidates, most), parts.HasFlag(RankingParts.Fusion));
        var features = new RetrievalFeatures(signals, query, candidates);
        return [.. candidates.Select((one, rank) => new Found(signals.Numbers.Nct(one.Document), features.Of(one.Document, rank, one.Fused)))];
    }

    private List<RankedTrial> Judge(PersonQuery query, IReadOnlyList<Found> found, RankingParts parts)
    {
        var read = trials.Get([.. found.Select(one => one.NctId)]);
        return
        [
            .. found.Where(one => read.ContainsKey(one.NctId)).AsParallel().AsOrdered().Select(one =>
            {
                var (trial, rules) = read[one.NctId];
                var criteria = parts.HasFlag(RankingParts.Verdicts) ? Matcher.Judge(rules, query.Chart) : [];
                return new RankedTrial(one.NctId, 0, 0)
                {
                    Trial = trial,
                    Criteria = criteria,
                    Features = [.. one.Features, .. VerdictFeatures.Of(trial, criteria)],
                };
            }),
        ];
    }

    private sealed record Found(string NctId, float[] Features);
}
