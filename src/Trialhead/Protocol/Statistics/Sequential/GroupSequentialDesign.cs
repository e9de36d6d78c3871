namespace Trialhead.Protocol.Statistics.Sequential;

/// <summary>A test that may stop for an effect at interim looks, and what it costs and finds.</summary>
/// <remarks>
/// At each look the trial stops when the standardised statistic (its absolute value if the test is two-sided) is at
/// least the critical value. An effect is told by its drift: the mean of the statistic at full information. Immutable;
/// computed once, at creation, to about twelve digits.
/// </remarks>
public sealed class GroupSequentialDesign
{
    private readonly double[] _informationFractions;
    private readonly double[] _criticalValues;
    private readonly double[] _alphaByLook;

    private GroupSequentialDesign(BoundaryFamily family, double alpha, Sidedness sides, double[] informationFractions)
    {
        (Family, Alpha, Sides, _informationFractions) = (family, alpha, sides, informationFractions);
        _criticalValues = new CriticalValues(alpha, sides, informationFractions).Of(family);
        _alphaByLook = [.. Under(0).StopProbabilities];
    }

    /// <summary>The shape of the boundary.</summary>
    public BoundaryFamily Family { get; }

    /// <summary>The type I error asked for, of both sides together.</summary>
    public double Alpha { get; }

    /// <summary>Whether the test rejects on one side or on both.</summary>
    public Sidedness Sides { get; }

    /// <summary>The information at each look as a share of the information at the last, which is 1.</summary>
    public ReadOnlySpan<double> InformationFractions => _informationFractions;

    /// <summary>The critical value of the statistic at each look; infinite where nothing is spent.</summary>
    public ReadOnlySpan<double> CriticalValues => _criticalValues;

    /// <summary>The probability, without an effect, of stopping at each look.</summary>
    public ReadOnlySpan<double> AlphaByLook => _alphaByLook;

    /// <summary>The number of looks, the last included.</summary>
    public int Looks => _criticalValues.Length;

    /// <summary>The type I error; the alpha asked for, except for a <see cref="RepeatedBoundary"/>.</summary>
    public double TypeOneError => _alphaByLook.Sum();

    /// <summary>A design with looks at the given information fractions.</summary>
    /// <param name="family">The shape of the boundary.</param>
    /// <param name="alpha">The type I error of both sides together, above 0 and below 0.5 for each side.</param>
    /// <param name="sides">Whether the test rejects on one side or on both.</param>
    /// <param name="informationFractions">Ascending, above 0, the last 1.</param>
    /// <exception cref="ArgumentException">The fractions do not ascend to 1, or the family leaves no alpha.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Alpha is out of range.</exception>
    public static GroupSequentialDesign Create(
        BoundaryFamily family, double alpha, Sidedness sides, params ReadOnlySpan<double> informationFractions)
    {
        ArgumentNullException.ThrowIfNull(family);
        CheckAlpha(alpha, sides);
        CheckFractions(informationFractions);
        return new(family, alpha, sides, informationFractions.ToArray());
    }

    /// <summary>A design with equally spaced looks.</summary>
    /// <param name="family">The shape of the boundary.</param>
    /// <param name="alpha">The type I error of both sides together, above 0 and below 0.5 for each side.</param>
    /// <param name="sides">Whether the test rejects on one side or on both.</param>
    /// <param name="looks">The number of looks, at least 1, the last included.</param>
    /// <exception cref="ArgumentOutOfRangeException">Alpha or the number of looks is out of range.</exception>
    public static GroupSequentialDesign CreateEqual(BoundaryFamily family, double alpha, Sidedness sides, int looks)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(looks, 1);
        var fractions = new double[looks];
        for (var i = 0; i < looks; i++)
        {
            fractions[i] = (i + 1.0) / looks;
        }

        return Create(family, alpha, sides, fractions);
    }

    /// <summary>The probability, without an effect, of having stopped by a look, counted from 0.</summary>
    public double CumulativeAlpha(int look) => _alphaByLook.Take(look + 1).Sum();

    /// <summary>The p-value, of as many sides as the test, that stops the trial at a look, counted from 0.</summary>
    public double NominalP(int look) => (int)Sides * StandardNormal.UpperTail(_criticalValues[look]);

    /// <summary>Whether a standardised statistic stops the trial at a look, counted from 0.</summary>
    public bool Rejects(int look, double statistic) =>
        (Sides == Sidedness.TwoSided ? Math.Abs(statistic) : statistic) >= _criticalValues[look];

    /// <summary>What the design does under an effect.</summary>
    /// <param name="drift">The mean of the statistic at full information; 0 for no effect.</param>
    public OperatingCharacteristics Under(double drift)
    {
        var (above, below) = (new double[Looks], new double[Looks]);
        Crossing.Probabilities(_informationFractions, _criticalValues, Sides, drift, above, below);
        var power = Sides == Sidedness.TwoSided && drift < 0 ? below.Sum() : above.Sum();
        var information = 1.0;
        for (var k = 0; k < Looks; k++)
        {
            above[k] += below[k];
            information -= above[k] * (1 - _informationFractions[k]);
        }

        return new(drift, above, power, information);
    }

    /// <summary>The probability of rejecting at some look on the side where the effect is.</summary>
    /// <param name="drift">The mean of the statistic at full information.</param>
    public double Power(double drift) => Under(drift).Power;

    /// <summary>The drift at which the design has a power.</summary>
    /// <param name="power">Above the type I error of one side and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The power is out of range.</exception>
    public double DriftFor(double power)
    {
        var least = TypeOneError / (int)Sides;
        if (!(power > least && power < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(power), power, $"Expected above {least} and below 1.");
        }

        // The last look alone has less power, which gives an upper end. On the scale of quantiles power is near a line.
        var highest = _criticalValues[^1] + StandardNormal.Quantile(power) + 1e-9;
        var wanted = StandardNormal.Quantile(power);
        return Root.Find(drift => StandardNormal.Quantile(Math.Min(Power(drift), 1)) - wanted, 0, highest, 1e-11);
    }

    /// <summary>The full information of this design over that of a single test with the same power.</summary>
    /// <param name="power">Above the type I error of one side and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The power is out of range.</exception>
    public double InflationFactor(double power) => Math.Pow(DriftFor(power) / DriftOfSingleTest(power), 2);

    /// <summary>The drift at which a single test of the same alpha has a power.</summary>
    /// <param name="power">Within 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The power is out of range.</exception>
    public double DriftOfSingleTest(double power) =>
        StandardNormal.UpperQuantile(Alpha / (int)Sides) + StandardNormal.Quantile(power);

    internal static void CheckAlpha(double alpha, Sidedness sides)
    {
        if (!(alpha > 0 && alpha < 0.5 * (int)sides))
        {
            throw new ArgumentOutOfRangeException(
                nameof(alpha), alpha, "Expected above 0 and below 0.5 for each side.");
        }
    }


    private static void CheckFractions(ReadOnlySpan<double> fractions)
    {
        var before = 0.0;
        foreach (var fraction in fractions)
        {
            if (!(fraction > before))
            {
                throw new ArgumentException(
                    $"Expected ascending fractions, found {fraction} after {before}.", nameof(fractions));
            }

            before = fraction;
        }

        if (before != 1)
        {
            throw new ArgumentException($"Expected the last fraction to be 1, found {before}.", nameof(fractions));
        }
    }
}
