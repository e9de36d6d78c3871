using Trialhead.Eligibility.Labelling;
using Xunit;

namespace Trialhead.Tests.Eligibility.Labelling;

public class LabelWeightsTests
{
    private const int Lanes = LabelScheme.Lanes;

    // Keys that agree in their last bits share a bucket, and more than fit run over into the next ones.
    private static readonly uint[] Crowded = [.. Enumerable.Range(1, 40).Select(i => (uint)i << 16)];

    [Fact]
    public void AddTo_CrowdedBuckets_FindEveryFeature()
    {
        var weights = new LabelWeights(Crowded, [.. Crowded.SelectMany((_, row) => Enumerable.Repeat((short)(row + 1), Lanes))]);

        foreach (var (key, row) in Crowded.Select((key, row) => (key, row)))
        {
            Assert.Equal(row + 1, Sum(weights, [(ulong)key << 32]));
        }

        Assert.Equal(40 * 41 / 2, Sum(weights, [.. Crowded.Select(key => (ulong)key << 32)]));
        Assert.Equal(0, Sum(weights, [77UL << 32, 41UL << 48]));
        Assert.Equal(Crowded, weights.Rows.Select(row => row.Key));
    }

    [Fact]
    public void AddTo_MoreFeaturesThanAreTakenAtOnce_AddsAll()
    {
        var weights = new LabelWeights([5], [.. Enumerable.Repeat((short)1, Lanes)]);

        Assert.Equal(300, Sum(weights, [.. Enumerable.Repeat(5UL << 32, 300)]));
    }

    [Fact]
    public void ToNumbers_GivesEverySumItsNumber()
    {
        var numbers = new float[Lanes];

        LabelWeights.ToNumbers([.. Enumerable.Range(0, Lanes).Select(i => (short)((i - 9) * 256))], numbers);

        Assert.Equal(Enumerable.Range(0, Lanes).Select(i => (i - 9) / 2f), numbers);
    }

    private static int Sum(LabelWeights weights, ReadOnlySpan<ulong> features)
    {
        var scores = new short[Lanes];
        weights.AddTo(scores, features);
        return Assert.Single(scores.Distinct());
    }
}
