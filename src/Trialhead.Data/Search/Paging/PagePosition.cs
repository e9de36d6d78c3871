using Trialhead.Data.Search.Typing;

namespace Trialhead.Data.Search.Paging;

/// <summary>Where a page of hits ends, so that the next one goes on behind it whatever is imported in between.</summary>
/// <remarks>
/// Scores depend on how common words are, and that changes with every import. The counts of the first page are kept, so a
/// trial that did not change keeps its score, and with it its place.
/// </remarks>
public sealed record PagePosition
{
    internal PagePosition(SearchOrder order, double key, int number)
    {
        (Order, Key, Number) = (order, key, number);
    }

    /// <summary>The order of the hits.</summary>
    public SearchOrder Order { get; }

    /// <summary>What the last hit was sorted by; a greater one comes first.</summary>
    internal double Key { get; }

    /// <summary>The last hit's registry number, without its letters.</summary>
    internal int Number { get; }

    /// <summary>How much of the words hits have.</summary>
    internal Breadth Breadth { get; init; }

    /// <summary>What was corrected on the first page.</summary>
    internal IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>How common the words were on the first page; see <see cref="StatisticsTape"/>.</summary>
    internal IReadOnlyList<long> Statistics { get; init; } = [];

    /// <summary>Whether a hit comes behind this position.</summary>
    internal bool IsBefore(double key, int number) => key < Key || (key == Key && number < Number);
}
