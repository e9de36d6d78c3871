using Trialhead.Protocol.Allocation;
using Trialhead.Protocol.Planning;
using Trialhead.Text;

namespace Trialhead.Protocol.Simulation;

/// <summary>What a scenario must keep so that its protocol can be simulated under it.</summary>
/// <remarks>Places are JSON pointers (RFC 6901) into the format of <c>data/scenario.schema.json</c>.</remarks>
public static partial class ScenarioRules
{
    private const double Rounding = 1e-6;
    private const int MostStrata = 256;

    /// <summary>Everything that is wrong, in the order of the document; empty for a scenario that can be run.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="protocol">A protocol that keeps its own <see cref="ProtocolRules"/>.</param>
    public static IReadOnlyList<Problem> Check(Scenario scenario, StudyProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(protocol);
        List<Problem> problems =
        [
            .. Names(scenario, protocol), .. Shares(scenario, protocol), .. Allocations(scenario, protocol), .. Analysis(scenario, protocol),
        ];
        if (problems.Count == 0)
        {
            problems.AddRange(Flow(scenario, new ProtocolFlow(protocol)));
        }

        return problems;
    }

    private static IEnumerable<Problem> Shares(Scenario scenario, StudyProtocol protocol)
    {
        if (scenario.Ages.Count > 0 && Sum(scenario.Ages.Select(band => band.Share), "/ages") is { } ages)
        {
            yield return ages;
        }

        if (scenario.Mix.Count > 0 && Sum(scenario.Mix.Values, "/mix") is { } mix)
        {
            yield return mix;
        }

        var factors = protocol.Allocations.SelectMany(allocation => scenario.PlanOf(allocation)?.Factors ?? []).ToList();
        foreach (var (id, levels) in scenario.Strata)
        {
            var factor = factors.FirstOrDefault(factor => factor.Id == id);
            if (factor is null)
            {
                var known = string.Join(", ", factors.Select(other => other.Id).DefaultIfEmpty("there is none"));
                yield return new Problem($"/strata/{id}", "an unknown factor", $"the id of a factor: {known}");
            }
            else if (!factor.Levels.Select(level => level.Id).ToHashSet().SetEquals(levels.Keys))
            {
                var expected = $"the share of each level: {string.Join(", ", factor.Levels.Select(level => level.Id))}";
                yield return new Problem($"/strata/{id}", string.Join(", ", levels.Keys), expected);
            }
            else if (Sum(levels.Values, $"/strata/{id}") is { } sum)
            {
                yield return sum;
            }
        }
    }

    private static Problem? Sum(IEnumerable<double> shares, string at) =>
        Math.Abs(shares.Sum() - 1) < Rounding ? null : new Problem(at, $"shares that sum to {Number(shares.Sum())}", "shares that sum to 1");

    private static IEnumerable<Problem> Allocations(Scenario scenario, StudyProtocol protocol) =>
    [
        .. scenario.StandIns.Select((standIn, i) => StandIn(standIn, $"/allocations/{i}", protocol)).OfType<Problem>(),
        .. protocol.Allocations.Where(allocation => allocation.Method is not AssignedByCondition)
            .SelectMany(allocation => Plan(scenario, allocation)),
    ];

    private static Problem? StandIn(AllocationStandIn standIn, string at, StudyProtocol protocol) =>
        protocol.Allocations.FirstOrDefault(other => other.Id == standIn.Allocation) switch
        {
            null => new Problem(
                $"{at}/allocation", Quote(standIn.Allocation), $"the id of an allocation: {string.Join(", ", protocol.Allocations.Select(a => a.Id))}"),
            { Method: not null } => new Problem($"{at}/method", "a procedure", "none, since the protocol says how it allocates"),
            { Factors.Count: > 0 } when standIn.Factors.Count > 0 =>
                new Problem($"{at}/factors", "factors", "none, since the protocol names its factors"),
            _ => null,
        };

    private static IEnumerable<Problem> Plan(Scenario scenario, StudyAllocation allocation)
    {
        if (scenario.PlanOf(allocation) is not { } plan)
        {
            const string Expected = "a procedure that stands in, since the protocol does not say how it allocates";
            return [new Problem("/allocations", $"nothing for {Quote(allocation.Id)}", Expected)];
        }

        var strata = plan.Factors.Aggregate(1L, (product, factor) => product * factor.Levels.Count);
        return
        [
            .. plan.Check().Select(problem => problem with { Where = $"/allocations ({allocation.Id}){problem.Where}" }),
            .. scenario.Analysis.Test == EndpointTest.StratifiedLogRank && strata > MostStrata
                ? [new Problem("/analysis/test", $"a stratified test over {strata} strata of {Quote(allocation.Id)}", $"at most {MostStrata} strata")]
                : Array.Empty<Problem>(),
        ];
    }

    private static string Quote(string id) => $"\"{id}\"";

    private static string Number(double value) => value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
}
