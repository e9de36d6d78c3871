using System.Text.Json;
using Trialhead.Data.Approvals;

namespace Trialhead.Data.Answers;

/// <summary>What an import of approved medicines did: <c>{approvals, leftOut: [{where, reason}]}</c>.</summary>
public static class ApprovalAnswer
{
    /// <summary>Writes the answer.</summary>
    public static void Write(Utf8JsonWriter json, ApprovalReading reading)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(reading);
        json.WriteStartObject();
        json.WriteNumber("approvals", reading.Approvals.Count);
        json.WriteStartArray("leftOut");
        foreach (var problem in reading.Problems)
        {
            json.WriteStartObject();
            json.WriteString("where", problem.Where);
            json.WriteString("reason", $"found {problem.Found}, expected {problem.Expected}");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
