using Trialhead.Data.Search.Facets;
using Trialhead.Data.Search.Paging;
using Trialhead.Data.Search.Typing;

namespace Trialhead.Data.Search;

/// <summary>A stretch of the hits of a search, the best first.</summary>
/// <param name="Total">Number of all hits.</param>
/// <param name="Hits">Those asked for; equal scores are in order of number, the newest first.</param>
/// <param name="IsRelaxed">Whether nothing had most of the words, so that these have only some.</param>
public sealed record SearchPage(int Total, IReadOnlyList<TrialHit> Hits, bool IsRelaxed = false)
{
    /// <summary>How the words were understood.</summary>
    public QueryReading Reading { get; init; } = QueryReading.None;

    /// <summary>Other words that may have been meant, where few trials have these; null where nothing speaks for others.</summary>
    public string? DidYouMean { get; init; }

    /// <summary>All hits counted by their properties; nothing where that was not asked.</summary>
    public FacetCounts Facets { get; init; } = FacetCounts.None;

    /// <summary>Where the next page goes on; null on the last one.</summary>
    public PagePosition? Next { get; init; }

    /// <summary>How many of all hits stand where; empty but where open trials are first.</summary>
    public IReadOnlyDictionary<Standing, int> Standings { get; init; } = new Dictionary<Standing, int>();
}
