using Trialhead.Data.Search.Expressions;
using Trialhead.Data.Search.Paging;

namespace Trialhead.Data.Search;

/// <summary>A search as a person types and filters it.</summary>
public sealed record TrialQuery : TrialFilter
{
    /// <summary>
    /// Words, <c>"quoted phrases"</c> and registry numbers, in any mixture; null or blank finds every trial that passes.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>Without <see cref="Text"/>, words that decide the order of the hits alone.</summary>
    public string? OrderText { get; init; }

    /// <summary>The order of the hits; by distance only with <see cref="TrialFilter.Near"/>.</summary>
    public SearchOrder Order { get; init; }

    /// <summary>A date or count of the record to sort by, in place of <see cref="Order"/>.</summary>
    public PropertyOrder? By { get; init; }

    /// <summary>The end of the page before, of the same search; null for the beginning.</summary>
    public PagePosition? After { get; init; }

    /// <summary>Hits to leave out at the start, or behind <see cref="After"/>.</summary>
    public int Skip { get; init; }

    /// <summary>Hits wanted.</summary>
    public int Take { get; init; } = 20;

    /// <summary>Whether all hits are to be counted by their properties.</summary>
    public bool CountsFacets { get; init; }

    /// <summary>Whether every hit is to say why it stands where it stands.</summary>
    public bool Explains { get; init; }
}
