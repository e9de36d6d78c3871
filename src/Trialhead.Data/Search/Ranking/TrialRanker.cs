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

    private const int Anchors = 50, Many = 200;
    private const double OffTopic = 0.2, OnTopic = 0.5; // of the score of the best trial of the store
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
        var used = Used(model, parts);
        var found = index.Use(searcher => Find(searcher, query, [filter], Math.Max(most, judged), judged, parts, used), Lists.Empty);
        var all = found.Passing.Count == 0 ? [] : found.Passing[0];
        var scored = Judge(query, [.. all.Take(judged)], found.Anchors, parts, used);
        var least = scored.Count == 0 ? 0 : scored[^1].Score;
        var others = all.Skip(judged).Select((one, i) => new RankedTrial(one.NctId, least - 1 - i, 0));
        return [.. scored.Concat(others).Take(most)];
    }

    /// <summary>The best trials, all judged, in order: mostly those that one filter passes, the others among those that another passes.</summary>
    /// <param name="query">The person.</param>
    /// <param name="preferred">Which trials at least three quarters are to be of, as far as there are any.</param>
    /// <param name="filter">Which trials the others are to be of; null for all.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="model">The model; null for none.</param>
    public IReadOnlyList<RankedTrial> Rank(PersonQuery query, TrialFilter preferred, TrialFilter? filter, int most, RankingModel? model)
    {
        var found = index.Use(searcher => Find(searcher, query, [preferred, filter], most, most, RankingParts.All, model), Lists.Empty);
        var chosen = found.Passing.Count == 0 ? [] : found.Passing[0].Take(most * 3 / 4).Concat(found.Passing[1]).DistinctBy(one => one.NctId).Take(most);
        return Judge(query, [.. chosen], found.Anchors, RankingParts.All, model);
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

    private static RankingModel? Used(RankingModel? model, RankingParts parts) =>
        !parts.HasFlag(RankingParts.Model) ? null : parts.HasFlag(RankingParts.Trees) ? model : model?.WithoutTrees();

    // What rules a trial out is told by its verdicts; and those at the end of a list are off the topic, some by far, so that the middle counts as nothing.
    // Where few trials are on the topic one off it can be above the middle, by being easy to meet: so the score of its words and concepts counts too.
    private static IEnumerable<RankedTrial> WithRelevance(List<RankedTrial> scored, RankingModel? model)
    {
        var fits = scored.ConvertAll(one => model is null ? one.Features![0] : model.Score(WithoutRuling(one.Features!)));
        var below = (int)((fits.Count - 1) / 2 * Math.Min(1, fits.Count / (double)Many)); // a short list may hold nothing off the topic
        var (best, middle) = fits.Count == 0 ? (0, 0) : (fits.Max(), fits.Order().ElementAt(below));
        return scored.Select((one, i) =>
        {
            var aboutness = Math.Clamp((one.Features![0] - OffTopic) / (OnTopic - OffTopic), 0, 1);
            return one with { Aboutness = aboutness, Relevance = aboutness * (best > middle ? Math.Max(0, (fits[i] - middle) / (best - middle)) : 1) };
        });
    }

    private static float[] WithoutRuling(float[] features)
    {
        var others = (float[])features.Clone();
        others[Ruling] = 0;
        return others;
    }

    private static double Plain(RankedTrial trial) =>
        trial.Features![0] - (trial.Criteria.Any(match => match.Verdict == Verdict.NotMet) ? RuledOut : 0);

    private static Lists Find(
        IndexSearcher searcher, PersonQuery query, IReadOnlyList<TrialFilter?> filters, int most, int judged, RankingParts parts, RankingModel? model)
    {
        using var signals = new RankingSignals(searcher, query, parts);
        var (count, isFused) = (Math.Max(Candidates, most), parts.HasFlag(RankingParts.Fusion));
        var all = Ranking.Candidates.Of(signals, count, isFused);
        var places = all.Select((one, place) => (one.Document, place)).ToDictionary();
        var features = new RetrievalFeatures(signals, query, all);
        var known = new Dictionary<int, Found>();
        var lists = filters.Select(filter => Ordered(filter is null ? all : Passing(filter))).ToList();
        return new Lists(lists, filters.All(filter => filter is not null) ? [.. Ordered(all).Take(Anchors)] : []);

        // What a filter passes stands as the whole store has it, and what the whole store has no place for behind that.
        List<(int Document, float Fused)> Passing(TrialFilter filter)
        {
            var passing = Ranking.Candidates.Of(signals, count, isFused, FilterQueries.Documents(filter, searcher));
            return
            [
                .. passing.Where(one => places.ContainsKey(one.Document)).Select(one => all[places[one.Document]]).OrderBy(one => places[one.Document]),
                .. passing.Where(one => !places.ContainsKey(one.Document)).Select(one => (one.Document, all[^1].Fused)),
            ];
        }

        IReadOnlyList<Found> Ordered(List<(int Document, float Fused)> documents)
        {
            var behind = all.Count;
            var found = documents.ConvertAll(one =>
            {
                var place = places.TryGetValue(one.Document, out var inAll) ? inAll : behind++;
                return known.TryGetValue(one.Document, out var before)
                    ? before
                    : known[one.Document] = new Found(signals.Numbers.Nct(one.Document), features.Of(one.Document, place, one.Fused));
            });
            return model is null ? found : [.. Order([.. found.Select(one => one.Features)], model, judged).Select(place => found[place])];
        }
    }

    // In order. Those that the whole store has first show how well a trial could fit where a filter leaves none that does, and are given to nobody.
    private List<RankedTrial> Judge(
        PersonQuery query, IReadOnlyList<Found> found, IReadOnlyList<Found> anchors, RankingParts parts, RankingModel? model)
    {
        var wanted = found.Select(one => one.NctId).ToHashSet(StringComparer.Ordinal);
        var scored = Judge(query, [.. found.Concat(anchors).DistinctBy(one => one.NctId)], parts)
            .Select(one => one with { Score = model?.Score(one.Features) ?? Plain(one) })
            .OrderByDescending(one => one.Score).ToList();
        return [.. WithRelevance(scored, model).Where(one => wanted.Contains(one.NctId))];
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

    // What each filter passes, in order, and where no list is of all trials, the first of all.
    private sealed record Lists(IReadOnlyList<IReadOnlyList<Found>> Passing, IReadOnlyList<Found> Anchors)
    {
        public static Lists Empty { get; } = new([], []);
    }
}
