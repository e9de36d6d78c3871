using System.Globalization;
using Trialhead.Text;

namespace Trialhead.Protocol.Allocation;

/// <summary>Finds everything that keeps a plan from being used.</summary>
internal static class PlanCheck
{
    private const int LargestShare = 100;
    private const int MostStrata = 1_000_000;

    internal static IReadOnlyList<Problem> Of(AllocationPlan plan) =>
        [.. Arms(plan), .. Factors(plan), .. plan.Factors.SelectMany(Levels), .. MethodCheck.Of(plan)];

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

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
