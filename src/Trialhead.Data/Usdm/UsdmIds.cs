using Trialhead.Protocol;

namespace Trialhead.Data.Usdm;

/// <summary>Gives out the ids of a document: those of the protocol's parts as they are, all others of their own.</summary>
/// <param name="protocol">The protocol, whose ids nothing else may have.</param>
/// <param name="carried">The ids that an imported document has for what would otherwise get an id of ours.</param>
internal sealed class UsdmIds(StudyProtocol protocol, IReadOnlyDictionary<string, string> carried)
{
    private readonly HashSet<string> _taken = [.. protocol.Parts.Select(part => OfPart(part.Id))];
    private readonly Dictionary<string, string> _given = [];
    private readonly HashSet<(string Type, string Name)> _names = [];

    /// <summary>The id of a part: its own, in which blanks, which USDM does not want, are underscores.</summary>
    public static string OfPart(string id) => id.Replace(' ', '_');

    /// <summary>The id of something else; the same for the same wish.</summary>
    public string Of(string wanted)
    {
        if (!_given.TryGetValue(wanted, out var id))
        {
            id = carried.GetValueOrDefault(wanted, OfPart(wanted));
            while (!_taken.Add(id))
            {
                id += "_";
            }

            _given[wanted] = id;
        }

        return id;
    }

    /// <summary>A name that no other object of the class has: USDM demands it.</summary>
    public string Name(string type, string name, string id)
    {
        var own = _names.Add((type, name)) ? name : $"{name} ({id})";
        _names.Add((type, own));
        return own;
    }
}
