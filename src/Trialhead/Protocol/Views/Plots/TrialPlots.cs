using System.Globalization;
using Trialhead.Protocol.Simulation;
using Trialhead.Protocol.Statistics;

namespace Trialhead.Protocol.Views.Plots;

/// <summary>Plots of simulated trials, each a whole SVG document that says in words what it shows.</summary>
public static class TrialPlots
{
    private const int ShownPaths = 150;
    private const int Bars = 30;

    /// <summary>The boundary over the looks, with the statistics of the first trials.</summary>
    public static string Boundary(TrialSimulation simulation, SimulationReport report)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        ArgumentNullException.ThrowIfNull(report);
        var looks = report.Looks;
        var finite = looks.Where(look => double.IsFinite(look.CriticalValue)).ToList();
        var paths = report.Tally.Statistics.Take(ShownPaths * looks.Count).Where(float.IsFinite).Select(z => (double)z);
        var shown = paths.Concat(finite.Select(look => look.CriticalValue)).ToList();
        var unit = simulation.Trial.IsSurvival ? "Events at the look" : "Participants at the look";
        var plot = new SvgPlot(
            "Boundary and simulated trials",
            PlotAxis.Around(unit, 0, looks[^1].Planned),
            PlotAxis.Around("Statistic, above 0 where the treated do better", Math.Min(shown.Min(), 0), shown.Max()));
        for (var trial = 0; trial < Math.Min(ShownPaths, report.Trials); trial++)
        {
            plot.Line(PathOf(report, trial), report.Tally.Results[trial].Outcome == TrialOutcome.Better ? "shown" : "path");
        }

        plot.Line(finite.Select(look => ((double)look.Planned, look.CriticalValue)), "edge");
        if (simulation.Trial.Design.Sides == Sidedness.TwoSided)
        {
            plot.Line(finite.Select(look => ((double)look.Planned, -look.CriticalValue)), "edge");
        }

        foreach (var look in finite)
        {
            plot.Note(look.Planned, look.CriticalValue, Percent(look.Better.Value));
        }

        var said = looks.Select((look, i) => $"Look {i + 1} at {look.Planned}: critical value {Number(look.CriticalValue)}, "
            + $"{Percent(look.Better.Value)} of trials end there because the treated do better.");
        return plot.ToSvg($"{string.Join(' ', said)} The thin lines are the first {Math.Min(ShownPaths, report.Trials)} simulated trials.");
    }

    /// <summary>How long the trials last.</summary>
    public static string Duration(SimulationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var months = report.Tally.Results.Select(result => result.Months);
        return Histogram("Duration of the simulated trials", "Months from the start of accrual", [.. months]);
    }

    /// <summary>The power over the size of the effect: by formula as a line, simulated as marks.</summary>
    /// <returns>The plot; null where no formula fits the scenario.</returns>
    public static string? Power(TrialSimulation simulation, SimulationReport report, SimulationReport? withoutEffect)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        ArgumentNullException.ThrowIfNull(report);
        if (report.Formula is not { } formula)
        {
            return null;
        }

        var unit = $"{(simulation.Trial.IsSurvival ? "Logarithm of the hazard ratio" : "Difference")}, as a share of the assumed one";
        var plot = new SvgPlot("Power over the effect", new PlotAxis(unit, 0, 1.6), new PlotAxis("Power", 0, 1));
        plot.Line(Enumerable.Range(0, 33).Select(i => (i * 0.05, simulation.Trial.Design.Power(i * 0.05 * formula.Drift))), "formula");
        plot.Mark(1, report.ShowsBetter.Value, report.ShowsBetter.Lower, report.ShowsBetter.Upper);
        if (withoutEffect is not null)
        {
            plot.Mark(0, withoutEffect.ShowsBetter.Value, withoutEffect.ShowsBetter.Lower, withoutEffect.ShowsBetter.Upper);
        }

        var half = Percent(simulation.Trial.Design.Power(formula.Drift / 2));
        var none = withoutEffect is null ? "" : $" Simulated without an effect: {Percent(withoutEffect.ShowsBetter.Value)}.";
        return plot.ToSvg($"By formula the power is {half} at half the assumed effect and {Percent(formula.Power)} at the assumed one. "
            + $"Simulated: {Percent(report.ShowsBetter.Value)}.{none}");
    }

    private static string Histogram(string title, string unit, double[] values)
    {
        var axis = PlotAxis.Around(unit, values.Min(), values.Max());
        var counts = new int[Bars];
        foreach (var value in values)
        {
            counts[Math.Min((int)(axis.Place(value) * Bars), Bars - 1)]++;
        }

        var width = (axis.To - axis.From) / Bars;
        var plot = new SvgPlot(title, axis, PlotAxis.Around("Share of trials", 0, (double)counts.Max() / values.Length));
        for (var i = 0; i < Bars; i++)
        {
            plot.Bar(axis.From + (i * width), axis.From + ((i + 1) * width), (double)counts[i] / values.Length);
        }

        Array.Sort(values);
        var (half, most) = (values[values.Length / 2], values[values.Length * 9 / 10]);
        return plot.ToSvg($"From {Number(values[0])} to {Number(values[^1])}; half are below {Number(half)}, nine in ten below {Number(most)}.");
    }

    private static IEnumerable<(double X, double Y)> PathOf(SimulationReport report, int trial)
    {
        yield return (0, 0);
        for (var look = 0; look <= report.Tally.Results[trial].Look; look++)
        {
            var result = report.Tally.Results[trial];
            var known = look == result.Look ? result.Events : report.Looks[look].Planned;
            yield return (known, report.Tally.Statistics[(trial * report.Looks.Count) + look]);
        }
    }

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.0} %");

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
