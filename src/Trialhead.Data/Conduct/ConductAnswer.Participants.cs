using System.Text.Json;
using Trialhead.Data.Answers;
using Trialhead.Protocol.Conduct;
using Trialhead.Protocol.Planning;

namespace Trialhead.Data.Conduct;

// Where participants are, and what is due.
public static partial class ConductAnswer
{
    /// <summary>Where participants are.</summary>
    public static ReadOnlyMemory<byte> Status(string study, IReadOnlyList<(string Participant, ParticipantView View)> views) => Answer.ToUtf8(json =>
    {
        json.WriteStartObject();
        json.WriteString("study", study);
        json.WriteStartArray("participants");
        foreach (var (participant, view) in views)
        {
            json.WriteStartObject();
            json.WriteString("participant", participant);
            Write(json, view);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>What is due over all participants.</summary>
    public static ReadOnlyMemory<byte> Due(string study, DateOnly day, IReadOnlyList<(string Participant, PlannedItem Item)> due) => Answer.ToUtf8(json =>
    {
        json.WriteStartObject();
        json.WriteString("study", study);
        json.WriteString("date", Day(day));
        json.WriteStartArray("due");
        foreach (var (participant, item) in due)
        {
            json.WriteStartObject();
            json.WriteString("participant", participant);
            Write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, ParticipantView view)
    {
        json.WriteString("date", Day(view.AsOf));
        json.WriteGiven("epoch", view.Epoch);
        json.WriteGiven("arm", view.Arm);
        json.WriteGiven("since", view.Since is { } since ? Day(since) : null);
        json.WriteGiven("version", view.Version);
        json.WriteString("why", view.Why);
        json.WriteTexts("waitingFor", view.WaitingFor);
        json.WriteGiven("dueAllocation", view.DueAllocation);
        json.WriteBoolean("left", view.HasLeft);
        json.WriteTexts("remarks", view.Remarks);
        json.WriteStartArray("agenda");
        foreach (var item in view.Agenda)
        {
            json.WriteStartObject();
            Write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, PlannedItem item)
    {
        json.WriteString("key", item.Key);
        json.WriteString("kind", GivenProperties.Camel(item.Kind));
        json.WriteString("title", item.Title);
        json.WriteString("status", GivenProperties.Camel(item.Status));
        json.WriteString("start", Day(item.Start));
        json.WriteString("end", Day(item.End));
        json.WriteString("earliest", Day(item.Earliest));
        json.WriteString("latest", Day(item.Latest));
    }
}
