using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Trialhead.Data.Json;
using Trialhead.Data.Registry;
using Trialhead.Protocol;
using Trialhead.Protocol.Simulation;
using Trialhead.Text;

namespace Trialhead.Data.Protocols;

/// <summary>Reads scenarios of simulation: one JSON object as <c>data/scenario.schema.json</c> describes it.</summary>
/// <remarks>
/// Null means the same as a missing property. Unknown properties are problems, so that nothing is lost to a typo. Beyond the schema it
/// checks what <see cref="ScenarioRules"/> demands: that the scenario fits its protocol and leaves nothing open.
/// </remarks>
public static partial class ScenarioJsonReader
{
    /// <summary>The version of the format that is read.</summary>
    public const int Format = 1;

    private const string Whole = "scenario file";
    private const string ShareExpected = "a number from 0 to 1";
    private const string NotNegativeExpected = "a number of 0 or more";
    private const string PositiveExpected = "a number above 0";
    private const double Smallest = 1e-9;
    private const double Largest = 1e9;

    private static readonly JsonDocumentOptions Options = new()
    {
        AllowDuplicateProperties = false,
        AllowTrailingCommas = false,
        CommentHandling = JsonCommentHandling.Disallow,
    };

    /// <summary>Reads one scenario in UTF-8 for a protocol; never throws, whatever the bytes.</summary>
    /// <param name="utf8">The bytes.</param>
    /// <param name="protocol">A protocol that keeps its <see cref="ProtocolRules"/>.</param>
    public static ScenarioReading Read(ReadOnlyMemory<byte> utf8, StudyProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        var bytes = utf8.Span.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
        if (!Utf8.IsValid(bytes.Span))
        {
            return Failed(Whole, "bytes that are not UTF-8", "JSON in UTF-8");
        }

        try
        {
            using var document = JsonDocument.Parse(bytes, Options);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(document.RootElement, protocol)
                : Failed(Whole, "no JSON object", "one object with the scenario");
        }
        catch (JsonException broken)
        {
            return Failed(broken.LineNumber is null ? Whole : BrokenJson.PlaceOf(broken), BrokenJson.Describe(broken), "a JSON object");
        }
        catch (InvalidOperationException)
        {
            // The parser checks escapes such as \ud800 only when a string is asked for, and says no place.
            return Failed(Whole, "half of a surrogate pair in a string", "whole characters");
        }
    }

    private static ScenarioReading Failed(string where, string found, string expected) => new(null, [new Problem(where, found, expected)]);

    private static ScenarioReading Read(JsonElement root, StudyProtocol protocol)
    {
        var problems = new ProblemSlot();
        var scenario = Scenario(new StrictFields(root, "", problems));
        if (problems.First is null)
        {
            foreach (var problem in ScenarioRules.Check(scenario, protocol))
            {
                problems.Add(problem.Where, problem.Found, problem.Expected);
            }
        }

        return problems.First is null ? new ScenarioReading(scenario, []) : new ScenarioReading(null, problems.All);
    }

    private static Scenario Scenario(StrictFields fields)
    {
        fields.Only(
            "$schema", "format", "protocol", "notice", "participants", "accrual", "followUpMonths", "eligibleShare", "ages", "strata", "sites",
            "allocations", "mix", "conditions", "lengths", "survival", "hazardChanges", "dropout", "nonCompliance", "switches", "responses", "measurements", "analysis");
        _ = fields.Text("$schema");
        if (fields.Whole("format", Format, Format) is null)
        {
            fields.Reject("format", "nothing", $"the version of the format, {Format}");
        }

        var participants = Needed(fields, "participants", fields.Whole("participants", 2, 100_000), "a whole number from 2 to 100000");
        var (standIns, shares) = StandIns(fields);
        return new Scenario
        {
            Protocol = fields.Name("protocol"),
            Notice = fields.Text("notice"),
            Participants = participants,
            Accrual = Accrual(Within(fields, "accrual"), participants),
            FollowUpMonths = fields.Number("followUpMonths", 0, Largest, "a number of 0 or more"),
            EligibleShare = fields.Number("eligibleShare", 0.01, 1, "a number from 0.01 to 1") ?? 1,
            Ages = [.. fields.Objects("ages").Select(Age)],
            Strata = Strata(fields, shares),
            Sites = fields.Whole("sites", 1, 10_000) ?? 10,
            StandIns = standIns,
            Mix = Numbers(fields, "mix"),
            Conditions = [.. fields.Objects("conditions").Select(Condition)],
            Lengths = Lengths(fields),
            Survival = [.. fields.Objects("survival").Select(Survival)],
            HazardChanges = [.. fields.Objects("hazardChanges").Select(HazardChange)],
            Dropout = [.. fields.Objects("dropout").Select(Dropout)],
            NonCompliance = [.. fields.Objects("nonCompliance").Select(NonCompliance)],
            Switches = [.. fields.Objects("switches").Select(Switch)],
            Responses = [.. fields.Objects("responses").Select(Response)],
            Measurements = [.. fields.Objects("measurements").Select(Measurement)],
            Analysis = Analysis(Within(fields, "analysis")),
        };
    }

    // An object without which the whole means nothing; an empty one in its place, once its absence is a problem.
    private static StrictFields Within(StrictFields fields, string name)
    {
        if (fields.Object(name) is { } inner)
        {
            return inner;
        }

        if (!fields.Has(name))
        {
            fields.Reject(name, "nothing", "an object");
        }

        return new StrictFields(Nothing, $"{fields.Pointer}/{name}", new ProblemSlot());
    }

    private static readonly JsonElement Nothing = JsonElement.Parse("{}");

    private static T Needed<T>(StrictFields fields, string name, T? value, string expected)
        where T : struct
    {
        if (value is null && !fields.Has(name))
        {
            fields.Reject(name, "nothing", expected);
        }

        return value ?? default;
    }

    private static double Positive(StrictFields fields, string name) =>
        Needed(fields, name, fields.Number(name, Smallest, Largest, PositiveExpected), PositiveExpected);

    private static double NotNegative(StrictFields fields, string name) =>
        Needed(fields, name, fields.Number(name, 0, Largest, NotNegativeExpected), NotNegativeExpected);

    private static double Share(StrictFields fields, string name) => Needed(fields, name, fields.Number(name, 0, 1, ShareExpected), ShareExpected);

    private static Dictionary<string, double> Numbers(StrictFields fields, string name) =>
        fields.Object(name) is { } inner ? inner.Names.ToDictionary(id => id, id => inner.Number(id, 0, 1, ShareExpected) ?? 0) : [];

    private static Dictionary<string, IReadOnlyDictionary<string, double>> Strata(
        StrictFields fields, Dictionary<string, IReadOnlyDictionary<string, double>> shares)
    {
        foreach (var (inner, id) in fields.Object("strata") is { } strata ? strata.Names.Select(id => (strata, id)) : [])
        {
            shares[id] = Numbers(inner, id);
        }

        return shares;
    }

    private static Dictionary<string, Period> Lengths(StrictFields fields) => fields.Object("lengths") is { } lengths
        ? lengths.Names.ToDictionary(id => id, id => lengths.Written(id, Period.Parse, "an ISO 8601 duration such as P28D, P12W or P3M") ?? default)
        : [];
}
