using System.Diagnostics.CodeAnalysis;

namespace Trialhead.Protocol.Allocation;

/// <summary>Random numbers that depend on a seed and three stream numbers alone, whoever draws them and in which order.</summary>
/// <remarks>
/// <para>
/// Philox 4×32-10: the stream numbers and a running block number are the counter, the seed is the key. Different stream
/// numbers never share a block; one stream holds 2³⁴ words of 32 bits. Good for simulation, not a cipher.
/// </para>
/// <para>
/// A mutable value: a copy goes on from the same place on its own, so hand it on by reference. Not for several threads at
/// once; give each its own stream. Nothing public shows the seed. <c>default</c> is the stream of seed 0, numbers 0.
/// </para>
/// </remarks>
[SuppressMessage("Naming", "CA1711", Justification = "A stream of random numbers is the field's term.")]
public struct RandomStream
{
    private readonly uint _key0;
    private readonly uint _key1;
    private readonly uint _purpose;
    private readonly uint _participant;
    private readonly uint _trial;
    private uint _block;
    private int _left;
    private uint _word0;
    private uint _word1;
    private uint _word2;
    private uint _word3;

    /// <summary>Opens a stream at its beginning.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="trial">First stream number, by custom the simulated trial.</param>
    /// <param name="participant">Second stream number, by custom the participant.</param>
    /// <param name="purpose">Third stream number, by custom what the numbers are for.</param>
    public RandomStream(ulong seed, uint trial = 0, uint participant = 0, uint purpose = 0)
    {
        (_key0, _key1) = ((uint)seed, (uint)(seed >> 32));
        (_trial, _participant, _purpose) = (trial, participant, purpose);
    }

    /// <summary>The next 32 bits.</summary>
    public uint NextUInt32()
    {
        if (_left == 0)
        {
            Refill();
        }

        return _left-- switch
        {
            4 => _word0,
            3 => _word1,
            2 => _word2,
            _ => _word3,
        };
    }

    /// <summary>The next 64 bits: two words, the first one the higher.</summary>
    public ulong NextUInt64() => ((ulong)NextUInt32() << 32) | NextUInt32();

    /// <summary>A number between 0 and 1, never either; uniform over the middles of 2⁵² equal steps. Two words.</summary>
    public double NextDouble() => ((NextUInt64() >> 12) + 0.5) * (1.0 / (1UL << 52));

    /// <summary>Whether something of a probability happens; never at 0, always at 1. Two words.</summary>
    public bool NextBernoulli(double probability) => NextDouble() < probability;

    /// <summary>A waiting time of an exponential distribution, by inversion. Two words.</summary>
    /// <param name="rate">Events per unit of time, above 0.</param>
    public double NextExponential(double rate = 1) => -Math.Log(NextDouble()) / rate;

    /// <summary>A standard normal number. Four words.</summary>
    /// <remarks>The cosine of Box and Muller (1958); the sine is dropped: each number takes as many words.</remarks>
    public double NextNormal()
    {
        var radius = Math.Sqrt(-2 * Math.Log(NextDouble()));
        return radius * Math.Cos(2 * Math.PI * NextDouble());
    }

    /// <summary>A whole number from 0 to below a bound, each equally likely. One word, seldom more.</summary>
    /// <param name="bound">The bound, at least 1.</param>
    /// <remarks>Lemire, ACM TOMACS 2019, 29(1): rejects the words that would favour some numbers.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The bound is below 1.</exception>
    public int NextBelow(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        var product = (ulong)NextUInt32() * (uint)bound;
        if ((uint)product < (uint)bound)
        {
            var rejected = (uint)((1UL << 32) % (uint)bound);
            while ((uint)product < rejected)
            {
                product = (ulong)NextUInt32() * (uint)bound;
            }
        }

        return (int)(product >> 32);
    }

    /// <summary>Puts items into random order, each order equally likely (Fisher and Yates).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = NextBelow(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    private void Refill()
    {
        (_word0, _word1, _word2, _word3) = (_block++, _purpose, _participant, _trial);
        Philox.Encrypt(ref _word0, ref _word1, ref _word2, ref _word3, _key0, _key1);
        _left = 4;
    }
}
