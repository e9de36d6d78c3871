using System.Diagnostics;
using System.Globalization;

namespace Trialhead.Protocol.Simulation;

/// <summary>Says every assumption of a scenario in words, so that none passes for a fact of the protocol.</summary>
public static class ScenarioWords
{
    /// <summary>The assumptions, each one sentence.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="protocol">The protocol that it fits.</param>
    public static IReadOnlyList<string> Of(Scenario scenario, StudyProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(protocol);
        return
        [
            .. People(scenario, protocol),
            .. scenario.Lengths.Select(length => $"Length of \"{NameOf(protocol, length.Key)}\": {Number(length.Value.ApproximateDays)} days."),
            .. scenario.Conditions.Select(condition => Condition(condition, protocol)),
            .. scenario.Survival.Select(survival => $"{Arm(survival.Arm)}: {Model(survival.Model)}."),
            .. scenario.HazardChanges.Select(change =>
                $"{Arm(change.Arm)}: after \"{NameOf(protocol, change.After)}\" the hazard of death is multiplied by {Number(change.HazardRatio)}."),
            .. scenario.Dropout.Select(dropout => $"{Arm(dropout.Arm)}: {Percent(dropout.SharePerYear)} are lost in a year."),
            .. scenario.NonCompliance.Select(other =>
                $"Arm {other.Arm}: {Percent(other.Share)} do not take its treatment and fare as arm {other.Instead}."),
            .. scenario.Switches.Select(way =>
                $"{Arm(way.Arm)}: after \"{NameOf(protocol, way.After)}\" {Percent(way.Share)} change to the treatment of arm {way.To}."),
            .. scenario.Responses.Select(response => $"{Arm(response.Arm)}: {Percent(response.Probability)} respond."),
            .. scenario.Measurements.Select(measured =>
                $"{Arm(measured.Arm)}: mean {Number(measured.Mean)}, standard deviation {Number(measured.StandardDeviation)}."),
            .. Analysis(scenario),
        ];
    }

    private static IEnumerable<string> People(Scenario scenario, StudyProtocol protocol)
    {
        yield return $"{scenario.Participants} participants take part, the last in month {Number(scenario.Accrual.MonthOf(scenario.Participants))}"
            + (scenario.Accrual.IsRandom ? ", coming at random times." : ", coming at even distances.");
        if (scenario.EligibleShare < 1)
        {
            yield return $"{Percent(scenario.EligibleShare)} of the screened fit.";
        }

        if (protocol.Elements.Any(element => element.Cycles is { IsUpTo: true }))
        {
            yield return "What has up to a number of cycles runs through all of them unless something ends it.";
        }

        foreach (var allocation in protocol.Allocations)
        {
            if (scenario.StandIns.FirstOrDefault(standIn => standIn.Allocation == allocation.Id) is { } standIn)
            {
                yield return $"{allocation.Name}: {MethodWords.Of(standIn.Method)} stand in, since the procedure is not known.";
            }

            foreach (var factor in scenario.PlanOf(allocation)?.Factors ?? [])
            {
                var shares = StratumLevels.Of(scenario, factor, allocation);
                yield return $"{factor.Name}: {string.Join(", ", factor.Levels.Select((level, i) => $"{level.Name} {Percent(shares[i])}"))}.";
            }
        }

        if (scenario.Mix.Count > 0)
        {
            yield return $"Arms: {string.Join(", ", scenario.Mix.Select(arm => $"{arm.Key} {Percent(arm.Value)}"))}.";
        }
    }

    private static IEnumerable<string> Analysis(Scenario scenario)
    {
        var plan = scenario.Analysis;
        var compared = plan.Control is null
            ? $"{plan.Treated ?? "all arms together"} against {Percent(plan.Rate ?? 0)}"
            : $"arm {plan.Treated} against arm {plan.Control}";
        var sides = plan.Sides == Statistics.Sidedness.OneSided ? "one-sided" : "two-sided";
        var unit = plan.Test is EndpointTest.TwoProportions or EndpointTest.OneProportion or EndpointTest.TwoMeans ? "participants" : "events";
        yield return $"Analysis of {compared}, {sides} alpha {Number(plan.Alpha)}, looks at {string.Join(", ", plan.Looks)} {unit}.";
        if (scenario.FollowUpMonths is { } months)
        {
            yield return $"The trial ends {Number(months)} months after the last allocation at the latest.";
        }
    }

    private static string Condition(ConditionAssumption assumed, StudyProtocol protocol)
    {
        var where = assumed.Epoch is { } epoch ? $" in {NameOf(protocol, epoch)}" : "";
        var often = assumed.PerYear is { } perYear ? $"{Number(perYear)} times a year" : Percent(assumed.Probability ?? 0);
        return $"{Arm(assumed.Arm)}: \"{NameOf(protocol, assumed.Transition)}\"{where}: {often}.";
    }

    private static string Model(SurvivalModel model) => model switch
    {
        ExponentialSurvival exponential => $"half live longer than {Number(Math.Log(2) / exponential.PerMonth)} months, with a constant hazard",
        WeibullSurvival weibull => $"survival after Weibull, shape {Number(weibull.Shape)}, scale {Number(weibull.ScaleMonths)} months",
        PiecewiseSurvival piecewise =>
            $"a hazard in pieces of {string.Join(", ", piecewise.Pieces.Select(piece => $"{Number(piece.PerMonth)} a month"))}",
        ProportionalSurvival proportional => $"{Number(proportional.HazardRatio)} times the hazard of arm {proportional.OfArm}",
        _ => throw new UnreachableException($"No words for {model.GetType().Name}."),
    };

    private static string NameOf(StudyProtocol protocol, string id) => protocol.Parts.FirstOrDefault(part => part.Id == id)?.Name ?? id;

    private static string Arm(string? id) => id is null ? "Every arm" : $"Arm {id}";

    private static string Percent(double share) => $"{Number(share * 100)} %";

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
