using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing.Outlines;

/// <summary>One line, bullet or paragraph of eligibility text, with what is indented below it.</summary>
internal sealed class OutlineItem(CriterionKind kind, string? section, int indent, bool isBulleted, int start, int end)
{
    public CriterionKind Kind => kind;

    /// <summary>The sub-heading it stands under; null for none.</summary>
    public string? Section { get; private set; } = section;

    /// <summary>The kind of people whose own lists it stands in, by the heading of these lists; null for none.</summary>
    public string? Group { get; init; }

    /// <summary>Column of its first character.</summary>
    public int Indent => indent;

    public bool IsBulleted => isBulleted;

    public int Start => start;

    /// <summary>Index past its last character; grows while wrapped lines are joined.</summary>
    public int End { get; set; } = end;

    /// <summary>Whether a line "or" stands between it and the item before it.</summary>
    public bool IsAlternative { get; init; }

    /// <summary>Lets it stand under the heading of its group.</summary>
    public void TakeGroup() => Section ??= Group;

    public List<OutlineItem> Children { get; } = [];

    /// <summary>The item and everything below it.</summary>
    public IEnumerable<OutlineItem> All => Children.SelectMany(child => child.All).Prepend(this);

    public SourceSpan Span => SourceSpan.FromBounds(Start, End);

    /// <summary>The span with everything below it.</summary>
    public SourceSpan WholeSpan => SourceSpan.FromBounds(Start, Children.Count == 0 ? End : Children[^1].WholeSpan.End);
}
