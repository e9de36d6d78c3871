namespace Trialhead.Protocol.Statistics.Survival;

/// <summary>The risk sets of all event times in all strata, from the last time backwards, without allocation.</summary>
internal ref struct RiskSetWalk
{
    private readonly ReadOnlySpan<double> _times;
    private readonly ReadOnlySpan<bool> _events;
    private readonly ReadOnlySpan<byte> _arms;
    private readonly ReadOnlySpan<byte> _strata;
    private readonly Span<OpenRiskSet> _open;
    private int _next;
    private int _left;

    /// <summary>Starts at the last time.</summary>
    /// <remarks>No strata are one stratum. The open sets, as many as <see cref="Strata"/> says, are cleared.</remarks>
    public RiskSetWalk(
        ReadOnlySpan<double> times,
        ReadOnlySpan<bool> events,
        ReadOnlySpan<byte> arms,
        ReadOnlySpan<byte> strata,
        Span<OpenRiskSet> open)
    {
        open.Clear();
        _times = times;
        _events = events;
        _arms = arms;
        _strata = strata;
        _open = open;
        (_next, _left) = (times.Length - 1, open.Length);
    }

    public RiskSet Current { get; private set; }

    /// <summary>How many open sets strata need.</summary>
    public static int Strata(ReadOnlySpan<byte> strata)
    {
        byte highest = 0;
        foreach (var stratum in strata)
        {
            highest = Math.Max(highest, stratum);
        }

        return highest + 1;
    }

    public bool MoveNext()
    {
        while (_next >= 0)
        {
            var (time, isClosed) = (_times[_next], false);
            ref var stratum = ref _open[_strata.IsEmpty ? 0 : _strata[_next]];
            if (stratum.Time != time)
            {
                Current = stratum.RiskSet;
                isClosed = Current.Events > 0;
                stratum.MoveTo(time);
            }

            stratum.Add(_events[_next], _arms[_next]);
            _next--;
            if (isClosed)
            {
                return true;
            }
        }

        // The earliest time of each stratum is still open.
        while (_left > 0)
        {
            Current = _open[--_left].RiskSet;
            if (Current.Events > 0)
            {
                return true;
            }
        }

        return false;
    }
}
