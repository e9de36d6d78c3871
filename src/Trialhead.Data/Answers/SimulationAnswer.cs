using System.Text.Json;
using Trialhead.Protocol.Allocation;
using Trialhead.Protocol.Simulation;

namespace Trialhead.Data.Answers;

/// <summary>What simulated trials show, as a document.</summary>
/// <remarks>Estimates are objects with value, lower and upper (95 %); what has no number has no property.</remarks>
public static class SimulationAnswer
{
    /// <summary>Writes a report, and beside it that of the same design without an effect.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="report">The report.</param>
    /// <param name="withoutEffect">The report without an effect; null where none was asked for.</param>
    /// <param name="balances">How well each allocation balances the arms.</param>
    public static void Write(
        Utf8JsonWriter json, Scenario scenario, SimulationReport report, SimulationReport? withoutEffect,
        IReadOnlyList<(string Allocation, AllocationBalance Balance)> balances)
    {
        ArgumentNullException.ThrowIfNull(balances);
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(report);
        json.WriteStartObject();
        json.WriteString("protocol", scenario.Protocol);
        if (scenario.Notice is { } notice)
        {
            json.WriteString("notice", notice);
        }

        json.WriteNumber("trials", report.Trials);
        json.WriteNumber("seed", report.Seed);
        Write(json, "power", report.ShowsBetter);
        if (withoutEffect is not null)
        {
            Write(json, "typeOneError", withoutEffect.Rejects);
        }

        WriteMeans(json, report);
        WriteParts(json, report);
        WriteFormula(json, report.Formula);
        WriteEach(json, "allocations", balances, known =>
        {
            json.WriteString("id", known.Allocation);
            json.WriteNumber("participants", known.Balance.Participants);
            Write(json, "overallImbalance", known.Balance.Overall);
            Write(json, "stratumImbalance", known.Balance.Stratum);
            Write(json, "marginImbalance", known.Balance.Margin);
            WriteNumber(json, "guessed", known.Balance.Guessed);
        });
        WriteTexts(json, "assumptions", report.Assumptions);
        if (withoutEffect is not null)
        {
            json.WriteStartObject("withoutEffect");
            WriteMeans(json, withoutEffect);
            WriteParts(json, withoutEffect);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Spread spread)
    {
        json.WriteStartObject(name);
        WriteNumber(json, "mean", spread.Mean);
        WriteNumber(json, "upper95", spread.Upper95);
        WriteNumber(json, "maximum", spread.Maximum);
        json.WriteEndObject();
    }

    private static void WriteMeans(Utf8JsonWriter json, SimulationReport report)
    {
        Write(json, "expectedParticipants", report.Participants);
        Write(json, "expectedScreened", report.Screened);
        Write(json, "expectedEvents", report.Events);
        Write(json, "months", report.Months);
    }

    private static void WriteParts(Utf8JsonWriter json, SimulationReport report)
    {
        WriteEach(json, "looks", report.Looks, look =>
        {
            json.WriteNumber("planned", look.Planned);
            WriteNumber(json, "criticalValue", look.CriticalValue);
            Write(json, "reached", look.Reached);
            Write(json, "better", look.Better);
            Write(json, "worse", look.Worse);
            Write(json, "futile", look.Futile);
            Write(json, "months", look.Months);
        });
        WriteEach(json, "arms", report.Arms, arm =>
        {
            json.WriteString("id", arm.Id);
            json.WriteString("name", arm.Name);
            WriteNumber(json, "participants", arm.Participants);
            Write(json, "share", arm.Share);
        });
        WriteEach(json, "ways", report.Ways, way =>
        {
            WriteEach(json, "points", way.Points, point =>
            {
                json.WriteString("epoch", point.Epoch);
                if (point.Arm is { } arm)
                {
                    json.WriteString("arm", arm);
                }
            });
            WriteTexts(json, "transitions", way.Transitions);
            json.WriteString("ending", JsonNamingPolicy.CamelCase.ConvertName(way.Ending.ToString()));
            Write(json, "share", way.Share);
        });
    }

    private static void WriteFormula(Utf8JsonWriter json, FormulaReport? formula)
    {
        if (formula is null)
        {
            return;
        }

        json.WriteStartObject("formula");
        WriteNumber(json, "power", formula.Power);
        WriteNumber(json, "expectedInformation", formula.Information);
        WriteNumber(json, "months", formula.Months ?? double.NaN);
        WriteNumber(json, "neededFor80", formula.NeededFor80);
        WriteNumber(json, "neededFor90", formula.NeededFor90);
        WriteTexts(json, "ignores", formula.Ignores);
        json.WriteEndObject();
    }

    private static void WriteEach<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, Estimate estimate)
    {
        if (double.IsNaN(estimate.Value))
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("value", estimate.Value);
        json.WriteNumber("lower", estimate.Lower);
        json.WriteNumber("upper", estimate.Upper);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double number)
    {
        if (double.IsFinite(number))
        {
            json.WriteNumber(name, number);
        }
    }
}
