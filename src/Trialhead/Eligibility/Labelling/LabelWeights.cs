using System.Numerics;
using System.Runtime.InteropServices;

namespace Trialhead.Eligibility.Labelling;

/// <summary>What each feature adds to each label, in fixed point.</summary>
/// <remarks>Sums of whole numbers come out the same on every machine. Immutable; safe to share between threads.</remarks>
internal sealed class LabelWeights
{
    /// <summary>The number that stands for a weight of one.</summary>
    public const float One = 512;

    private readonly uint[] _keys;
    private readonly int[] _rows;
    private readonly short[] _weights;
    private readonly int _mask;

    /// <param name="features">Every feature once, by its upper 32 bits, none of them zero.</param>
    /// <param name="weights">For each feature in turn, <see cref="LabelScheme.Lanes"/> weights.</param>
    public LabelWeights(ReadOnlySpan<uint> features, short[] weights)
    {
        (Count, _weights) = (features.Length, weights);
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, features.Length * 2));
        (_keys, _rows, _mask) = (new uint[size], new int[size], size - 1);
        for (var i = 0; i < features.Length; i++)
        {
            var slot = (int)(features[i] & (uint)_mask);
            while (_keys[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            (_keys[slot], _rows[slot]) = (features[i], i);
        }
    }

    /// <summary>Number of features.</summary>
    public int Count { get; }

    /// <summary>The part of a feature's hash that is stored.</summary>
    public static uint KeyOf(ulong feature) => Math.Max(1, (uint)(feature >> 32));

    /// <summary>Every feature's key with its weights.</summary>
    public IEnumerable<(uint Key, ReadOnlyMemory<short> Weights)> Rows =>
        from slot in Enumerable.Range(0, _keys.Length)
        where _keys[slot] != 0
        orderby _keys[slot]
        select (_keys[slot], (ReadOnlyMemory<short>)_weights.AsMemory(_rows[slot] * LabelScheme.Lanes, LabelScheme.Lanes));

    /// <summary>Adds the weights of a feature; nothing for one that is not known.</summary>
    public void AddTo(Span<short> scores, ulong feature)
    {
        var key = KeyOf(feature);
        for (var slot = (int)(key & (uint)_mask); _keys[slot] != 0; slot = (slot + 1) & _mask)
        {
            if (_keys[slot] == key)
            {
                Add(scores, _weights.AsSpan(_rows[slot] * LabelScheme.Lanes, LabelScheme.Lanes));
                return;
            }
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
}
