using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Trialhead.Eligibility.Labelling;

/// <summary>What each feature adds to each label, in fixed point.</summary>
/// <remarks>Sums of whole numbers come out the same on every machine. Immutable; safe to share between threads.</remarks>
internal sealed class LabelWeights
{
    /// <summary>The number that stands for a weight of one.</summary>
    public const float One = 512;

    // A bucket is four keys, filled from the left, then their four rows: one look tells whether a key is there, without a branch.
    private const int Room = 4;
    private const int Bucket = 2 * Room;
    private const int MostAtOnce = 128;

    private readonly uint[] _buckets;
    private readonly short[] _weights;
    private readonly int _mask;

    /// <param name="features">Every feature once, by its upper 32 bits, none of them zero.</param>
    /// <param name="weights">For each feature in turn, <see cref="LabelScheme.Lanes"/> weights.</param>
    public LabelWeights(ReadOnlySpan<uint> features, short[] weights)
    {
        (Count, _weights) = (features.Length, weights);
        var buckets = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(Room, features.Length * 2 / Room));
        (_buckets, _mask) = (new uint[buckets * Bucket], buckets - 1);
        for (var i = 0; i < features.Length; i++)
        {
            var at = (int)(features[i] & (uint)_mask) * Bucket;
            while (_buckets[at + Room - 1] != 0)
            {
                at = Next(at);
            }

            at += _buckets.AsSpan(at, Room).IndexOf(0U);
            (_buckets[at], _buckets[at + Room]) = (features[i], (uint)i);
        }
    }

    /// <summary>Number of features.</summary>
    public int Count { get; }

    /// <summary>The part of a feature's hash that is stored.</summary>
    public static uint KeyOf(ulong feature) => Math.Max(1, (uint)(feature >> 32));

    /// <summary>Every feature's key with its weights.</summary>
    public IEnumerable<(uint Key, ReadOnlyMemory<short> Weights)> Rows =>
        from slot in Enumerable.Range(0, _buckets.Length)
        where slot % Bucket < Room && _buckets[slot] != 0
        orderby _buckets[slot]
        select (_buckets[slot], (ReadOnlyMemory<short>)_weights.AsMemory((int)_buckets[slot + Room] * LabelScheme.Lanes, LabelScheme.Lanes));

    /// <summary>Adds the weights of features; nothing for those that are not known.</summary>
    public void AddTo(Span<short> scores, ReadOnlySpan<ulong> features)
    {
        Span<int> rows = stackalloc int[MostAtOnce];
        for (; features.Length > 0; features = features[Math.Min(MostAtOnce, features.Length)..])
        {
            var known = 0;
            foreach (var feature in features[..Math.Min(MostAtOnce, features.Length)])
            {
                known = Find(KeyOf(feature), rows, known);
            }

            AddRows(scores, rows[..known]);
        }
    }

    public static void Add(Span<short> sum, ReadOnlySpan<short> more)
    {
        var sums = MemoryMarshal.Cast<short, Vector<short>>(sum);
        var mores = MemoryMarshal.Cast<short, Vector<short>>(more);
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += mores[i];
        }
    }

    public static void Subtract(Span<short> sum, ReadOnlySpan<short> less)
    {
        var sums = MemoryMarshal.Cast<short, Vector<short>>(sum);
        var lesses = MemoryMarshal.Cast<short, Vector<short>>(less);
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] -= lesses[i];
        }
    }

    /// <summary>Turns sums into the numbers that they stand for.</summary>
    public static void ToNumbers(ReadOnlySpan<short> sums, Span<float> numbers)
    {
        var from = MemoryMarshal.Cast<short, Vector<short>>(sums);
        var to = MemoryMarshal.Cast<float, Vector<float>>(numbers);
        for (var i = 0; i < from.Length; i++)
        {
            Vector.Widen(from[i], out var low, out var high);
            to[2 * i] = Vector.ConvertToSingle(low) * (1 / One);
            to[(2 * i) + 1] = Vector.ConvertToSingle(high) * (1 / One);
        }
    }

    private int Next(int bucket) => (bucket + Bucket) & ((_mask * Bucket) | (Bucket - 1));

    // Writes the row of a key behind those found before; the result is how many there are then.
    private int Find(uint key, Span<int> rows, int known)
    {
        for (var at = (int)(key & (uint)_mask) * Bucket; ; at = Next(at))
        {
            var bucket = _buckets.AsSpan(at, Bucket);
            var hits = Vector128.Equals(Vector128.Create((ReadOnlySpan<uint>)bucket), Vector128.Create(key)).ExtractMostSignificantBits();
            rows[known] = (int)bucket[Room + (BitOperations.TrailingZeroCount(hits) & (Room - 1))];
            known += hits != 0 ? 1 : 0;
            if (bucket[Room - 1] == 0 || hits != 0)
            {
                return known;
            }
        }
    }

    private void AddRows(Span<short> scores, ReadOnlySpan<int> rows)
    {
        var sums = MemoryMarshal.Cast<short, Vector<short>>(scores);
        var weights = MemoryMarshal.Cast<short, Vector<short>>(_weights);
        for (var i = 0; i < sums.Length; i++)
        {
            var sum = sums[i];
            foreach (var row in rows)
            {
                sum += weights[(row * sums.Length) + i];
            }

            sums[i] = sum;
        }
    }
}
