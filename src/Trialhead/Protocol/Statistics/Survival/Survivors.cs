namespace Trialhead.Protocol.Statistics.Survival;

/// <summary>What every comparison of survival demands of its data.</summary>
internal static class Survivors
{
    public static void Check(
        ReadOnlySpan<double> times, ReadOnlySpan<bool> events, ReadOnlySpan<byte> arms, ReadOnlySpan<byte> strata)
    {
        if (!strata.IsEmpty && strata.Length != times.Length)
        {
            throw new ArgumentException($"Expected {times.Length} strata, found {strata.Length}.", nameof(strata));
        }

        if (arms.Length != times.Length)
        {
            throw new ArgumentException($"Expected {times.Length} arms, found {arms.Length}.", nameof(arms));
        }

        if (arms.ContainsAnyExceptInRange((byte)0, (byte)1))
        {
            throw new ArgumentException("Expected arms 0 and 1 only.", nameof(arms));
        }

        Check(times, events);
    }

    public static void Check(ReadOnlySpan<double> times, ReadOnlySpan<bool> events)
    {
        if (events.Length != times.Length)
        {
            throw new ArgumentException($"Expected {times.Length} events, found {events.Length}.", nameof(events));
        }

        for (var i = 1; i < times.Length; i++)
        {
            if (!(times[i] >= times[i - 1]))
            {
                throw new ArgumentException(
                    $"Expected ascending times, found {times[i]} after {times[i - 1]}.", nameof(times));
            }
        }
    }
}
