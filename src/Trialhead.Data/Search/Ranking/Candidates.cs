using Lucene.Net.Util;

namespace Trialhead.Data.Search.Ranking;

/// <summary>Chooses the trials worth a closer look, by fusing several rankings of one person's trials.</summary>
/// <remarks>
/// Reciprocal rank fusion (Cormack, Clarke and Buettcher 2009): a trial that is high in any ranking is taken along, so
/// that an illness which the sum drowns still brings its trials.
/// </remarks>
internal static class Candidates
{
    private const int Smoothing = 60;
    private const float SingleShare = 0.3f;

    /// <summary>Documents with their fused score, the best first.</summary>
    /// <param name="signals">The rankings.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="isFused">Whether rankings are fused; else the last sum alone decides.</param>
    /// <param name="allowed">Which documents may be chosen; null for all.</param>
    public static List<(int Document, float Fused)> Of(RankingSignals signals, int most, bool isFused, FixedBitSet? allowed = null)
    {
        var fused = new Dictionary<int, float>();
        Take(signals.Third, 2);
        if (isFused)
        {
            Take(signals.Second, 1);
            Take(signals.First, 1);
            Take(signals.Words.Groups[RankingFields.Inclusion], 0.5f);
            TakeSum((signals.Words.Groups[RankingFields.Subject], 1), (signals.Words.Groups[RankingFields.Body], 1), 1,
                (signals.Words.Groups[RankingFields.Inclusion], 1));
            foreach (var single in signals.Singles)
            {
                TakeSum((single.Whole, 10), (signals.Words.Whole, 0.2f), SingleShare);
            }
        }

        return [.. fused.OrderByDescending(one => one.Value).ThenByDescending(one => signals.Numbers[one.Key]).Take(most).Select(one => (one.Key, one.Value))];

        void Take(float[] scores, float share)
        {
            var best = signals.Best(scores, most, allowed);
            for (var rank = 0; rank < best.Count; rank++)
            {
                fused[best[rank]] = fused.GetValueOrDefault(best[rank]) + (share / (Smoothing + rank));
            }
        }

        void TakeSum((float[] Scores, float Share) one, (float[] Scores, float Share) other, float share, (float[] Scores, float Share)? third = null)
        {
            var sum = FieldScores.Borrow(signals.Documents);
            for (var i = 0; i < signals.Documents; i++)
            {
                sum[i] = (one.Share * one.Scores[i]) + (other.Share * other.Scores[i]) + (third is { } more ? more.Share * more.Scores[i] : 0);
            }

            Take(sum, share);
            FieldScores.Return(sum);
        }
    }
}
