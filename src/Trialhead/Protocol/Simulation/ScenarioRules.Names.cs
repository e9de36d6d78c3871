using Trialhead.Text;

namespace Trialhead.Protocol.Simulation;

// That every name is one of the protocol's.
public static partial class ScenarioRules
{
    private static IEnumerable<Problem> Names(Scenario scenario, StudyProtocol protocol)
    {
        if (scenario.Protocol != protocol.Id)
        {
            yield return new Problem("/protocol", Quote(scenario.Protocol), $"{Quote(protocol.Id)}, the id of the protocol that is simulated");
        }

        var ids = new Dictionary<string, HashSet<string>>
        {
            ["an arm"] = [.. protocol.Arms.Select(arm => arm.Id)],
            ["an epoch"] = [.. protocol.Epochs.Select(epoch => epoch.Id)],
            ["a transition"] = [.. protocol.Transitions.Select(way => way.Id)],
            ["an endpoint"] = [.. protocol.Endpoints.Select(endpoint => endpoint.Id)],
        };
        foreach (var (at, id, kind) in Named(scenario).Concat(Analysed(scenario.Analysis)))
        {
            if (id is not null && !ids[kind].Contains(id))
            {
                yield return new Problem(at, Quote(id), $"the id of {kind}: {string.Join(", ", ids[kind])}");
            }
        }
    }

    private static IEnumerable<(string At, string? Id, string Kind)> Named(Scenario scenario) =>
    [
        .. scenario.Mix.Keys.Select(arm => ($"/mix/{arm}", (string?)arm, "an arm")),
        .. Each("conditions", "transition", scenario.Conditions, assumed => assumed.Transition, "a transition"),
        .. Each("conditions", "arm", scenario.Conditions, assumed => assumed.Arm, "an arm"),
        .. Each("conditions", "epoch", scenario.Conditions, assumed => assumed.Epoch, "an epoch"),
        .. Each("survival", "arm", scenario.Survival, assumed => assumed.Arm, "an arm"),
        .. Each("survival", "of", scenario.Survival, assumed => (assumed.Model as ProportionalSurvival)?.OfArm, "an arm"),
        .. Each("hazardChanges", "after", scenario.HazardChanges, change => change.After, "a transition"),
        .. Each("hazardChanges", "arm", scenario.HazardChanges, change => change.Arm, "an arm"),
        .. Each("dropout", "arm", scenario.Dropout, dropout => dropout.Arm, "an arm"),
        .. Each("nonCompliance", "arm", scenario.NonCompliance, other => other.Arm, "an arm"),
        .. Each("nonCompliance", "instead", scenario.NonCompliance, other => other.Instead, "an arm"),
        .. Each("switches", "after", scenario.Switches, way => way.After, "a transition"),
        .. Each("switches", "arm", scenario.Switches, way => way.Arm, "an arm"),
        .. Each("switches", "to", scenario.Switches, way => way.To, "an arm"),
        .. Each("responses", "arm", scenario.Responses, response => response.Arm, "an arm"),
        .. Each("measurements", "arm", scenario.Measurements, measured => measured.Arm, "an arm"),
    ];

    private static IEnumerable<(string At, string? Id, string Kind)> Analysed(AnalysisPlan plan) =>
    [
        ("/analysis/treated", plan.Treated, "an arm"),
        ("/analysis/control", plan.Control, "an arm"),
        ("/analysis/endpoint", plan.Endpoint, "an endpoint"),
        .. plan.EventTransitions.Select((id, i) => ($"/analysis/eventTransitions/{i}", (string?)id, "a transition")),
        .. plan.ResponseTransitions.Select((id, i) => ($"/analysis/responseTransitions/{i}", (string?)id, "a transition")),
    ];

    private static IEnumerable<(string, string?, string)> Each<T>(
        string list, string property, IReadOnlyList<T> items, Func<T, string?> id, string kind) =>
        items.Select((item, i) => ($"/{list}/{i}/{property}", id(item), kind));
}
