using System.Diagnostics;
using System.Globalization;
using Trialhead.Text;

namespace Trialhead.Protocol.Allocation;

/// <summary>Finds what is wrong with the method of a plan.</summary>
internal static class MethodCheck
{
    private const int LargestBlock = 120;

    internal static IEnumerable<Problem> Of(AllocationPlan plan) => plan.Method switch
    {
        PermutedBlocks blocks => Blocks(plan, blocks),
        Minimisation minimisation => [.. Probability(plan, minimisation), .. Weights(plan, minimisation)],
        BiasedCoin coin => Coin(plan, coin),
        CompleteRandomisation or AssignedByCondition => [],
        _ => throw new UnreachableException($"No check for {plan.Method.GetType().Name}."),
    };

    private static IEnumerable<Problem> Blocks(AllocationPlan plan, PermutedBlocks blocks)
    {
        var ratio = plan.Arms.Sum(arm => arm.Share);
        if (blocks.Sizes.Count == 0)
        {
            yield return new Problem("/method/sizes", "no size", "at least one");
        }

        for (var i = 0; i < blocks.Sizes.Count; i++)
        {
            var size = blocks.Sizes[i];
            if (size < 1 || size > LargestBlock || (ratio > 0 && size % ratio != 0))
            {
                yield return new Problem(
                    $"/method/sizes/{i}",
                    Text(size),
                    $"a multiple of {ratio}, the sum of the ratio {Ratio(plan)}, up to {LargestBlock}");
            }
            else if (blocks.Sizes.Take(i).Contains(size))
            {
                yield return new Problem($"/method/sizes/{i}", Text(size), "a size that is not listed before");
            }
        }
    }

    private static IEnumerable<Problem> Probability(AllocationPlan plan, Minimisation method)
    {
        var least = plan.Arms.Count == 0 ? 0 : plan.Arms.Max(arm => arm.Share) / (double)plan.Arms.Sum(arm => arm.Share);
        return method.Probability >= least && method.Probability <= 1
            ? []
            : [new Problem(
                "/method/probability",
                Text(method.Probability),
                $"a number from {Text(least)}, the largest arm's share, to 1")];
    }

    private static IEnumerable<Problem> Weights(AllocationPlan plan, Minimisation method)
    {
        (string Name, double Weight)[] weights =
        [
            .. method.Weights.Select(weight => ($"weights/{weight.Key}", weight.Value)),
            ("siteWeight", method.SiteWeight),
            ("overallWeight", method.OverallWeight),
            ("stratumWeight", method.StratumWeight),
        ];
        var factors = AllocationPlan.Quoted(plan.Factors.Select(factor => factor.Id));
        var unknown = method.Weights.Keys.Where(id => plan.Factors.All(factor => factor.Id != id));
        IEnumerable<Problem> nothing = HasWeight(plan, method)
            ? []
            : [new Problem("/method", "minimisation with nothing to balance", "a factor of a weight above 0")];
        return
        [
            .. unknown.Select(id => new Problem($"/method/weights/{id}", $"`{id}`", $"a factor: {factors}")),
            .. weights.Where(other => !IsWeight(other.Weight))
                .Select(other => new Problem($"/method/{other.Name}", Text(other.Weight), "a number of 0 or more")),
            .. nothing,
        ];
    }

    private static IEnumerable<Problem> Coin(AllocationPlan plan, BiasedCoin coin)
    {
        if (plan.Arms.Count != 2 || plan.Arms[0].Share != plan.Arms[1].Share)
        {
            yield return new Problem("/method", $"a biased coin for {Ratio(plan)}", "two arms of equal share");
        }

        if (coin.Probability is not (>= 0.5 and <= 1))
        {
            yield return new Problem("/method/probability", Text(coin.Probability), "a number from 0.5 to 1");
        }
    }

    private static bool HasWeight(AllocationPlan plan, Minimisation method) =>
        plan.Factors.Any(factor => method.Weights.GetValueOrDefault(factor.Id, 1) > 0)
        || (plan.IsSiteFactor && method.SiteWeight > 0)
        || method.OverallWeight > 0
        || method.StratumWeight > 0;

    private static bool IsWeight(double weight) => weight >= 0 && double.IsFinite(weight);

    private static string Ratio(AllocationPlan plan) => string.Join(':', plan.Arms.Select(arm => arm.Share));

    private static string Text(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
