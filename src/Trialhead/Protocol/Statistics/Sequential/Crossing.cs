namespace Trialhead.Protocol.Statistics.Sequential;

/// <summary>The probabilities with which a statistic first crosses a boundary.</summary>
internal static class Crossing
{
    /// <summary>Fills in the probabilities of first crossing at each look: above, and below if two-sided.</summary>
    /// <remarks>The drift is the mean of the statistic at information fraction 1.</remarks>
    public static void Probabilities(
        ReadOnlySpan<double> informationFractions,
        ReadOnlySpan<double> criticalValues,
        Sidedness sides,
        double drift,
        Span<double> above,
        Span<double> below)
    {
        var density = ContinuationDensity.Start(drift);
        for (var k = 0; k < criticalValues.Length; k++)
        {
            var (information, upper) = (informationFractions[k], criticalValues[k]);
            var lower = sides == Sidedness.TwoSided ? -upper : double.NegativeInfinity;
            above[k] = density.Above(information, upper);
            below[k] = sides == Sidedness.TwoSided ? density.Below(information, lower) : 0;
            if (k + 1 < criticalValues.Length)
            {
                density = density.Continue(information, informationFractions[k + 1], lower, upper);
            }
        }
    }
}
