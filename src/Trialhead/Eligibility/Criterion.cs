using Trialhead.Text;

namespace Trialhead.Eligibility;

/// <summary>What a criterion demands, as a tree: leaves state one thing each, inner nodes join them.</summary>
/// <remarks>
/// A closed hierarchy: every rule over criteria is one switch over these types, and one that is forgotten fails loudly.
/// </remarks>
public abstract record Criterion
{
    private protected Criterion()
    {
    }

    /// <summary>The words in the eligibility text that say this; the empty span for properties of the record.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>The nodes directly below.</summary>
    public virtual IReadOnlyList<Criterion> Parts => [];

    /// <summary>The leaves of the tree from left to right.</summary>
    public IEnumerable<Criterion> Leaves()
    {
        var leaves = new List<Criterion>();
        AddLeaves(leaves);
        return leaves;
    }

    private void AddLeaves(List<Criterion> leaves)
    {
        if (this is NotCriterion not)
        {
            not.Inner.AddLeaves(leaves); // without the list of its one part
            return;
        }

        var parts = Parts;
        for (var i = 0; i < parts.Count; i++)
        {
            parts[i].AddLeaves(leaves);
        }

        if (parts.Count == 0)
        {
            leaves.Add(this);
        }
    }

    /// <summary>Whether one of the nodes directly below is of a kind.</summary>
    internal bool HasPart(Func<Criterion, bool> isWanted)
    {
        if (this is NotCriterion not)
        {
            return isWanted(not.Inner);
        }

        var parts = Parts;
        for (var i = 0; i < parts.Count; i++)
        {
            if (isWanted(parts[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the leaves is of a kind.</summary>
    internal bool HasLeaf(Func<Criterion, bool> isWanted)
    {
        if (this is NotCriterion not)
        {
            return not.Inner.HasLeaf(isWanted); // without the list of its one part
        }

        var parts = Parts;
        if (ReferenceEquals(parts, Array.Empty<Criterion>()))
        {
            return isWanted(this); // a leaf, as most are
        }

        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].HasLeaf(isWanted))
            {
                return true;
            }
        }

        return parts.Count == 0 && isWanted(this);
    }
}
