namespace Trialhead.Protocol.Statistics.Sequential;

/// <summary>The density of the standardised statistic at one look, on the paths that no look has stopped yet.</summary>
/// <remarks>
/// The recursion of Armitage, McPherson and Rowe, Journal of the Royal Statistical Society A 132 (1969), by
/// Gauss–Legendre quadrature. The statistic has independent increments: mean drift times √t and variance 1 at
/// information fraction t.
/// </remarks>
internal sealed class ContinuationDensity
{
    private const double Reach = 8; // beyond it a normal variable has a probability below 1e-15
    private const double PanelWidth = 12; // in standard deviations of the narrower step, for 13 digits
    private const double Everywhere = double.PositiveInfinity;
    private const int MaximumPanels = 40;

    private readonly double _drift;
    private readonly double _information;
    private readonly double[] _values;
    private readonly double[] _masses;

    private ContinuationDensity(double drift, double information, double[] values, double[] masses) =>
        (_drift, _information, _values, _masses) = (drift, information, values, masses);

    /// <summary>Before the first look.</summary>
    /// <param name="drift">The mean of the statistic at information fraction 1.</param>
    public static ContinuationDensity Start(double drift) => new(drift, 0, [0], [1]);

    /// <summary>The probability of being above a critical value at the next look.</summary>
    public double Above(double information, double critical)
    {
        var (slope, shift, spread) = StepTo(information);
        var sum = 0.0;
        for (var i = 0; i < _values.Length; i++)
        {
            sum += _masses[i] * StandardNormal.UpperTail((critical - slope * _values[i] - shift) / spread);
        }

        return sum;
    }

    /// <summary>The probability of being below a critical value at the next look.</summary>
    public double Below(double information, double critical)
    {
        var (slope, shift, spread) = StepTo(information);
        var sum = 0.0;
        for (var i = 0; i < _values.Length; i++)
        {
            sum += _masses[i] * StandardNormal.Cdf((critical - slope * _values[i] - shift) / spread);
        }

        return sum;
    }

    /// <summary>The critical value that is exceeded at the next look with a probability; infinite for none.</summary>
    /// <remarks>The probability is at most that of getting to the next look.</remarks>
    public double CriticalValue(double information, double probability)
    {
        var quantile = StandardNormal.UpperQuantile(Math.Clamp(probability, 0, 1));
        if (double.IsInfinity(quantile))
        {
            return quantile;
        }

        // Newton's method on the logarithm, which is concave: from the right of the root it never steps over it. The
        // root is left of what a whole distribution would give, and of what all mass at its highest value would.
        var (slope, shift, spread) = StepTo(information);
        var critical = Math.Min(quantile + Math.Max(shift, 0), slope * _values[^1] + shift + spread * quantile);
        for (var step = 0; step < 100; step++)
        {
            var above = Above(information, critical);
            var change = Math.Log(above / probability) * above / Density(critical, slope, shift, spread, Everywhere);
            critical += change;
            if (Math.Abs(change) < 1e-12)
            {
                break;
            }
        }

        return critical;
    }

    /// <summary>The density at the next look, between its critical values.</summary>
    /// <remarks>The information fraction of the look after it says how fine the nodes must lie.</remarks>
    public ContinuationDensity Continue(double information, double after, double lower, double upper)
    {
        var (slope, shift, spread) = StepTo(information);
        var mean = _drift * Math.Sqrt(information);
        var (from, to) = (Math.Max(lower, mean - Reach), Math.Min(upper, mean + Reach));
        if (from >= to)
        {
            return new(_drift, information, [], []);
        }

        var finest = Math.Min(spread, Math.Sqrt(1 - information / after));
        var panels = Math.Clamp((int)Math.Ceiling((to - from) / (PanelWidth * finest)), 1, MaximumPanels);
        var values = new double[panels * GaussLegendre.Order];
        var masses = new double[values.Length];
        GaussLegendre.Lay(from, to, values, masses);
        for (var i = 0; i < values.Length; i++)
        {
            masses[i] *= Density(values[i], slope, shift, spread, Reach);
        }

        return new(_drift, information, values, masses);
    }

    private double Density(double value, double slope, double shift, double spread, double reach)
    {
        var (sum, scale, start) = (0.0, slope / spread, (value - shift) / spread);
        for (var i = 0; i < _values.Length; i++)
        {
            var distance = start - scale * _values[i];
            if (distance > -reach && distance < reach)
            {
                sum += _masses[i] * Math.Exp(-0.5 * distance * distance);
            }
        }

        return sum * StandardNormal.Density(0) / spread;
    }

    // The next statistic is normal with mean slope * this one + shift and the standard deviation spread.
    private (double Slope, double Shift, double Spread) StepTo(double information)
    {
        var ratio = _information / information;
        return (Math.Sqrt(ratio), _drift * (information - _information) / Math.Sqrt(information), Math.Sqrt(1 - ratio));
    }
}
