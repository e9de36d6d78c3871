using Trialhead.Protocol.Allocation;
using Xunit;
using static Trialhead.Tests.Protocol.Allocation.SamplePlans;

namespace Trialhead.Tests.Protocol.Allocation;

public sealed class MinimisationTests
{
    // Level 0 has A twice, B once, C never: with the newcomer 3 1 0, 2 2 0 or 2 1 1; the means are all 4/3.
    [Theory]
    [InlineData(ImbalanceMeasure.Range, 3.0, 2.0, 1.0)]
    [InlineData(ImbalanceMeasure.Variance, 7 / 3.0, 4 / 3.0, 1 / 3.0)]
    [InlineData(ImbalanceMeasure.StandardDeviation, 1.5275252316519468, 1.1547005383792515, 0.57735026918962573)]
    public void Scores_OfThreeArms(ImbalanceMeasure measure, params double[] expected)
    {
        var explanation = Explain(Plan(new Minimisation(0.8, measure), [1, 1, 1], 2), Of(0), "A 0", "A 0", "B 0", "B 1");

        Assert.Equal(expected, explanation.Scores, Near);
        Assert.Equal([0.1, 0.1, 0.8], Chances(explanation), Near);
    }

    // f0 level 0 has A 1, B 1; f1 level 0 has A 1, B 0: A would leave 1 + 2, B 1 + 0.
    [Fact]
    public void Scores_AddUpTheMargins()
    {
        var explanation = Explain(
            Plan(new Minimisation(0.85, ImbalanceMeasure.Range), [1, 1], 2, 2), Of(0, 0), "A 00", "B 01", "A 11");

        Assert.Equal([3.0, 1.0], explanation.Scores);
        Assert.Equal([0.15, 0.85], Chances(explanation), Near);
    }

    [Fact]
    public void Scores_HeedWeights()
    {
        var method = new Minimisation(0.85, ImbalanceMeasure.Range) { Weights = new Dictionary<string, double> { ["f1"] = 0.5 } };

        var explanation = Explain(Plan(method, [1, 1], 2, 2), Of(0, 0), "A 00", "B 01", "A 11");

        Assert.Equal([2.0, 1.0], explanation.Scores);
    }

    // Two of A and one of B are the ratio 2:1; another A makes 1.5 to 1, another B 1 to 2.
    [Fact]
    public void Scores_CountByTheRatio()
    {
        var explanation = Explain(Plan(new Minimisation(0.8, ImbalanceMeasure.Range), [2, 1], 2), Of(0), "A 0", "B 0", "A 0");

        Assert.Equal([0.5, 1.0], explanation.Scores);
        Assert.Equal([0.8, 0.2], Chances(explanation), Near);
    }

    [Theory]
    [InlineData("A", 0.2, 0.4, 0.4)]
    [InlineData("AB", 0.1, 0.1, 0.8)]
    [InlineData("", 1 / 3.0, 1 / 3.0, 1 / 3.0)]
    public void Chances_TiesShareTheProbability(string before, params double[] expected)
    {
        var explanation = Explain(
            Plan(new Minimisation(0.8, ImbalanceMeasure.Variance), [1, 1, 1], 2), Of(0), [.. before.Select(arm => $"{arm} 0")]);

        Assert.Equal(expected, Chances(explanation), Near);
    }

    [Theory]
    [InlineData(false, 0.5)]
    [InlineData(true, 0.2)]
    public void Site_CountsOnlyWhereItIsAFactor(bool isFactor, double expected)
    {
        var plan = Plan(new Minimisation(0.8, ImbalanceMeasure.Range), [1, 1], 2) with { IsSiteFactor = isFactor };
        AllocationEntry[] log = [new(1, At("Leeds", 0), "A"), new(2, At("York", 0), "B")];

        var result = new Allocator(plan, AllocationSeed.ForSimulation(1)).Next(log, At("Leeds", 0));

        Assert.Equal(expected, result.Explanation.Open().Chances[0].Probability, 12);
    }

    private static bool Near(double x, double y) => Math.Abs(x - y) < 1e-9;

    private static MinimisationExplanation Explain(AllocationPlan plan, Stratification newcomer, params string[] log) =>
        Assert.IsType<MinimisationExplanation>(
            new Allocator(plan, AllocationSeed.ForSimulation(1)).Next(Log(log), newcomer).Explanation.Open());

    private static IEnumerable<double> Chances(AllocationExplanation explanation) =>
        explanation.Chances.Select(chance => chance.Probability);
}
