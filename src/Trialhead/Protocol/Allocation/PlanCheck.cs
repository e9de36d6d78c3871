using System.Diagnostics;
using System.Globalization;
using Trialhead.Text;

namespace Trialhead.Protocol.Allocation;

/// <summary>Finds everything that keeps a plan from being used.</summary>
internal static class PlanCheck
{
    private const int LargestShare = 100;
    private const int LargestBlock = 1_000;
    private const int MostStrata = 1_000_000;

    internal static IReadOnlyList<Problem> Of(AllocationPlan plan) =>
        [.. Arms(plan), .. Factors(plan), .. plan.Factors.SelectMany(Levels), .. Method(plan)];

    private static IEnumerable<Problem> Arms(AllocationPlan plan)
    {
        var fewest = plan.Method is AssignedByCondition ? 1 : 2;
        if (plan.Arms.Count < fewest)
        {
            yield return new Problem("/arms", Text(plan.Arms.Count), $"at least {fewest} arms");
        }

        for (var i = 0; i < plan.Arms.Count; i++)
        {
            if (plan.Arms[i].Share is < 1 or > LargestShare)
            {
                yield return new Problem(
                    $"/arms/{i}/share", Text(plan.Arms[i].Share), $"a whole number from 1 to {LargestShare}");
            }
        }

        foreach (var problem in Ids("/arms", plan.Arms.Select(arm => arm.Id)))
        {
            yield return problem;
        }
    }

    private static IEnumerable<Problem> Factors(AllocationPlan plan)
    {
        var strata = plan.Factors.Aggregate(1.0, (product, factor) => product * factor.Levels.Count);
        return strata > MostStrata
            ? [new Problem("/factors", $"{strata:0} strata", $"at most {MostStrata}")]
            : Ids("/factors", plan.Factors.Select(factor => factor.Id));
    }

    private static IEnumerable<Problem> Levels(StratumFactor factor, int index)
    {
        var where = $"/factors/{index}/levels";
        return factor.Levels.Count < 2
            ? [new Problem(where, Text(factor.Levels.Count), "at least 2 levels")]
            : Ids(where, factor.Levels.Select(level => level.Id));
    }

    private static IEnumerable<Problem> Ids(string where, IEnumerable<string> ids)
    {
        var (seen, index) = (new HashSet<string>(StringComparer.Ordinal), 0);
        foreach (var id in ids)
        {
            if (string.IsNullOrWhiteSpace(id) || !seen.Add(id))
            {
                yield return new Problem($"{where}/{index}/id", $"`{id}`", "an id that is not empty and not used before");
            }

            index++;
        }
    }

    private static IEnumerable<Problem> Method(AllocationPlan plan) => plan.Method switch
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
                var names = string.Join(':', plan.Arms.Select(arm => arm.Share));
                yield return new Problem(
                    $"/method/sizes/{i}", Text(size), $"a multiple of {ratio}, the sum of the ratio {names}, up to {LargestBlock}");
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
                "/method/probability", Text(method.Probability), $"a number from {Text(least)}, the largest arm's share, to 1")];
    }

    private static IEnumerable<Problem> Weights(AllocationPlan plan, Minimisation method)
    {
        foreach (var (id, weight) in method.Weights)
        {
            if (plan.Factors.All(factor => factor.Id != id))
            {
                yield return new Problem(
                    $"/method/weights/{id}", $"`{id}`", $"a factor: {AllocationPlan.Quoted(plan.Factors.Select(f => f.Id))}");
            }
            else if (!IsWeight(weight))
            {
                yield return new Problem($"/method/weights/{id}", Text(weight), "a number of 0 or more");
            }
        }

        (string Name, double Weight)[] others =
            [("siteWeight", method.SiteWeight), ("overallWeight", method.OverallWeight), ("stratumWeight", method.StratumWeight)];
        foreach (var (name, weight) in others.Where(other => !IsWeight(other.Weight)))
        {
            yield return new Problem($"/method/{name}", Text(weight), "a number of 0 or more");
        }

        if (!HasWeight(plan, method))
        {
            yield return new Problem("/method", "minimisation with nothing to balance", "a factor of a weight above 0");
        }
    }

    private static IEnumerable<Problem> Coin(AllocationPlan plan, BiasedCoin coin)
    {
        if (plan.Arms.Count != 2 || plan.Arms[0].Share != plan.Arms[1].Share)
        {
            yield return new Problem(
                "/method", $"a biased coin for {string.Join(':', plan.Arms.Select(arm => arm.Share))}", "two arms of equal share");
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

    private static string Text(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
