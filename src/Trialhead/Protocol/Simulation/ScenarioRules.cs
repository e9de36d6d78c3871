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
        List<Problem> problems = [.. Names(scenario, protocol), .. Shares(scenario, protocol), .. Allocations(scenario, protocol), .. Analysis(scenario, protocol)];
        if (problems.Count == 0)
        {
            problems.AddRange(Flow(scenario, new ProtocolFlow(protocol)));
        }

        return problems;
    }

    private static IEnumerable<Problem> Names(Scenario scenario, StudyProtocol protocol)
    {
        if (scenario.Protocol != protocol.Id)
        {
            yield return new Problem("/protocol", Quote(scenario.Protocol), $"{Quote(protocol.Id)}, the id of the protocol that is simulated");
        }

        var arms = protocol.Arms.Select(arm => arm.Id).ToHashSet();
        var ways = protocol.Transitions.Select(way => way.Id).ToHashSet();
        var epochs = protocol.Epochs.Select(epoch => epoch.Id).ToHashSet();
        IEnumerable<(string At, string? Id, HashSet<string> Known, string Kind)> named =
        [
            .. scenario.Conditions.SelectMany((c, i) => ((string, string?, HashSet<string>, string)[])
                [($"/conditions/{i}/transition", c.Transition, ways, "transition"), ($"/conditions/{i}/arm", c.Arm, arms, "arm"), ($"/conditions/{i}/epoch", c.Epoch, epochs, "epoch")]),
            .. scenario.Survival.SelectMany((s, i) => ((string, string?, HashSet<string>, string)[])
                [($"/survival/{i}/arm", s.Arm, arms, "arm"), ($"/survival/{i}/of", (s.Model as ProportionalSurvival)?.OfArm, arms, "arm")]),
            .. scenario.HazardChanges.SelectMany((h, i) => ((string, string?, HashSet<string>, string)[])
                [($"/hazardChanges/{i}/after", h.After, ways, "transition"), ($"/hazardChanges/{i}/arm", h.Arm, arms, "arm")]),
            .. scenario.Dropout.Select((d, i) => ($"/dropout/{i}/arm", d.Arm, arms, "arm")),
            .. scenario.NonCompliance.SelectMany((n, i) => ((string, string?, HashSet<string>, string)[])
                [($"/nonCompliance/{i}/arm", n.Arm, arms, "arm"), ($"/nonCompliance/{i}/instead", n.Instead, arms, "arm")]),
            .. scenario.Switches.SelectMany((s, i) => ((string, string?, HashSet<string>, string)[])
                [($"/switches/{i}/after", s.After, ways, "transition"), ($"/switches/{i}/arm", s.Arm, arms, "arm"), ($"/switches/{i}/to", s.To, arms, "arm")]),
            .. scenario.Responses.Select((r, i) => ($"/responses/{i}/arm", r.Arm, arms, "arm")),
            .. scenario.Measurements.Select((m, i) => ($"/measurements/{i}/arm", m.Arm, arms, "arm")),
            .. scenario.Mix.Keys.Select(arm => ($"/mix/{arm}", (string?)arm, arms, "arm")),
            .. scenario.Analysis.EventTransitions.Select((id, i) => ($"/analysis/eventTransitions/{i}", (string?)id, ways, "transition")),
            .. scenario.Analysis.ResponseTransitions.Select((id, i) => ($"/analysis/responseTransitions/{i}", (string?)id, ways, "transition")),
            ("/analysis/treated", scenario.Analysis.Treated, arms, "arm"),
            ("/analysis/control", scenario.Analysis.Control, arms, "arm"),
            ("/analysis/endpoint", scenario.Analysis.Endpoint, [.. protocol.Endpoints.Select(endpoint => endpoint.Id)], "endpoint"),
        ];
        foreach (var (at, id, known, kind) in named)
        {
            if (id is not null && !known.Contains(id))
            {
                yield return new Problem(at, Quote(id), $"the id of {(kind == "transition" ? "a" : "an")} {kind}: {string.Join(", ", known)}");
            }
        }
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
            if (factors.FirstOrDefault(factor => factor.Id == id) is not { } factor)
            {
                yield return new Problem($"/strata/{id}", "an unknown factor", $"the id of a factor: {string.Join(", ", factors.Select(other => other.Id).DefaultIfEmpty("there is none"))}");
            }
            else if (!factor.Levels.Select(level => level.Id).Order(StringComparer.Ordinal).SequenceEqual(levels.Keys.Order(StringComparer.Ordinal)))
            {
                yield return new Problem($"/strata/{id}", string.Join(", ", levels.Keys), $"the share of each level: {string.Join(", ", factor.Levels.Select(level => level.Id))}");
            }
            else if (Sum(levels.Values, $"/strata/{id}") is { } sum)
            {
                yield return sum;
            }
        }
    }

    private static Problem? Sum(IEnumerable<double> shares, string at) =>
        Math.Abs(shares.Sum() - 1) < Rounding ? null : new Problem(at, $"shares that sum to {Number(shares.Sum())}", "shares that sum to 1");

    private static IEnumerable<Problem> Allocations(Scenario scenario, StudyProtocol protocol)
    {
        for (var i = 0; i < scenario.StandIns.Count; i++)
        {
            var (standIn, at) = (scenario.StandIns[i], $"/allocations/{i}");
            var allocation = protocol.Allocations.FirstOrDefault(other => other.Id == standIn.Allocation);
            if (allocation is null)
            {
                yield return new Problem($"{at}/allocation", Quote(standIn.Allocation), $"the id of an allocation: {string.Join(", ", protocol.Allocations.Select(a => a.Id))}");
            }
            else if (allocation.Method is not null)
            {
                yield return new Problem($"{at}/method", "a procedure", "none, since the protocol says how it allocates");
            }
            else if (allocation.Factors.Count > 0 && standIn.Factors.Count > 0)
            {
                yield return new Problem($"{at}/factors", "factors", "none, since the protocol names its factors");
            }
        }

        foreach (var (allocation, strata) in protocol.Allocations.Select(a => (a, (scenario.PlanOf(a)?.Factors ?? []).Aggregate(1L, (product, factor) => product * factor.Levels.Count))))
        {
            if (scenario.Analysis.Test == EndpointTest.StratifiedLogRank && strata > MostStrata)
            {
                yield return new Problem("/analysis/test", $"a stratified test over {strata} strata of {Quote(allocation.Id)}", $"at most {MostStrata} strata");
            }
        }

        foreach (var allocation in protocol.Allocations.Where(a => a.Method is not AssignedByCondition))
        {
            var plan = scenario.PlanOf(allocation);
            if (plan is null)
            {
                yield return new Problem("/allocations", $"nothing for {Quote(allocation.Id)}", "a procedure that stands in, since the protocol does not say how it allocates");
            }

            foreach (var problem in plan?.Check() ?? [])
            {
                yield return problem with { Where = $"/allocations ({allocation.Id}){problem.Where}" };
            }
        }
    }

    private static string Quote(string id) => $"\"{id}\"";

    private static string Number(double value) => value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
}
