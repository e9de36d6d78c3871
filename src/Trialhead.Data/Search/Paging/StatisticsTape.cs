namespace Trialhead.Data.Search.Paging;

/// <summary>Writes down the counts that scores depend on in the order in which they are asked for, or gives them back.</summary>
internal sealed class StatisticsTape
{
    private readonly List<long> _numbers = [];
    private readonly IReadOnlyList<long>? _recorded;

    /// <summary>A new tape.</summary>
    public StatisticsTape()
    {
    }

    /// <summary>A tape to play.</summary>
    public StatisticsTape(IReadOnlyList<long> recorded) => _recorded = recorded;

    /// <summary>Everything on it so far.</summary>
    public IReadOnlyList<long> Numbers => _numbers;

    /// <summary>Whether a played tape fits: neither too short nor too long.</summary>
    public bool IsIntact => _recorded is null || _numbers.SequenceEqual(_recorded);

    /// <summary>The number that was recorded at this place; what is given where nothing was.</summary>
    public long Next(long now)
    {
        var number = _recorded is not null && _numbers.Count < _recorded.Count ? _recorded[_numbers.Count] : now;
        _numbers.Add(number);
        return number;
    }
}
