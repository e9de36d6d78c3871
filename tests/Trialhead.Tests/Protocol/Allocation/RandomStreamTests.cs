using CsCheck;
using Trialhead.Protocol.Allocation;
using Xunit;

namespace Trialhead.Tests.Protocol.Allocation;

public sealed class RandomStreamTests
{
    private const int Draws = 100_000;

    // Random123, kat_vectors, "philox4x32 10".
    [Theory]
    [InlineData(0u, 0u, 0u, 0u, 0u, 0u, "6627E8D5 E169C58D BC57AC4C 9B00DBD8")]
    [InlineData(~0u, ~0u, ~0u, ~0u, ~0u, ~0u, "408F276D 41C83B0E A20BC7C6 6D5451FD")]
    [InlineData(
        0x243F6A88u, 0x85A308D3u, 0x13198A2Eu, 0x03707344u, 0xA4093822u, 0x299F31D0u, "D16CFE09 94FDCCEB 5001E420 24126EA1")]
    public void Philox_KnownAnswers(uint c0, uint c1, uint c2, uint c3, uint key0, uint key1, string expected)
    {
        Philox.Encrypt(ref c0, ref c1, ref c2, ref c3, key0, key1);

        Assert.Equal(expected, $"{c0:X8} {c1:X8} {c2:X8} {c3:X8}");
    }

    [Fact]
    public void NextUInt32_WalksTheBlocksOfItsStream()
    {
        var stream = new RandomStream(0x299F31D0_A4093822, trial: 3, participant: 2, purpose: 1);

        for (var block = 0u; block < 3; block++)
        {
            var (c0, c1, c2, c3) = (block, 1u, 2u, 3u);
            Philox.Encrypt(ref c0, ref c1, ref c2, ref c3, 0xA4093822, 0x299F31D0);
            uint[] drawn = [stream.NextUInt32(), stream.NextUInt32(), stream.NextUInt32(), stream.NextUInt32()];
            Assert.Equal([c0, c1, c2, c3], drawn);
        }
    }

    [Fact]
    public void Streams_OnManyThreads_AreTheSame()
    {
        static double Draw(int participant) => new RandomStream(7, 1, (uint)participant, 5).NextNormal();
        var inOrder = Enumerable.Range(0, 2_000).Select(Draw).ToArray();

        var inParallel = new double[inOrder.Length];
        Parallel.For(0, inOrder.Length, i => inParallel[inOrder.Length - 1 - i] = Draw(inOrder.Length - 1 - i));

        Assert.Equal(inOrder, inParallel);
        Assert.Equal(inOrder.Length, inOrder.Distinct().Count());
    }

    [Fact]
    public void NextDouble_IsUniform() => AssertMean(0.5, 1 / 12.0, (ref s) => s.NextDouble());

    [Fact]
    public void NextDouble_SquaresAreUniform() => AssertMean(1 / 3.0, 4 / 45.0, (ref s) => Math.Pow(s.NextDouble(), 2));

    [Fact]
    public void NextExponential_HasItsMean() => AssertMean(0.25, 1 / 16.0, (ref s) => s.NextExponential(rate: 4));

    [Fact]
    public void NextNormal_HasMeanZero() => AssertMean(0, 1, (ref s) => s.NextNormal());

    [Fact]
    public void NextNormal_HasVarianceOne() => AssertMean(1, 2, (ref s) => Math.Pow(s.NextNormal(), 2));

    [Fact]
    public void NextNormal_HasItsTail() =>
        AssertMean(0.025, 0.025 * 0.975, (ref s) => s.NextNormal() > 1.959963984540054 ? 1 : 0);

    [Fact]
    public void NextBernoulli_HasItsProbability() => AssertMean(0.3, 0.21, (ref s) => s.NextBernoulli(0.3) ? 1 : 0);

    [Theory]
    [InlineData(0.0, false)]
    [InlineData(1.0, true)]
    public void NextBernoulli_AtTheEnds_IsCertain(double probability, bool expected)
    {
        var stream = new RandomStream(1);

        for (var i = 0; i < 1_000; i++)
        {
            Assert.Equal(expected, stream.NextBernoulli(probability));
        }
    }

    // At three quarters of 2³² a remainder would favour a third of the numbers by two to one.
    [Fact]
    public void NextBelow_LargeBound_HasNoBias()
    {
        const int Bound = 3 << 29;
        AssertMean(1 / 3.0, 2 / 9.0, (ref s) => s.NextBelow(Bound) < Bound / 3 ? 1 : 0);
    }

    [Fact]
    public void NextBelow_StaysBelow() => Gen.Select(Gen.ULong, Gen.Int[1, int.MaxValue]).Sample((seed, bound) =>
    {
        var drawn = new RandomStream(seed).NextBelow(bound);
        return drawn >= 0 && drawn < bound;
    });

    [Fact]
    public void NextBelow_Zero_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RandomStream(1).NextBelow(0));

    [Fact]
    public void Shuffle_EveryOrderIsEquallyLikely()
    {
        var stream = new RandomStream(11);
        var orders = new Dictionary<string, int>();

        for (var i = 0; i < 24_000; i++)
        {
            var letters = "abcd".ToCharArray();
            stream.Shuffle<char>(letters);
            orders[new string(letters)] = orders.GetValueOrDefault(new string(letters)) + 1;
        }

        var chiSquared = orders.Values.Sum(count => Math.Pow(count - 1_000, 2) / 1_000);
        Assert.Equal(24, orders.Count);
        Assert.InRange(chiSquared, 0, 23 + (3 * Math.Sqrt(46)));
    }

    [Fact]
    public void ToString_HidesTheSeed() =>
        Assert.DoesNotContain("123456789", new RandomStream(123456789).ToString(), StringComparison.Ordinal);

    private static void AssertMean(double mean, double variance, Drawing draw)
    {
        var stream = new RandomStream(20, 1, 2, 3);
        var sum = 0.0;
        for (var i = 0; i < Draws; i++)
        {
            sum += draw(ref stream);
        }

        Assert.InRange(sum / Draws, mean - (3 * Math.Sqrt(variance / Draws)), mean + (3 * Math.Sqrt(variance / Draws)));
    }

    private delegate double Drawing(ref RandomStream stream);
}
