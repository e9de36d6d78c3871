namespace Trialhead.Protocol.Statistics.Survival;

/// <summary>The risk sets of all event times, from the last time backwards, without allocation.</summary>
internal ref struct RiskSetWalk(ReadOnlySpan<double> times, ReadOnlySpan<bool> events, ReadOnlySpan<byte> arms)
{
    private readonly ReadOnlySpan<double> _times = times;
    private readonly ReadOnlySpan<bool> _events = events;
    private readonly ReadOnlySpan<byte> _arms = arms;
    private OpenRiskSet _open;
    private int _next = times.Length - 1;

    public readonly RiskSet Current => _open.RiskSet;

    public bool MoveNext()
    {
        while (_next >= 0)
        {
            var time = _times[_next];
            _open.MoveTo(time);
            for (; _next >= 0 && _times[_next] == time; _next--)
            {
                _open.Add(_events[_next], _arms[_next]);
            }

            if (_open.RiskSet.Events > 0)
            {
                return true;
            }
        }

        return false;
    }
}
