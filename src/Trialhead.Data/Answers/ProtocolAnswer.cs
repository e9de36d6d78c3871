using System.Text.Json;
using Trialhead.Data.Protocols;
using Trialhead.Data.Usdm;
using Trialhead.Protocol;
using Trialhead.Protocol.Planning;
using Trialhead.Text;

namespace Trialhead.Data.Answers;

/// <summary>What programs get back about a protocol: whether it is sound, and what is planned by it.</summary>
internal static class ProtocolAnswer
{
    /// <summary>Whether a file is a protocol that can be run, and what is wrong with it.</summary>
    public static void WriteValidation(Utf8JsonWriter json, ProtocolReading reading)
    {
        json.WriteStartObject();
        json.WriteBoolean("valid", reading.Protocol is not null);
        json.WriteGiven("id", reading.Protocol?.Id);
        json.WriteGiven("version", reading.Protocol?.Version);
        Write(json, reading.Problems);
        Write(json, reading.Protocol is { } protocol ? ProtocolDoubts.Of(protocol) : [], "doubts");
        json.WriteEndObject();
    }

    /// <summary>A protocol that came from another format, what keeps it from being run, and what was taken over in part.</summary>
    public static void WriteImport(Utf8JsonWriter json, UsdmReading reading)
    {
        json.WriteStartObject();
        if (reading.Study is { } study)
        {
            json.WritePropertyName("protocol");
            json.WriteRawValue(ProtocolJsonWriter.Write(study.Protocol).Span);
        }

        Write(json, reading.Problems);
        json.WriteTexts("notes", reading.Notes);
        json.WriteEndObject();
    }

    /// <summary>Where a participant is, why, and what is planned.</summary>
    public static void WriteParticipation(Utf8JsonWriter json, Participation participation)
    {
        json.WriteStartObject();
        json.WriteString("date", Day(participation.AsOf));
        json.WriteGiven("epoch", participation.Now?.Point.Epoch);
        json.WriteGiven("arm", participation.Now?.Point.Arm);
        json.WriteGiven("leftOn", participation.LeftOn is { } left ? Day(left) : null);
        json.WriteGiven("leftBecause", participation.LeftBecause);
        json.WriteStartArray("stays");
        foreach (var stay in participation.Stays)
        {
            json.WriteStartObject();
            json.WriteString("epoch", stay.Point.Epoch);
            json.WriteGiven("arm", stay.Point.Arm);
            json.WriteString("version", stay.Version);
            json.WriteString("start", Day(stay.Start));
            json.WriteGiven("end", stay.End is { } end ? Day(end) : null);
            json.WriteString("reason", stay.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (participation.Open is { } open)
        {
            json.WriteStartObject("waitsFor");
            json.WriteGiven("due", open.Due is { } due ? Day(due) : null);
            json.WriteGiven("allocation", open.Allocation?.Id);
            json.WriteTexts("conditions", open.Judged.Select(way => way.Transition.When?.Text).OfType<string>());
            json.WriteEndObject();
        }

        json.WriteStartArray("agenda");
        foreach (var item in participation.Agenda)
        {
            Write(json, item);
        }

        json.WriteEndArray();
        json.WriteTexts("remarks", participation.Remarks);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<Problem> problems, string name = "problems")
    {
        json.WriteStartArray(name);
        foreach (var problem in problems)
        {
            json.WriteStartObject();
            json.WriteString("pointer", problem.Where);
            json.WriteString("found", problem.Found);
            json.WriteString("expected", problem.Expected);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, PlannedItem item)
    {
        json.WriteStartObject();
        json.WriteString("key", item.Key);
        json.WriteString("kind", GivenProperties.Camel(item.Kind));
        json.WriteString("title", item.Title);
        json.WriteString("start", Day(item.Start));
        json.WriteString("end", Day(item.End));
        json.WriteString("earliest", Day(item.Earliest));
        json.WriteString("latest", Day(item.Latest));
        json.WriteString("status", GivenProperties.Camel(item.Status));
        json.WriteString("epoch", item.Epoch);
        json.WriteGiven("cycle", item.Cycle);
        json.WriteString("part", item.Part);
        json.WriteTexts("details", item.Details);
        json.WriteEndObject();
    }

    private static string Day(DateOnly day) => day.ToString("O");
}
