using System.Buffers;
using Lucene.Net.Util;

namespace Trialhead.Data.Search.Ranking;

/// <summary>Picks the best of many scored documents.</summary>
internal static class TopDocuments
{
    private const int Room = 4; // how many times as many as are wanted are gathered before the best of them are kept

    /// <summary>The documents with the highest scores above 0, best first; of equal ones, the higher registry number first.</summary>
    /// <param name="scores">One for each document, and perhaps more.</param>
    /// <param name="numbers">The registry number of each document, all different.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="allowed">Which documents count; null for all.</param>
    public static List<int> Of(ReadOnlySpan<float> scores, ReadOnlySpan<int> numbers, int most, FixedBitSet? allowed)
    {
        most = Math.Min(most, numbers.Length);
        var room = most * Room;
        var (keys, found) = (ArrayPool<long>.Shared.Rent(room), ArrayPool<int>.Shared.Rent(room));
        var (count, least) = (0, long.MaxValue); // what has a higher key cannot be among the best
        for (var document = 0; document < numbers.Length; document++)
        {
            if (scores[document] is not > 0 || allowed?.Get(document) == false)
            {
                continue;
            }

            var key = Key(scores[document], numbers[document]);
            if (key > least)
            {
                continue;
            }

            (keys[count], found[count]) = (key, document);
            if (++count == room)
            {
                keys.AsSpan(0, count).Sort(found.AsSpan(0, count));
                (count, least) = (most, keys[most - 1]);
            }
        }

        keys.AsSpan(0, count).Sort(found.AsSpan(0, count));
        List<int> best = [.. found.AsSpan(0, Math.Min(most, count))];
        ArrayPool<long>.Shared.Return(keys);
        ArrayPool<int>.Shared.Return(found);
        return best;
    }

    // Lower for a better document: the bits of a number above 0 are in its own order.
    private static long Key(float score, int number) => -(((long)BitConverter.SingleToInt32Bits(score) << 32) | (uint)number);
}
