namespace Trialhead.Protocol.Allocation;

/// <summary>How a figure varies over simulated lists.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="StandardDeviation">The standard deviation; 0 for a single list.</param>
/// <param name="Upper95">The value that 95 lists of 100 do not exceed.</param>
/// <param name="Maximum">The largest.</param>
public readonly record struct Spread(double Mean, double StandardDeviation, double Upper95, double Maximum)
{
    internal static Spread Of(double[] values)
    {
        Array.Sort(values);
        var mean = values.Average();
        var squares = values.Sum(value => (value - mean) * (value - mean));
        return new Spread(
            mean,
            Math.Sqrt(squares / Math.Max(1, values.Length - 1)),
            values[(int)Math.Ceiling(0.95 * values.Length) - 1],
            values[^1]);
    }
}
