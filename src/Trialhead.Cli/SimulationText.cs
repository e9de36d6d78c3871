using System.Globalization;
using Trialhead.Protocol;
using Trialhead.Protocol.Allocation;
using Trialhead.Protocol.Simulation;

namespace Trialhead.Cli;

/// <summary>What simulated trials show, for people.</summary>
internal static class SimulationText
{
    private const int ShownWays = 12;

    public static void Write(
        Screen screen, StudyProtocol protocol, Scenario scenario, SimulationReport report, SimulationReport? without,
        IReadOnlyList<(string Allocation, AllocationBalance Balance)> balances)
    {
        var trials = report.Trials.ToString("N0", CultureInfo.InvariantCulture);
        screen.Heading($"{protocol.ShortName ?? protocol.Id}: {trials} simulated trials, seed {report.Seed}");
        if (scenario.Notice is { } notice)
        {
            screen.Paragraph(notice);
        }

        screen.Gap();
        WriteNumbers(screen, report, without);
        WriteFormula(screen, report.Formula, report);
        WriteLooks(screen, report);
        if (without is not null)
        {
            screen.Gap();
            screen.Heading("Without an effect");
            WriteLooks(screen, without);
        }

        WritePeople(screen, protocol, report);
        foreach (var (id, balance) in balances)
        {
            screen.Gap();
            screen.Heading(protocol.Allocations.First(allocation => allocation.Id == id).Name);
            screen.Paragraph($"Arms differ by {Plain(balance.Overall.Mean)} in the mean over {balance.Participants} participants, by {Plain(balance.Overall.Upper95)} or less in 95 of 100 lists; "
                + $"by {Plain(balance.Stratum.Mean)} within a stratum, by {Plain(balance.Margin.Mean)} within a level of a factor.");
            screen.Paragraph($"Someone who knows all allocations so far guesses {Plain(balance.Guessed * 100)} % of the next arms; by chance alone it would be {Plain(100 * balance.ArmFractions.Max())} %.");
        }

        screen.Gap();
        screen.Heading("Assumed");
        foreach (var assumption in report.Assumptions)
        {
            screen.Paragraph($"- {assumption}");
        }
    }

    private static void WriteNumbers(Screen screen, SimulationReport report, SimulationReport? without)
    {
        screen.Paragraph($"Power                  {Percent(report.ShowsBetter)}");
        if (without is not null)
        {
            screen.Paragraph($"Type I error           {Percent(without.Rejects)}");
        }

        screen.Paragraph($"Expected participants  {Number(report.Participants)}");
        screen.Paragraph($"Expected events        {Number(report.Events)}");
        screen.Paragraph($"Duration in months     {Number(report.Months)}");
        screen.Paragraph($"Screened               {Number(report.Screened)}");
        screen.Paragraph("In brackets: 95 % confidence intervals of the simulation.");
    }

    private static void WriteFormula(Screen screen, FormulaReport? formula, SimulationReport report)
    {
        screen.Gap();
        if (formula is null)
        {
            screen.Paragraph("No formula fits these assumptions.");
            return;
        }

        var months = formula.Months is { } expected ? $", {Plain(expected)} months" : "";
        screen.Paragraph($"By formula: power {Plain(formula.Power * 100)} %, {Plain(formula.Information)} events or outcomes expected{months}; "
            + $"needed at the last look (here {report.Looks[^1].Planned}): {Plain(formula.NeededFor80)} for 80 %, "
            + $"{Plain(formula.NeededFor90)} for 90 %.");
        if (formula.Ignores.Count > 0)
        {
            screen.Paragraph($"The formula leaves out: {string.Join(", ", formula.Ignores)}.");
        }
    }

    private static void WriteLooks(Screen screen, SimulationReport report)
    {
        screen.Gap();
        foreach (var (look, number) in report.Looks.Select((look, i) => (look, i + 1)))
        {
            var futile = look.Futile.Value > 0 ? $", futile {Percent(look.Futile)}" : "";
            var worse = look.Worse.Value > 0 ? $", worse {Percent(look.Worse)}" : "";
            var months = double.IsNaN(look.Months.Value) ? "" : $", ending in month {Plain(look.Months.Value)}";
            screen.Paragraph($"Look {number} at {look.Planned}, critical value {look.CriticalValue.ToString("0.000", CultureInfo.InvariantCulture)}: "
                + $"reached by {Percent(look.Reached)}, better {Percent(look.Better)}{worse}{futile}{months}.");
        }
    }

    private static void WritePeople(Screen screen, StudyProtocol protocol, SimulationReport report)
    {
        screen.Gap();
        screen.Heading("Participants, if no look ends the trial earlier");
        foreach (var arm in report.Arms)
        {
            screen.Paragraph($"{arm.Name}: {Plain(arm.Participants)} ({Percent(arm.Share)})");
        }

        screen.Gap();
        screen.Paragraph("Ways of the screened, with what decided them in brackets:");
        foreach (var way in report.Ways.Take(ShownWays))
        {
            var label = $"{Plain(way.Share.Value * 100),6} %  ";
            screen.Item(label, $"{Steps(protocol, way)}: {EnumWords.InWords(way.Ending)}", Spectre.Console.Style.Plain);
        }

        if (report.Ways.Count > ShownWays)
        {
            screen.Paragraph($"and {report.Ways.Count - ShownWays} rarer ways.");
        }
    }

    // Epochs in order; the arm where it is another than before, and what decided where something did.
    private static string Steps(StudyProtocol protocol, WayReport way)
    {
        var steps = way.Points.Select((point, i) =>
        {
            var epoch = protocol.Epochs.First(epoch => epoch.Id == point.Epoch).Name;
            var arm = point.Arm is null || (i > 0 && way.Points[i - 1].Arm == point.Arm) ? "" : $" {point.Arm}";
            var via = i == 0 ? null : protocol.Transitions.First(transition => transition.Id == way.Transitions[i - 1]);
            return $"{(via?.When is null ? "" : $"[{via.Name}] ")}{epoch}{arm}";
        });
        return string.Join(" > ", steps);
    }

    private static string Percent(Estimate share) => $"{Plain(share.Value * 100)} % ({Plain(share.Lower * 100)}-{Plain(share.Upper * 100)})";

    private static string Number(Estimate mean) => $"{Plain(mean.Value)} ({Plain(mean.Lower)}-{Plain(mean.Upper)})";

    private static string Plain(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
