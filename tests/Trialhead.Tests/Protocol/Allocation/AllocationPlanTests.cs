using Trialhead.Protocol.Allocation;
using Xunit;

namespace Trialhead.Tests.Protocol.Allocation;

public sealed class AllocationPlanTests
{
    public static TheoryData<AllocationPlan, string> Broken => new()
    {
        { Plan(Blocks(4, 5), [1, 1]), "/method/sizes/1: found 5, expected a multiple of 2, the sum of the ratio 1:1, up to 120" },
        { Plan(Blocks(4), [2, 1]), "/method/sizes/0: found 4, expected a multiple of 3, the sum of the ratio 2:1, up to 120" },
        { Plan(Blocks(0), [1, 1]), "/method/sizes/0: found 0, expected a multiple of 2, the sum of the ratio 1:1, up to 120" },
        { Plan(Blocks(4, 4), [1, 1]), "/method/sizes/1: found 4, expected a size that is not listed before" },
        { Plan(Blocks(), [1, 1]), "/method/sizes: found no size, expected at least one" },
        { Plan(Blocks(4), [4]), "/arms: found 1, expected at least 2 arms" },
        { Plan(new CompleteRandomisation(), [1, 0]), "/arms/1/share: found 0, expected a whole number from 1 to 100" },
        { Plan(new CompleteRandomisation(), [1, 1], 2, 1), "/factors/1/levels: found 1, expected at least 2 levels" },
        { Plan(new CompleteRandomisation(), [1, 1], 2000, 2000), "/factors: found 4000000 strata, expected at most 1000000" },
        { Plan(new BiasedCoin(0.6), [2, 1]), "/method: found a biased coin for 2:1, expected two arms of equal share" },
        { Plan(new BiasedCoin(0.4), [1, 1]), "/method/probability: found 0.4, expected a number from 0.5 to 1" },
        { Plan(new BiasedCoin(double.NaN), [1, 1]), "/method/probability: found NaN, expected a number from 0.5 to 1" },
        {
            Plan(new Minimisation(0.6, ImbalanceMeasure.Range), [2, 1], 2),
            "/method/probability: found 0.6, expected a number from 0.667, the largest arm's share, to 1"
        },
        {
            Plan(new Minimisation(0.8, ImbalanceMeasure.Range), [1, 1]),
            "/method: found minimisation with nothing to balance, expected a factor of a weight above 0"
        },
        { Plan(Weighing("f7", 1), [1, 1], 2), "/method/weights/f7: found `f7`, expected a factor: `f0`" },
        { Plan(Weighing("f0", -1), [1, 1], 2, 2), "/method/weights/f0: found -1, expected a number of 0 or more" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Check_SaysWhatIsWrong(AllocationPlan plan, string expected)
    {
        Assert.Equal(expected, Assert.Single(plan.Check()).ToString());
        Assert.Throws<ArgumentException>(() => new Allocator(plan, AllocationSeed.ForSimulation(1)));
    }

    [Fact]
    public void Check_SameArmTwice_NamesIt()
    {
        var plan = new AllocationPlan([new("A"), new("A")], new CompleteRandomisation());

        Assert.Equal(
            "/arms/1/id: found `A`, expected an id that is not empty and not used before", Assert.Single(plan.Check()).ToString());
    }

    [Fact]
    public void ByCondition_IsAGoodPlan_ButNothingToDraw()
    {
        var plan = Plan(new AssignedByCondition(), [1]);

        Assert.Empty(plan.Check());
        var refused = Assert.Throws<ArgumentException>(() => new Allocator(plan, AllocationSeed.ForSimulation(1)));
        Assert.StartsWith("The plan allocates by condition: there is nothing to draw.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_Participant_SaysWhatIsWrong()
    {
        var plan = Plan(Blocks(4), [1, 1], 2, 3) with { IsSiteFactor = true };

        Assert.Null(plan.Check(SamplePlans.At("Leeds", 1, 2)));
        Assert.Equal("/site: found nothing, expected the site, which is a factor of the plan", Text(SamplePlans.Of(1, 2)));
        Assert.Equal("/levels/f1: found nothing, expected a level of factor 1: `0`, `1`, `2`", Text(SamplePlans.At("Leeds", 1)));
        Assert.Equal("/levels/f0: found `2`, expected a level of factor 0: `0`, `1`", Text(SamplePlans.At("Leeds", 2, 2)));
        Assert.Equal("/levels/f2: found `f2`, expected a factor of the plan: `f0`, `f1`", Text(SamplePlans.At("Leeds", 1, 2, 0)));

        string? Text(Stratification participant) => plan.Check(participant)?.ToString();
    }

    private static AllocationPlan Plan(AllocationMethod method, int[] shares, params int[] levels) =>
        SamplePlans.Plan(method, shares, levels);

    private static PermutedBlocks Blocks(params int[] sizes) => new(sizes);

    private static Minimisation Weighing(string factor, double weight) =>
        new(0.8, ImbalanceMeasure.Range) { Weights = new Dictionary<string, double> { [factor] = weight } };
}
