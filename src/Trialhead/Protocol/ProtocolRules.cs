using Trialhead.Protocol.Planning;
using Trialhead.Text;

namespace Trialhead.Protocol;

/// <summary>What a protocol must keep so that it can be run; a file is checked against it when it is read.</summary>
/// <remarks>Places are JSON pointers (RFC 6901) into the format of <c>data/protocol.schema.json</c>.</remarks>
public static partial class ProtocolRules
{
    /// <summary>Everything that is wrong, in the order of the document; empty for a protocol that can be run.</summary>
    public static IReadOnlyList<Problem> Check(StudyProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        List<Problem> problems =
        [
            .. Ids(protocol), .. Notes(protocol), .. Cells(protocol), .. Elements(protocol), .. Visits(protocol), .. Transitions(protocol), .. Allocations(protocol),
            .. Objectives(protocol),
        ];
        return problems.Count > 0 ? problems : [.. Flow(new ProtocolFlow(protocol))];
    }

    private static IEnumerable<Problem> Ids(StudyProtocol protocol)
    {
        if (protocol.Epochs.Count == 0)
        {
            yield return new Problem("/epochs", "nothing", "at least one epoch");
        }

        var known = new Dictionary<string, string>();
        foreach (var (part, at) in Places.Of(protocol))
        {
            if (!known.TryAdd(part.Id, at))
            {
                yield return new Problem($"{at}/id", Quote(part.Id), $"an id of its own; {known[part.Id]} has this one");
            }
        }
    }

    private static IEnumerable<Problem> Notes(StudyProtocol protocol)
    {
        var ids = protocol.Parts.Select(part => part.Id).ToHashSet();
        foreach (var (gap, i) in protocol.Gaps.Select((gap, i) => (gap, i)))
        {
            if (gap.About is { } about && !ids.Contains(about))
            {
                yield return new Problem($"/gaps/{i}/about", Quote(about), "the id of a part of this protocol");
            }
        }

        var sources = protocol.Sources.Select(source => source.Id).ToHashSet();
        foreach (var (part, at) in Places.Of(protocol))
        {
            foreach (var problem in Missing(part.Sources, sources, $"{at}/sources", "the id of a source"))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<Problem> Cells(StudyProtocol protocol)
    {
        var (epochs, arms, elements) = (IdsOf(protocol.Epochs), IdsOf(protocol.Arms), IdsOf(protocol.Elements));
        var seen = new HashSet<(string, string?)>();
        foreach (var (cell, at) in protocol.Cells.Select((cell, i) => (cell, $"/cells/{i}")))
        {
            foreach (var problem in (Problem?[])
                [
                    Unknown(cell.Epoch, epochs, $"{at}/epoch", "the id of an epoch"),
                    Unknown(cell.Arm, arms, $"{at}/arm", "the id of an arm"),
                    .. Missing(cell.Elements, elements, $"{at}/elements", "the id of an element"),
                    seen.Add((cell.Epoch, cell.Arm)) ? null : new Problem(at, "a second cell", "one cell for each epoch and arm"),
                ])
            {
                if (problem is not null)
                {
                    yield return problem;
                }
            }
        }
    }

    private static IEnumerable<Problem> Objectives(StudyProtocol protocol)
    {
        var endpoints = IdsOf(protocol.Endpoints);
        return protocol.Objectives.SelectMany((objective, i) =>
            Missing(objective.Endpoints, endpoints, $"/objectives/{i}/endpoints", "the id of an endpoint"));
    }

    private static HashSet<string> IdsOf(IEnumerable<ProtocolPart> parts) => [.. parts.Select(part => part.Id)];

    private static Problem? Unknown(string? id, HashSet<string> known, string where, string expected) =>
        id is null || known.Contains(id) ? null : new Problem(where, Quote(id), $"{expected}: {Some(known)}");

    private static IEnumerable<Problem> Missing(IReadOnlyList<string> ids, HashSet<string> known, string where, string expected) =>
        ids.Select((id, i) => Unknown(id, known, $"{where}/{i}", expected)).OfType<Problem>();

    private static string Some(HashSet<string> known) => known.Count switch
    {
        0 => "there is none",
        > 12 => $"{string.Join(", ", known.Take(12))} and {known.Count - 12} more",
        _ => string.Join(", ", known),
    };

    private static string Quote(string id) => $"\"{id}\"";
}
