using Trialhead.Protocol.Statistics.Sequential;
using Trialhead.Text;

namespace Trialhead.Protocol.Simulation;

// That the analysis has what its test needs.
public static partial class ScenarioRules
{
    private static IEnumerable<Problem> Analysis(Scenario scenario, StudyProtocol protocol)
    {
        var plan = scenario.Analysis;
        return
        [
            .. Compared(plan, protocol),
            .. Outcomes(scenario, protocol),
            .. Looks(plan, scenario.Participants),
            .. scenario.Survival.Select((assumed, i) => (assumed.Model, At: $"/survival/{i}/of"))
                .Where(other => RestsOnNothing(scenario, other.Model))
                .Select(other => new Problem(other.At, "an arm without a distribution of its own", "the id of an arm that has one")),
        ];
    }

    private static bool RestsOnNothing(Scenario scenario, SurvivalModel model) =>
        model is ProportionalSurvival proportional && scenario.SurvivalOf(proportional.OfArm) is null or { Model: ProportionalSurvival };

    private static IEnumerable<Problem> Compared(AnalysisPlan plan, StudyProtocol protocol)
    {
        if (plan.Test == EndpointTest.OneProportion)
        {
            if (plan.Rate is null)
            {
                yield return new Problem("/analysis/rate", "nothing", "the rate that one proportion is compared with");
            }

            if (plan.Control is not null)
            {
                yield return new Problem("/analysis/control", "an arm", "none for one proportion, which is compared with a rate");
            }
        }
        else if (plan.Treated is null || plan.Control is null || plan.Treated == plan.Control || plan.Rate is not null)
        {
            yield return new Problem("/analysis", "not two arms to compare", "the ids of two arms, treated and control, and no rate");
        }

        var kind = protocol.Endpoints.FirstOrDefault(endpoint => endpoint.Id == plan.Endpoint)?.Kind;
        var fitting = plan.Test switch
        {
            EndpointTest.TwoProportions or EndpointTest.OneProportion => EndpointKind.Proportion,
            EndpointTest.TwoMeans => EndpointKind.Mean,
            _ => EndpointKind.TimeToEvent,
        };
        if (kind is not null && kind != fitting)
        {
            yield return new Problem("/analysis/test", "a test for another kind of endpoint", $"a test that fits {Quote(plan.Endpoint ?? "")}");
        }
    }

    private static IEnumerable<Problem> Outcomes(Scenario scenario, StudyProtocol protocol)
    {
        var arms = ((string?[])[scenario.Analysis.Treated, scenario.Analysis.Control]).OfType<string>().ToList();
        var asked = arms.Count > 0 ? arms : [.. protocol.Arms.Select(arm => arm.Id)];
        foreach (var arm in asked)
        {
            if (scenario.Analysis.Test is EndpointTest.TwoProportions or EndpointTest.OneProportion
                && scenario.Analysis.ResponseTransitions.Count == 0 && scenario.ResponseOf(arm) is null)
            {
                yield return new Problem("/responses", $"nothing for arm {Quote(arm)}", "the share that responds");
            }

            if (scenario.Analysis.Test == EndpointTest.TwoMeans && scenario.MeasurementOf(arm) is null)
            {
                yield return new Problem("/measurements", $"nothing for arm {Quote(arm)}", "mean and standard deviation");
            }
        }
    }

    private static IEnumerable<Problem> Looks(AnalysisPlan plan, int participants)
    {
        var before = 0;
        for (var i = 0; i < plan.Looks.Count; i++)
        {
            if (plan.Looks[i] <= before || plan.Looks[i] > participants)
            {
                yield return new Problem($"/analysis/looks/{i}", $"{plan.Looks[i]}", $"a number above {before} and at most {participants}");
            }

            before = plan.Looks[i];
        }

        if (plan.Looks.Count == 0)
        {
            yield return new Problem("/analysis/looks", "nothing", "at least one look");
        }
        else if (plan.Futility.Count > 0 && plan.Futility.Count != plan.Looks.Count - 1)
        {
            yield return new Problem("/analysis/futility", $"{plan.Futility.Count}", $"{plan.Looks.Count - 1}, one for each look but the last");
        }
        else if (plan.Looks.Zip(plan.Looks.Skip(1)).All(pair => pair.First < pair.Second) && plan.Looks[0] > 0 && Boundary(plan) is { } problem)
        {
            yield return problem;
        }
    }

    private static Problem? Boundary(AnalysisPlan plan)
    {
        if (!(plan.Alpha > 0 && plan.Alpha < 0.5 * (int)plan.Sides))
        {
            return new Problem("/analysis/alpha", Number(plan.Alpha), "a number above 0 and below 0.5 for each side");
        }

        try
        {
            _ = plan.Design();
            return null;
        }
        catch (ArgumentException reason)
        {
            return new Problem("/analysis/boundary", "a boundary that leaves no alpha for the last look", reason.Message);
        }
    }

    /// <summary>The boundary of a plan whose looks ascend.</summary>
    internal static GroupSequentialDesign Design(this AnalysisPlan plan) => GroupSequentialDesign.Create(
        plan.Boundary, plan.Alpha, plan.Sides, [.. plan.Looks.Select((look, i) => i == plan.Looks.Count - 1 ? 1 : (double)look / plan.Looks[^1])]);
}
