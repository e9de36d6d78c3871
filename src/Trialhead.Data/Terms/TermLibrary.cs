using Trialhead.Vocabulary;

namespace Trialhead.Data.Terms;

/// <summary>What has been read of the open terminologies so far.</summary>
internal sealed class TermLibrary
{
    private readonly Dictionary<string, TermDraft> _drafts = new(StringComparer.Ordinal);

    /// <summary>All concepts, in the order in which they were first met.</summary>
    public IEnumerable<TermDraft> Drafts => _drafts.Values;

    /// <summary>Pairs of ids that a mapping calls the same.</summary>
    public List<(string One, string Other)> Matches { get; } = [];

    /// <summary>Brand names, each with the substance it contains.</summary>
    public List<(string Brand, string Substance)> Brands { get; } = [];

    /// <summary>Ids of MeSH descriptors with their places in the tree.</summary>
    public List<(string Id, string Place)> MeshPlaces { get; } = [];

    /// <summary>MeSH substances with what they do.</summary>
    public List<(string Id, string Name, string ActionId, string Action)> MeshActions { get; } = [];

    /// <summary>MeSH names: descriptor, its name, a name of it, and the kind of that name.</summary>
    public List<(string Id, string Name, string Term, string Tag)> MeshTerms { get; } = [];

    /// <summary>The concept of an id, made where it is not there yet.</summary>
    public TermDraft Get(string id, ConceptKind kind)
    {
        if (!_drafts.TryGetValue(id, out var draft))
        {
            draft = _drafts[id] = new TermDraft(id, kind);
        }

        return draft;
    }

    /// <summary>Leaves a concept out again.</summary>
    public void Remove(string id) => _drafts.Remove(id);

    /// <summary>Leaves out whatever of a terminology does not lie below one of its concepts.</summary>
    public void KeepBelow(string source, string root)
    {
        var children = _drafts.Values.Where(d => d.Source == source)
            .SelectMany(d => d.Parents.Select(parent => (parent, d.Id))).ToLookup(pair => pair.parent, pair => pair.Id);
        var kept = new HashSet<string>();
        var open = new Stack<string>([root]);
        while (open.TryPop(out var id))
        {
            foreach (var child in children[id].Where(kept.Add))
            {
                open.Push(child);
            }
        }

        foreach (var id in _drafts.Values.Where(d => d.Source == source && !kept.Contains(d.Id)).Select(d => d.Id).ToList())
        {
            _drafts.Remove(id);
        }
    }
}
