using Trialhead.Protocol.Allocation;
using Xunit;
using static Trialhead.Tests.Protocol.Allocation.SamplePlans;

namespace Trialhead.Tests.Protocol.Allocation;

public sealed class BiasedCoinTests
{
    // Those of the other stratum do not count.
    [Theory]
    [InlineData("", 0, 0.5)]
    [InlineData("A", 1, 0.4)]
    [InlineData("AA", 2, 0.4)]
    [InlineData("B", -1, 0.6)]
    [InlineData("ABB", -1, 0.6)]
    public void Chances_PreferTheArmBehind(string before, int lead, double expected)
    {
        var allocator = new Allocator(Plan(new BiasedCoin(0.6), [1, 1], 2), AllocationSeed.ForSimulation(1));

        var result = allocator.Next(Log([.. before.Select(arm => $"{arm} 0"), "A 1", "A 1", "A 1"]), Of(0));

        var explanation = Assert.IsType<CoinExplanation>(result.Explanation.Open());
        Assert.Equal(lead, explanation.Lead);
        Assert.Equal(expected, explanation.Chances[0].Probability, 12);
    }
}
