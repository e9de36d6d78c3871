using Trialhead.Protocol.Statistics.SampleSize;
using Trialhead.Protocol.Statistics.Sequential;

namespace Trialhead.Protocol.Simulation;

/// <summary>Finds what formulas say of the design that a scenario simulates.</summary>
internal static class Formulas
{
    /// <summary>The formula's answer; null where none fits the distributions.</summary>
    public static FormulaReport? Of(CompiledTrial trial)
    {
        var plan = trial.Scenario.Analysis;
        return plan.Test switch
        {
            EndpointTest.TwoProportions when plan.ResponseTransitions.Count == 0 => Proportions(trial),
            EndpointTest.TwoMeans => Means(trial),
            _ when trial.IsSurvival => Survival(trial),
            _ => null,
        };
    }

    private static FormulaReport? Survival(CompiledTrial trial)
    {
        var (scenario, plan) = (trial.Scenario, trial.Scenario.Analysis);
        if (HazardOf(scenario, plan.Control) is not { } control || HazardOf(scenario, plan.Treated) is not { } treated || treated == control)
        {
            return null;
        }

        var accrual = scenario.Accrual.MonthOf(scenario.Participants);
        var assumed = new SurvivalAssumptions(control, treated / control, accrual, scenario.FollowUpMonths ?? 0)
        {
            DropoutHazard = trial.DropoutPerDay[0] * HazardCurve.DaysOfMonth,
            AllocationRatio = Ratio(trial),
        };
        var design = new SurvivalDesign(trial.Design, assumed);
        var result = design.PlanWith(plan.Looks[^1], scenario.Participants);
        return new FormulaReport(
            result.Characteristics.Power, result.ExpectedEvents, result.ExpectedDuration, design.EventsFor(0.8), design.EventsFor(0.9), result.Characteristics.Drift, Ignored(scenario));
    }

    private static FormulaReport? Proportions(CompiledTrial trial)
    {
        var (scenario, plan) = (trial.Scenario, trial.Scenario.Analysis);
        if (scenario.ResponseOf(plan.Treated) is not { } treated || scenario.ResponseOf(plan.Control) is not { } control || treated <= control)
        {
            return null;
        }

        var design = new ProportionsDesign(trial.Design, treated, control) { AllocationRatio = Ratio(trial) };
        return Fixed(trial, design.Under, design.ParticipantsFor);
    }

    private static FormulaReport? Means(CompiledTrial trial)
    {
        var (scenario, plan) = (trial.Scenario, trial.Scenario.Analysis);
        if (scenario.MeasurementOf(plan.Treated) is not { } treated || scenario.MeasurementOf(plan.Control) is not { } control
            || treated.Mean <= control.Mean || treated.StandardDeviation != control.StandardDeviation)
        {
            return null;
        }

        var design = new MeansDesign(trial.Design, treated.Mean - control.Mean, treated.StandardDeviation) { AllocationRatio = Ratio(trial) };
        return Fixed(trial, design.Under, design.ParticipantsFor);
    }

    private static FormulaReport Fixed(CompiledTrial trial, Func<double, OperatingCharacteristics> under, Func<double, double> needed)
    {
        var participants = trial.Scenario.Analysis.Looks[^1];
        var result = under(participants);
        return new FormulaReport(
            result.Power, result.ExpectedInformation * participants, null, needed(0.8), needed(0.9), result.Drift, Ignored(trial.Scenario));
    }

    private static double? HazardOf(Scenario scenario, string? arm) =>
        scenario.SurvivalOf(arm) is { Model: ExponentialSurvival exponential } survival ? exponential.PerMonth * survival.HazardRatio : null;

    // Treated for each control at the allocation that has both.
    private static double Ratio(CompiledTrial trial)
    {
        var plan = trial.Scenario.Analysis;
        var shares = trial.Protocol.Allocations.Select(allocation => allocation.Arms.ToDictionary(share => share.Arm, share => share.Ratio))
            .FirstOrDefault(arms => arms.ContainsKey(plan.Treated ?? "") && arms.ContainsKey(plan.Control ?? ""));
        return shares is null || plan.Treated is null || plan.Control is null ? 1 : (double)shares[plan.Treated] / shares[plan.Control];
    }

    private static List<string> Ignored(Scenario scenario)
    {
        (bool Is, string Phrase)[] ignored =
        [
            (scenario.HazardChanges.Count > 0, "changes of the hazard on the way"),
            (scenario.NonCompliance.Count > 0, "not taking the allocated treatment"),
            (scenario.Switches.Count > 0, "switching to another treatment"),
            (scenario.Analysis.EventTransitions.Count > 0, "events other than death"),
            (scenario.Analysis.Futility.Count > 0, "stopping for futility"),
            (scenario.Accrual.Pieces.Count > 1 || scenario.Accrual.IsRandom, "uneven accrual"),
            (scenario.Dropout.Any(dropout => dropout.Arm is not null), "dropout that differs between arms"),
        ];
        return [.. ignored.Where(part => part.Is).Select(part => part.Phrase)];
    }
}
