namespace Trialhead.Protocol.Statistics;

/// <summary>The size, mean and variance of a sample.</summary>
/// <param name="Size">How many values.</param>
/// <param name="Mean">Their mean; 0 of none.</param>
/// <param name="Variance">Their variance, with size - 1 below the line; 0 of fewer than two.</param>
public readonly record struct SampleMoments(int Size, double Mean, double Variance)
{
    /// <summary>The moments of values, in one pass that keeps its digits (Welford, Technometrics 4, 1962).</summary>
    public static SampleMoments Of(ReadOnlySpan<double> values)
    {
        var (mean, squares) = (0.0, 0.0);
        for (var i = 0; i < values.Length; i++)
        {
            var distance = values[i] - mean;
            mean += distance / (i + 1);
            squares += distance * (values[i] - mean);
        }

        return new(values.Length, mean, values.Length > 1 ? squares / (values.Length - 1) : 0);
    }
}
