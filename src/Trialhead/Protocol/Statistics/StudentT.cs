namespace Trialhead.Protocol.Statistics;

/// <summary>Student's t distribution, central and noncentral: of (Z + noncentrality) / √(χ² / degrees).</summary>
/// <remarks>
/// By Gauss–Legendre quadrature over the scale √(χ² / degrees), to about twelve digits for whole degrees of freedom and
/// any statistic that occurs in a trial.
/// </remarks>
public static class StudentT
{
    private const double Reach = 8.6; // in units of 1 / √degrees around 1; beyond, the scale has no probability
    private const int MostPanels = 200;

    /// <summary>The probability of a value at most <paramref name="t"/>.</summary>
    /// <param name="t">The value.</param>
    /// <param name="degrees">Degrees of freedom, at least 1.</param>
    /// <param name="noncentrality">The mean of the normal variable above the line.</param>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are below 1.</exception>
    public static double Cdf(double t, double degrees, double noncentrality = 0) =>
        UpperTail(-t, degrees, -noncentrality);

    /// <summary>The probability of a value above <paramref name="t"/>, relatively accurate where it is small.</summary>
    /// <param name="t">The value.</param>
    /// <param name="degrees">Degrees of freedom, at least 1.</param>
    /// <param name="noncentrality">The mean of the normal variable above the line.</param>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are below 1.</exception>
    public static double UpperTail(double t, double degrees, double noncentrality = 0)
    {
        if (!(degrees >= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(degrees), degrees, "Expected at least one degree of freedom.");
        }

        var (root, half) = (Math.Sqrt(degrees), degrees / 2);
        var (from, to) = (Math.Max(0, 1 - Reach / root), 1 + Reach / root);
        var factor = Math.Sqrt(2 * half / Math.PI) * Math.Exp(-StirlingError(half));
        var panels = (int)Math.Min(MostPanels, Math.Ceiling((to - from) * Math.Max(1.5 * root, Math.Abs(t)) / 7));
        return factor * GaussLegendre.Integrate(
            scale => StandardNormal.UpperTail(t * scale - noncentrality) * ScaleDensity(scale, half), from, to, panels);
    }

    /// <summary>The value below which a probability lies, of the central distribution.</summary>
    /// <param name="probability">Above 0 and below 1.</param>
    /// <param name="degrees">Degrees of freedom, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability or the degrees are out of range.</exception>
    public static double Quantile(double probability, double degrees)
    {
        if (!(probability is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(probability), probability, "Expected a probability above 0 and below 1.");
        }

        var tail = Math.Min(probability, 1 - probability);
        var highest = 1.0;
        while (UpperTail(highest, degrees) > tail)
        {
            highest *= 2;
        }

        var quantile = Root.Find(t => Math.Log(UpperTail(t, degrees) / tail), 0, highest);
        return probability < 0.5 ? -quantile : quantile;
    }

    // Up to its constant factor, and written so that many degrees of freedom cost no digits.
    private static double ScaleDensity(double scale, double half)
    {
        var square = scale * scale;
        return Math.Exp(half * (Math.Log(square) + 1 - square)) / scale;
    }

    // What Stirling's formula lacks of the logarithm of the gamma function.
    private static double StirlingError(double x)
    {
        if (x < 12)
        {
            // Γ(x + 1) = x Γ(x), so that the series need not be used where it is poor.
            return StirlingError(x + 1) + (x + 0.5) * Math.Log((x + 1) / x) - 1;
        }

        var y = 1 / (x * x);
        return (1.0 / 12 - y * (1.0 / 360 - y * (1.0 / 1260 - y * (1.0 / 1680 - y * (1.0 / 1188))))) / x;
    }
}
