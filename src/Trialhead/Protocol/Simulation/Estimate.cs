using Trialhead.Protocol.Statistics;

namespace Trialhead.Protocol.Simulation;

/// <summary>A number found by simulation with its 95 % confidence interval.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Lower">The lower end.</param>
/// <param name="Upper">The upper end.</param>
public readonly record struct Estimate(double Value, double Lower, double Upper)
{
    private static readonly double Reach = StandardNormal.Quantile(0.975);

    /// <summary>A share, with the interval of E. B. Wilson, JASA 22 (1927); no number of none.</summary>
    public static Estimate Share(long count, long of)
    {
        if (of == 0)
        {
            return new(double.NaN, double.NaN, double.NaN);
        }

        var (share, square) = ((double)count / of, Reach * Reach / of);
        var centre = (share + (square / 2)) / (1 + square);
        var half = Math.Sqrt((share * (1 - share) * square) + (square * square / 4)) / (1 + square);
        return new(share, count == 0 ? 0 : centre - half, count == of ? 1 : centre + half);
    }

    /// <summary>A mean, with the interval of the normal distribution; no numbers of none.</summary>
    public static Estimate Mean(IEnumerable<double> values)
    {
        var moments = SampleMoments.Of([.. values]);
        var half = moments.Size > 0 ? Reach * Math.Sqrt(moments.Variance / moments.Size) : double.NaN;
        return moments.Size > 0 ? new(moments.Mean, moments.Mean - half, moments.Mean + half) : new(double.NaN, double.NaN, double.NaN);
    }
}
