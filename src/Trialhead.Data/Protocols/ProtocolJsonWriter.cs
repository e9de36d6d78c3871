using System.Text.Json;
using Trialhead.Data.Answers;
using Trialhead.Eligibility;
using Trialhead.Protocol;

namespace Trialhead.Data.Protocols;

/// <summary>Writes protocols as <c>data/protocol.schema.json</c> describes them.</summary>
/// <remarks>What <see cref="ProtocolJsonReader"/> reads back is the same protocol.</remarks>
public static partial class ProtocolJsonWriter
{
    /// <summary>The protocol as indented JSON in UTF-8.</summary>
    public static ReadOnlyMemory<byte> Write(StudyProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        return Answer.ToUtf8(json => Write(json, protocol));
    }

    /// <summary>Whether two allocations are written alike, so that one plan draws for both.</summary>
    internal static bool AreAlike(StudyAllocation one, StudyAllocation other)
    {
        ReadOnlyMemory<byte> Written(StudyAllocation allocation) => Answer.ToUtf8(json =>
        {
            json.WriteStartObject();
            Allocation(json, allocation);
            json.WriteEndObject();
        });
        return Written(one).Span.SequenceEqual(Written(other).Span);
    }

    private static void Write(Utf8JsonWriter json, StudyProtocol protocol)
    {
        json.WriteStartObject();
        json.WriteNumber("format", ProtocolJsonReader.Format);
        json.WriteString("id", protocol.Id);
        json.WriteString("version", protocol.Version);
        json.WriteString("title", protocol.Title);
        json.WriteGiven("shortName", protocol.ShortName);
        json.WriteGiven("nctId", protocol.NctId);
        json.WriteGiven("sponsor", protocol.Sponsor);
        json.WriteGiven("rationale", protocol.Rationale);
        Name(json, "phase", protocol.Phase);
        Name(json, "masking", protocol.Masking);
        json.WriteGiven("notice", protocol.Notice);
        Write(json, protocol.Amendment);
        Array(json, "sources", protocol.Sources, source =>
        {
            json.WriteString("id", source.Id);
            json.WriteString("title", source.Title);
            json.WriteGiven("where", source.Where);
        });
        Array(json, "gaps", protocol.Gaps, gap =>
        {
            json.WriteGiven("about", gap.About);
            json.WriteString("text", gap.Text);
        });
        Write(json, protocol.Population);
        Parts(json, "arms", protocol.Arms, arm => Name(json, "type", arm.Type));
        Parts(json, "epochs", protocol.Epochs, epoch => Name<EpochKind>(json, "kind", epoch.Kind));
        Parts(json, "elements", protocol.Elements, element => Element(json, element));
        Array(json, "cells", protocol.Cells, cell => Cell(json, cell));
        Parts(json, "activities", protocol.Activities, activity => Name(json, "kind", activity.Kind));
        Parts(json, "visits", protocol.Visits, visit => Visit(json, visit));
        Parts(json, "transitions", protocol.Transitions, transition => Transition(json, transition));
        Parts(json, "allocations", protocol.Allocations, allocation => Allocation(json, allocation));
        Parts(json, "objectives", protocol.Objectives, objective =>
        {
            Name<ObjectiveLevel>(json, "level", objective.Level);
            Texts(json, "endpoints", objective.Endpoints);
        });
        Parts(json, "endpoints", protocol.Endpoints, endpoint =>
        {
            Name(json, "kind", endpoint.Kind);
            json.WriteGiven("timeFrame", endpoint.TimeFrame);
        });
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Amendment? amendment)
    {
        if (amendment is not null)
        {
            json.WriteStartObject("amendment");
            json.WriteString("of", amendment.Of);
            json.WriteGiven("date", amendment.Date?.ToString("O"));
            json.WriteString("summary", amendment.Summary);
            json.WriteEndObject();
        }
    }

    private static void Write(Utf8JsonWriter json, StudyPopulation population)
    {
        json.WriteStartObject("population");
        json.WriteGiven("enrolment", population.Enrolment);
        json.WriteGiven("allocated", population.Allocated);
        if (population.IncludesHealthy is { } healthy)
        {
            json.WriteBoolean("includesHealthy", healthy);
        }

        foreach (var (name, kind) in (ReadOnlySpan<(string, CriterionKind)>)[("inclusion", CriterionKind.Inclusion), ("exclusion", CriterionKind.Exclusion)])
        {
            Texts(json, name, [.. population.Eligibility.Where(criterion => criterion.Kind == kind).Select(criterion => criterion.Text)]);
        }

        json.WriteEndObject();
    }

    private static void Cell(Utf8JsonWriter json, StudyCell cell)
    {
        json.WriteString("epoch", cell.Epoch);
        json.WriteGiven("arm", cell.Arm);
        json.WriteTexts("elements", cell.Elements);
        json.WriteGiven("registryGroup", cell.RegistryGroup);
    }

    private static void Parts<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> parts, Action<T> rest)
        where T : ProtocolPart => Array(json, name, parts, part =>
        {
            Begin(json, part);
            rest(part);
        });

    private static void Begin(Utf8JsonWriter json, ProtocolPart part)
    {
        json.WriteString("id", part.Id);
        json.WriteString("name", part.Name);
        json.WriteGiven("description", part.Description);
        Texts(json, "sources", part.Sources);
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count > 0)
        {
            json.WriteTexts(name, texts);
        }
    }

    private static void Name<T>(Utf8JsonWriter json, string name, T? value)
        where T : struct, Enum => json.WriteGiven(name, value is { } given ? GivenProperties.Camel(given) : null);

    private static void Flag(Utf8JsonWriter json, string name, bool value)
    {
        if (value)
        {
            json.WriteBoolean(name, true);
        }
    }

    private static void Length(Utf8JsonWriter json, string name, Period? length) => json.WriteGiven(name, length?.ToString());
}
