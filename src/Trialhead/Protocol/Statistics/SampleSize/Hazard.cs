namespace Trialhead.Protocol.Statistics.SampleSize;

/// <summary>Constant hazards from what protocols say; in events per unit of the time given.</summary>
public static class Hazard
{
    /// <summary>The hazard under which half have had the event by a time.</summary>
    /// <param name="median">Above 0.</param>
    public static double FromMedian(double median) => FromShare(0.5, median);

    /// <summary>The hazard under which a share have had the event by a time.</summary>
    /// <param name="share">From 0 on and below 1.</param>
    /// <param name="time">Above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share or the time is out of range.</exception>
    public static double FromShare(double share, double time)
    {
        if (!(share is >= 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "Expected from 0 on and below 1.");
        }

        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(time);
        return -Math.Log(1 - share) / time;
    }
}
