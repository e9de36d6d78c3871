using Trialhead.Protocol;

namespace Trialhead.Data.Usdm;

/// <summary>Gives out the ids of a document: those of the protocol's parts as they are, all others of their own.</summary>
/// <param name="protocol">The protocol, whose ids nothing else may have.</param>
/// <param name="carried">The ids that an imported document has for what would otherwise get an id of ours.</param>
internal sealed class UsdmIds(StudyProtocol protocol, IReadOnlyDictionary<string, string> carried)
{
    private readonly Dictionary<string, string> _parts = Parts(protocol);
    private readonly HashSet<string> _taken = [.. Parts(protocol).Values];
    private readonly Dictionary<string, string> _given = [];
    private readonly HashSet<(string Type, string Name)> _names = [];

    /// <summary>The id of a part: its own, in which blanks, which USDM does not want, are underscores.</summary>
    public string OfPart(string id) => _parts.GetValueOrDefault(id, WithoutBlanks(id));

    /// <summary>The id of something else; the same for the same wish.</summary>
    public string Of(string wanted)
    {
        if (!_given.TryGetValue(wanted, out var id))
        {
            id = carried.GetValueOrDefault(wanted, WithoutBlanks(wanted));
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

    private static string WithoutBlanks(string id) => id.Replace(' ', '_');

    private static Dictionary<string, string> Parts(StudyProtocol protocol)
    {
        var (ids, taken) = (new Dictionary<string, string>(), new HashSet<string>());
        foreach (var own in protocol.Parts.Select(part => part.Id).OrderBy(id => id.Contains(' ', StringComparison.Ordinal)).Distinct())
        {
            var id = WithoutBlanks(own);
            while (!taken.Add(id))
            {
                id += "_";
            }

            ids[own] = id;
        }

        return ids;
    }
}
