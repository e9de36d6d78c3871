using Trialhead.Data.Json;
using Trialhead.Eligibility;
using Trialhead.Protocol;
using Trialhead.Text;
using Trialhead.Trials;

namespace Trialhead.Data.Protocols;

/// <summary>Reads protocols: one JSON object as <c>data/protocol.schema.json</c> describes it.</summary>
/// <remarks>
/// Null means the same as a missing property: not known. Unknown properties are problems, so that nothing is lost to a typo. Beyond the
/// schema it checks what <see cref="ProtocolRules"/> demands: that references lead somewhere and that the flow can be run.
/// </remarks>
public static partial class ProtocolJsonReader
{
    /// <summary>The version of the format that is read and written.</summary>
    public const int Format = 1;

    private const int Deepest = 256; // a carried document is as deep as it came
    private const string Whole = "protocol file";
    private const string PeriodExpected = "an ISO 8601 duration such as P28D, P12W or P3M";
    private const string ConditionExpected = "one condition in words that are understood, such as \"Age >= 60 years\" or \"BCR-ABL1 positive\"";

    /// <summary>Reads one protocol in UTF-8; never throws, whatever the bytes.</summary>
    public static ProtocolReading Read(ReadOnlyMemory<byte> utf8) => Read(utf8, ProtocolRules.Check);

    /// <summary>Reads a protocol that need not be one that can be run: what <see cref="ProtocolRules"/> demands is not asked.</summary>
    internal static ProtocolReading ReadDraft(ReadOnlyMemory<byte> utf8) => Read(utf8, _ => []);

    private static ProtocolReading Read(ReadOnlyMemory<byte> utf8, Func<StudyProtocol, IReadOnlyList<Problem>> check)
    {
        var (protocol, problems) = StrictFile.Read(utf8, Whole, "one object with the protocol", Protocol, check, Deepest);
        return new ProtocolReading(protocol, problems);
    }

    private static StudyProtocol Protocol(StrictFields fields)
    {
        fields.Only(
            "$schema", "format", "id", "version", "title", "shortName", "nctId", "sponsor", "rationale", "phase", "masking", "notice", "amendment", "sources",
            "gaps", "population", "arms", "epochs", "elements", "cells", "activities", "visits", "transitions", "allocations", "objectives", "endpoints", "carried");
        _ = fields.Text("$schema");
        _ = fields.Object("carried");
        if (fields.Whole("format", Format, Format) is null)
        {
            fields.Reject("format", "nothing", $"the version of the format, {Format}");
        }

        return new StudyProtocol
        {
            Id = fields.Name("id"),
            Version = fields.Name("version"),
            Title = fields.Name("title"),
            ShortName = fields.Text("shortName"),
            NctId = fields.Text("nctId"),
            Sponsor = fields.Text("sponsor"),
            Rationale = fields.Text("rationale"),
            Phase = fields.Choice("phase", EnumNames<Phase>.All),
            Masking = fields.Choice("masking", EnumNames<Masking>.All),
            Notice = fields.Text("notice"),
            Amendment = fields.Object("amendment") is { } amendment ? Amendment(amendment) : null,
            Sources = [.. fields.Objects("sources").Select(Source)],
            Gaps = [.. fields.Objects("gaps").Select(Gap)],
            Population = fields.Object("population") is { } population ? Population(population) : new StudyPopulation(),
            Arms = [.. fields.Objects("arms").Select(Arm)],
            Epochs = [.. fields.Objects("epochs").Select(Epoch)],
            Elements = [.. fields.Objects("elements").Select(Element)],
            Cells = [.. fields.Objects("cells").Select(Cell)],
            Activities = [.. fields.Objects("activities").Select(Activity)],
            Visits = [.. fields.Objects("visits").Select(Visit)],
            Transitions = [.. fields.Objects("transitions").Select(Transition)],
            Allocations = [.. fields.Objects("allocations").Select(Allocation)],
            Objectives = [.. fields.Objects("objectives").Select(Objective)],
            Endpoints = [.. fields.Objects("endpoints").Select(Endpoint)],
        };
    }

    private static Amendment Amendment(StrictFields fields)
    {
        fields.Only("of", "date", "summary");
        return new Amendment(fields.Name("of"), Day(fields, "date"), fields.Name("summary"));
    }

    private static ProtocolSource Source(StrictFields fields)
    {
        fields.Only("id", "title", "where");
        return new ProtocolSource(fields.Name("id"), fields.Name("title"), fields.Text("where"));
    }

    private static ProtocolGap Gap(StrictFields fields)
    {
        fields.Only("about", "text");
        return new ProtocolGap(fields.Text("about"), fields.Name("text"));
    }

    private static StudyPopulation Population(StrictFields fields)
    {
        fields.Only("enrolment", "allocated", "includesHealthy", "inclusion", "exclusion");
        return new StudyPopulation
        {
            Enrolment = fields.Whole("enrolment", 1, 10_000_000),
            Allocated = fields.Whole("allocated", 1, 10_000_000),
            IncludesHealthy = fields.Flag("includesHealthy"),
            Eligibility = [.. Criteria(fields, "inclusion", "Inclusion Criteria"), .. Criteria(fields, "exclusion", "Exclusion Criteria")],
        };
    }

    // Each text is one criterion, whatever lines it has; the reader of registry records understands it.
    private static IEnumerable<EligibilityCriterion> Criteria(StrictFields fields, string name, string heading) =>
        fields.Texts(name).Select(text => StudyCriterion.Read(text, heading == "Exclusion Criteria" ? CriterionKind.Exclusion : CriterionKind.Inclusion));

    private static StudyArm Arm(StrictFields fields)
    {
        fields.Only("id", "name", "description", "sources", "type");
        return new StudyArm
        {
            Id = fields.Name("id"),
            Name = fields.Name("name"),
            Description = fields.Text("description"),
            Sources = Sources(fields),
            Type = fields.Choice("type", EnumNames<ArmType>.All),
        };
    }

    private static StudyEpoch Epoch(StrictFields fields)
    {
        fields.Only("id", "name", "description", "sources", "kind");
        return new StudyEpoch
        {
            Id = fields.Name("id"),
            Name = fields.Name("name"),
            Description = fields.Text("description"),
            Sources = Sources(fields),
            Kind = Needed(fields, "kind", EnumNames<EpochKind>.All),
        };
    }

    private static StudyCell Cell(StrictFields fields)
    {
        fields.Only("epoch", "arm", "elements", "registryGroup");
        return new StudyCell(fields.Name("epoch"), fields.Text("arm"), [.. fields.Texts("elements")])
        {
            RegistryGroup = fields.Text("registryGroup"),
        };
    }

    private static StudyActivity Activity(StrictFields fields)
    {
        fields.Only("id", "name", "description", "sources", "kind");
        return new StudyActivity
        {
            Id = fields.Name("id"),
            Name = fields.Name("name"),
            Description = fields.Text("description"),
            Sources = Sources(fields),
            Kind = fields.Choice("kind", EnumNames<ActivityKind>.All),
        };
    }

    private static StudyObjective Objective(StrictFields fields)
    {
        fields.Only("id", "name", "description", "sources", "level", "endpoints");
        return new StudyObjective
        {
            Id = fields.Name("id"),
            Name = fields.Name("name"),
            Description = fields.Text("description"),
            Sources = Sources(fields),
            Level = Needed(fields, "level", EnumNames<ObjectiveLevel>.All),
            Endpoints = [.. fields.Texts("endpoints")],
        };
    }

    private static StudyEndpoint Endpoint(StrictFields fields)
    {
        fields.Only("id", "name", "description", "sources", "kind", "timeFrame");
        return new StudyEndpoint
        {
            Id = fields.Name("id"),
            Name = fields.Name("name"),
            Description = fields.Text("description"),
            Sources = Sources(fields),
            Kind = fields.Choice("kind", EnumNames<EndpointKind>.All),
            TimeFrame = fields.Text("timeFrame"),
        };
    }

    private static IReadOnlyList<string> Sources(StrictFields fields) => [.. fields.Texts("sources")];

    private static T Needed<T>(StrictFields fields, string name, (string Word, T Value)[] words)
        where T : struct
    {
        if (fields.Text(name) is null)
        {
            fields.Reject(name, "nothing", $"one of {string.Join(", ", words.Select(word => word.Word))}");
            return default;
        }

        return fields.Choice(name, words) ?? default;
    }

    private static Period? Length(StrictFields fields, string name) => fields.Written(name, Trialhead.Protocol.Period.Parse, PeriodExpected);

    private static StudyCondition? Condition(StrictFields fields, string name) => fields.Read(name, StudyCondition.Parse, ConditionExpected);

    private static DateOnly? Day(StrictFields fields, string name) =>
        fields.Written(name, text => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day : (DateOnly?)null, "a day such as 2026-11-02");
}
