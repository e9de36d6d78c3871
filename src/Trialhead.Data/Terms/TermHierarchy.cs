namespace Trialhead.Data.Terms;

/// <summary>Joins the hierarchies of several terminologies into one without circles.</summary>
internal sealed class TermHierarchy
{
    private readonly List<List<int>> _parents;

    private TermHierarchy(int count) => _parents = [.. Enumerable.Range(0, count).Select(_ => new List<int>())];

    /// <summary>The hierarchy of these terms, each called by its place in the list.</summary>
    /// <remarks>Ours go first, then the more trusted; an edge that closes a circle or says what is known already is left out.</remarks>
    public static TermHierarchy Of(IReadOnlyList<MergedTerm> terms)
    {
        var hierarchy = new TermHierarchy(terms.Count);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < terms.Count; i++)
        {
            numbers[terms[i].Id] = i;
            terms[i].Drafts.ForEach(draft => numbers.TryAdd(draft.Id, i));
        }

        for (var i = 0; i < terms.Count; i++)
        {
            hierarchy._parents[i].AddRange(terms[i].Own?.ParentIds.Select(id => numbers[id]) ?? []);
        }

        foreach (var draft in terms.SelectMany(term => term.Drafts).OrderBy(draft => TermMerger.TrustOf(draft.Source)))
        {
            foreach (var parent in draft.Parents.Where(numbers.ContainsKey))
            {
                hierarchy.Add(numbers[draft.Id], numbers[parent]);
            }
        }

        return hierarchy;
    }

    /// <summary>The terms directly above a term.</summary>
    public IReadOnlyList<int> Parents(int term) => _parents[term];

    /// <summary>Whether one term lies above another.</summary>
    public bool IsAbove(int special, int general)
    {
        var (open, seen) = (new Stack<int>([special]), new HashSet<int>());
        while (open.TryPop(out var next))
        {
            foreach (var parent in _parents[next])
            {
                if (parent == general)
                {
                    return true;
                }

                if (seen.Add(parent))
                {
                    open.Push(parent);
                }
            }
        }

        return false;
    }

    private void Add(int child, int parent)
    {
        if (child != parent && !IsAbove(parent, child) && !IsAbove(child, parent))
        {
            _parents[child].Add(parent);
        }
    }
}
