using System.Text.Json;
using Trialhead.Data.Json;
using Trialhead.Protocol;
using Trialhead.Protocol.Simulation;

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

    /// <summary>Reads one scenario in UTF-8 for a protocol; never throws, whatever the bytes.</summary>
    /// <param name="utf8">The bytes.</param>
    /// <param name="protocol">A protocol that keeps its <see cref="ProtocolRules"/>.</param>
    public static ScenarioReading Read(ReadOnlyMemory<byte> utf8, StudyProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        var (scenario, problems) = StrictFile.Read(utf8, Whole, "one object with the scenario", Scenario, read => ScenarioRules.Check(read, protocol));
        return new ScenarioReading(scenario, problems);
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
