namespace Trialhead.Protocol.Simulation;

/// <summary>Orders times of a cohort, each with a number that goes with it, without a comparison for most of them.</summary>
/// <remarks>
/// Times are laid into twice as many buckets as there are times, which leaves little to put right: survival times fill
/// buckets thinly. Where they do not, an ordinary sort takes over. Equal times keep their order.
/// </remarks>
internal sealed class TimeOrder(int size)
{
    private const int FullBucket = 32;

    private readonly int[] _places = new int[(2 * size) + 1];
    private readonly int[] _buckets = new int[size];
    private readonly double[] _times = new double[size];
    private readonly int[] _numbers = new int[size];

    /// <summary>Puts the first so many times into ascending order, and the numbers with them; no time is negative.</summary>
    public void Sort(double[] times, int[] numbers, int count)
    {
        if (!Lay(times, count))
        {
            Array.Sort(times, numbers, 0, count);
            return;
        }

        for (var i = 0; i < count; i++)
        {
            var place = _places[_buckets[i]]++;
            (_times[place], _numbers[place]) = (times[i], numbers[i]);
        }

        for (var i = 0; i < count; i++)
        {
            var (time, place) = (_times[i], i);
            for (; place > 0 && times[place - 1] > time; place--)
            {
                (times[place], numbers[place]) = (times[place - 1], numbers[place - 1]);
            }

            (times[place], numbers[place]) = (time, _numbers[i]);
        }
    }

    // Finds the bucket of each time and where each bucket begins; false where one bucket would hold too many.
    private bool Lay(double[] times, int count)
    {
        var highest = 0.0;
        for (var i = 0; i < count; i++)
        {
            highest = Math.Max(highest, times[i]);
        }

        if (!(highest > 0 && highest < double.PositiveInfinity))
        {
            return false;
        }

        var scale = 2 * count / highest;
        var places = _places.AsSpan(0, (2 * count) + 1);
        places.Clear();
        for (var i = 0; i < count; i++)
        {
            _buckets[i] = (int)(times[i] * scale);
            places[_buckets[i]]++;
        }

        var (begin, fullest) = (0, 0);
        for (var i = 0; i < places.Length; i++)
        {
            var held = places[i];
            fullest = Math.Max(fullest, held);
            places[i] = begin;
            begin += held;
        }

        return fullest <= FullBucket;
    }
}
