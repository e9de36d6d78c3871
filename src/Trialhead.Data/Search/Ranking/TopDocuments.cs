using Lucene.Net.Util;

namespace Trialhead.Data.Search.Ranking;

/// <summary>Picks the best of many scored documents.</summary>
internal static class TopDocuments
{
    /// <summary>The documents with the highest scores above 0, best first; of equal ones, the higher registry number first.</summary>
    /// <param name="scores">One for each document.</param>
    /// <param name="documents">How many documents.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="numbers">The registry numbers.</param>
    /// <param name="allowed">Which documents count; null for all.</param>
    public static List<int> Of(float[] scores, int documents, int most, TrialNumbers numbers, FixedBitSet? allowed)
    {
        var heap = new PriorityQueue<int, (float Score, int Number)>(most + 1);
        var least = 0f; // what is scored lower cannot be among the best
        for (var document = 0; document < documents; document++)
        {
            var score = scores[document];
            if (score <= 0 || score < least || (allowed is not null && !allowed.Get(document)))
            {
                continue;
            }

            if (heap.Count < most)
            {
                heap.Enqueue(document, (score, numbers[document]));
            }
            else
            {
                heap.EnqueueDequeue(document, (score, numbers[document]));
            }

            if (heap.Count == most && heap.TryPeek(out _, out var lowest))
            {
                least = lowest.Score;
            }
        }

        var best = new List<int>(heap.Count);
        while (heap.TryDequeue(out var document, out _))
        {
            best.Add(document);
        }

        best.Reverse();
        return best;
    }
}
