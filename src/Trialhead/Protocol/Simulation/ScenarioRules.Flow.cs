using Trialhead.Protocol.Planning;
using Trialhead.Text;

namespace Trialhead.Protocol.Simulation;

// That everything which the way of a participant depends on is known or assumed.
public static partial class ScenarioRules
{
    private const string LengthExpected = "a length, since the protocol does not say how long it lasts";

    private static IEnumerable<Problem> Flow(Scenario scenario, ProtocolFlow flow)
    {
        foreach (var (id, at) in scenario.Lengths.Keys.Select(id => (id, $"/lengths/{id}")))
        {
            if (flow.Element(id) is not { } element)
            {
                var known = string.Join(", ", flow.Protocol.Elements.Select(other => other.Id));
                yield return new Problem(at, "an unknown element", $"the id of an element: {known}");
            }
            else if (element.PlannedLength is not null)
            {
                yield return new Problem(at, "a length", "none, since the protocol says how long it lasts");
            }
        }

        var points = ReachablePoints.Of(flow);
        foreach (var problem in points.SelectMany(point => Lengths(scenario, flow, point).Concat(Conditions(scenario, flow, point))).Distinct())
        {
            yield return problem;
        }

        if (scenario.Survival.Count > 0 || IsSurvival(scenario.Analysis.Test))
        {
            foreach (var arm in points.Select(point => point.Arm).OfType<string>().Distinct().Where(arm => scenario.SurvivalOf(arm) is null))
            {
                yield return new Problem("/survival", $"nothing for arm {Quote(arm)}", "how long its participants live");
            }
        }
    }

    private static IEnumerable<Problem> Lengths(Scenario scenario, ProtocolFlow flow, FlowPoint point)
    {
        var isOpen = scenario.DaysOf(flow, point) is null;
        return isOpen && !ReachablePoints.IsLast(flow, point)
                && flow.AtAnyTime(point).All(way => scenario.Condition(way.Id, point.Arm, point.Epoch)?.PerYear is not > 0)
            ? flow.Elements(point).Where(element => scenario.LengthOf(element) is null)
                .Select(element => new Problem("/lengths", $"nothing for {Quote(element.Id)}", LengthExpected))
            : [];
    }

    private static IEnumerable<Problem> Conditions(Scenario scenario, ProtocolFlow flow, FlowPoint point)
    {
        var whom = point.Arm is null ? "" : $" in arm {Quote(point.Arm)}";
        foreach (var way in flow.Out(point).Where(way => way.When is not null))
        {
            var assumed = scenario.Condition(way.Id, point.Arm, point.Epoch);
            var at = assumed is null ? "/conditions" : $"/conditions/{scenario.Conditions.ToList().IndexOf(assumed)}";
            if (assumed is null)
            {
                yield return new Problem(at, $"nothing for {Quote(way.Id)} in epoch {Quote(point.Epoch)}{whom}", "how likely its condition is met");
            }
            else if ((assumed.Probability is null) == (assumed.PerYear is null))
            {
                yield return new Problem(at, assumed.Probability is null ? "nothing" : "two numbers", "either probability or perYear");
            }
            else if (!way.IsAnytime && assumed.PerYear is not null)
            {
                yield return new Problem($"{at}/perYear", "a rate", "a probability, since the condition is judged once, at the end of the epoch");
            }
            else if (way.IsAnytime && assumed.Probability is >= 1)
            {
                yield return new Problem($"{at}/probability", "1", "a number below 1 for what may happen at any time");
            }
            else if (way.IsAnytime && assumed.Probability is > 0 && scenario.DaysOf(flow, point) is null)
            {
                yield return new Problem($"{at}/probability", "a probability", $"perYear, since the length of epoch {Quote(point.Epoch)} is open");
            }
        }
    }

    private static bool IsSurvival(EndpointTest test) => test is EndpointTest.LogRank or EndpointTest.StratifiedLogRank or EndpointTest.Cox;
}
