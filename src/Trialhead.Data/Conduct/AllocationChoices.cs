using Trialhead.Data.Json;
using Trialhead.Data.Protocols;
using Trialhead.Protocol;
using Trialhead.Protocol.Allocation;
using Trialhead.Text;

namespace Trialhead.Data.Conduct;

/// <summary>The procedures that a study chose for allocations of which the protocol does not say how they are drawn.</summary>
/// <remarks>
/// A JSON object: <c>{ "allocations": { "ID": { "method": {…}, "factors": […], "bySite": true } } }</c>, method and factors as in a protocol
/// file. It fills in what the protocol leaves open and cannot contradict it.
/// </remarks>
public sealed class AllocationChoices
{
    private readonly Dictionary<string, Choice> _choices;

    private AllocationChoices(Dictionary<string, Choice> choices) => _choices = choices;

    /// <summary>No choices: the protocol says everything.</summary>
    public static AllocationChoices None { get; } = new([]);

    /// <summary>Reads the choices of a study; never throws, whatever the bytes.</summary>
    public static ParseResult<AllocationChoices> Read(ReadOnlyMemory<byte> utf8) =>
        StrictFile.ReadOne(utf8, "allocation file", "one object with the allocations", Read);

    /// <summary>The protocol with the choices filled in, or what is wrong with them.</summary>
    public ParseResult<StudyProtocol> Apply(StudyProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        if (_choices.Keys.FirstOrDefault(id => protocol.Allocations.All(known => known.Id != id)) is { } unknown)
        {
            var ids = string.Join(", ", protocol.Allocations.Select(known => known.Id));
            return ParseResult.Failed<StudyProtocol>($"/allocations/{unknown}", "no allocation of the protocol", $"one of {ids}");
        }

        foreach (var known in protocol.Allocations.Where(known => _choices.ContainsKey(known.Id) && (known.Method is not null || known.Factors.Count > 0)))
        {
            return ParseResult.Failed<StudyProtocol>($"/allocations/{known.Id}", "a choice though the protocol has its own", "none");
        }

        var filled = protocol with { Allocations = [.. protocol.Allocations.Select(Apply)] };
        return filled.Allocations.Where(known => known.Method is not AssignedByCondition)
            .SelectMany(known => (known.Plan?.Check() ?? []).Select(problem => problem with { Where = $"/allocations/{known.Id}{problem.Where}" }))
            .Concat(ProtocolRules.Check(filled)).FirstOrDefault() is { } wrong
                ? ParseResult.Failed<StudyProtocol>(wrong.Where, wrong.Found, wrong.Expected)
                : ParseResult.Of(filled);
    }

    private StudyAllocation Apply(StudyAllocation allocation) => _choices.TryGetValue(allocation.Id, out var choice)
        ? allocation with { Method = choice.Method, Factors = choice.Factors, IsBySite = choice.IsBySite ?? allocation.IsBySite }
        : allocation;

    private static AllocationChoices Read(StrictFields fields)
    {
        fields.Only("allocations");
        var choices = new Dictionary<string, Choice>(StringComparer.Ordinal);
        if (fields.Object("allocations") is { } allocations)
        {
            foreach (var name in allocations.Names)
            {
                if (allocations.Object(name)?.Only("method", "factors", "bySite") is { } choice)
                {
                    choices[name] = new Choice(Method(choice), [.. choice.Objects("factors").Select(ProtocolJsonReader.Factor)], choice.Flag("bySite"));
                }
            }
        }
        else if (!fields.Has("allocations"))
        {
            fields.Reject("allocations", "nothing", "an object with a method for each allocation");
        }

        return new AllocationChoices(choices);
    }

    private static AllocationMethod? Method(StrictFields choice)
    {
        if (choice.Object("method") is { } method)
        {
            return AllocationMethodJson.Read(method);
        }

        choice.Reject("method", "nothing", "a method such as { \"kind\": \"permutedBlocks\", \"sizes\": [4, 6] }");
        return null;
    }

    private sealed record Choice(AllocationMethod? Method, IReadOnlyList<StratificationFactor> Factors, bool? IsBySite);
}
