using System.Text.Json;
using Trialhead.Data.Store;

namespace Trialhead.Data.Answers;

/// <summary>What an import did: <c>{read, stored, updated, unchanged, rejected:[{source, position, reason}], seconds}</c>.</summary>
public static class ImportAnswer
{
    /// <summary>Writes the answer.</summary>
    public static void Write(Utf8JsonWriter json, ImportReport report)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(report);
        json.WriteStartObject();
        json.WriteNumber("read", report.Read);
        json.WriteNumber("stored", report.Stored);
        json.WriteNumber("updated", report.Updated);
        json.WriteNumber("unchanged", report.Unchanged);
        json.WriteStartArray("rejected");
        foreach (var rejection in report.Rejected)
        {
            json.WriteStartObject();
            json.WriteString("source", rejection.Source);
            json.WriteString("position", rejection.Position);
            json.WriteString("reason", rejection.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("seconds", Math.Round(report.Elapsed.TotalSeconds, 3));
        json.WriteEndObject();
    }
}
