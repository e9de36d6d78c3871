namespace Trialhead.Protocol.Statistics;

/// <summary>The normal distribution of mean 0 and variance 1, to double precision with accurate tails.</summary>
/// <remarks>
/// Distribution: W. J. Cody, "Rational Chebyshev approximations for the error function", Mathematics of Computation 23
/// (1969), in the form for the normal integral. Quantile: M. J. Wichura, AS 241, Applied Statistics 37 (1988).
/// </remarks>
public static class StandardNormal
{
    private const double InverseSqrtTwoPi = 0.398942280401432677939946;
    private const double SqrtThirtyTwo = 5.656854249492380195206755;

    /// <summary>The density at <paramref name="x"/>.</summary>
    public static double Density(double x) => InverseSqrtTwoPi * Math.Exp(-0.5 * x * x);

    /// <summary>The probability of at most <paramref name="x"/>, relatively accurate in the lower tail.</summary>
    public static double Cdf(double x) => x <= 0 ? Tail(-x) : 1 - Tail(x);

    /// <summary>The probability of more than <paramref name="x"/>, relatively accurate in the upper tail.</summary>
    public static double UpperTail(double x) => x >= 0 ? Tail(x) : 1 - Tail(-x);

    /// <summary>The value below which a probability lies; infinite at 0 and 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not within 0 to 1.</exception>
    public static double Quantile(double probability)
    {
        if (!(probability is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "Expected from 0 to 1.");
        }

        return probability <= 0.5 ? LowerQuantile(probability) : -LowerQuantile(1 - probability);
    }

    /// <summary>The value above which a probability lies, accurate for the smallest probabilities.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not within 0 to 1.</exception>
    public static double UpperQuantile(double probability) => -Quantile(probability);

    // P(X > x) for x >= 0, in three ranges; the split exponent keeps the far tail's digits.
    private static double Tail(double x)
    {
        if (x < 0.67448975)
        {
            return 0.5 - Centre(x);
        }

        if (!(x < 38.6))
        {
            return double.IsNaN(x) ? x : 0;
        }

        var ratio = x <= SqrtThirtyTwo ? Shoulder(x) : FarTail(x);
        var rounded = Math.Floor(x * 16) / 16;
        return Math.Exp(-0.5 * rounded * rounded) * Math.Exp(-0.5 * (x - rounded) * (x + rounded)) * ratio;
    }

    private static double Centre(double x) => x * Ratio(
        x * x,
        [
            0.065682337918207449113, 2.2352520354606839287, 161.02823106855587881, 1067.6894854603709582,
            18154.981253343561249,
        ],
        [1, 47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956]);

    private static double Shoulder(double x) => Ratio(
        x,
        [
            1.0765576773720192317e-8, 0.39894151208813466764, 8.8831497943883759412, 93.506656132177855979,
            597.27027639480026226, 2494.5375852903726711, 6848.1904505362823326, 11602.651437647350124,
            9842.7148383839780218,
        ],
        [
            1, 22.266688044328115691, 235.38790178262499861, 1519.377599407554805, 6485.558298266760755,
            18615.571640885098091, 34900.952721145977266, 38912.003286093271411, 19685.429676859990727,
        ]);

    private static double FarTail(double x)
    {
        var y = 1 / (x * x);
        var correction = y * Ratio(
            y,
            [
                0.02307344176494017303, 0.21589853405795699, 0.1274011611602473639, 0.022235277870649807,
                0.001421619193227893466, 2.9112874951168792e-5,
            ],
            [
                1, 1.28426009614491121, 0.468238212480865118, 0.0659881378689285515, 0.00378239633202758244,
                7.29751555083966205e-5,
            ]);
        return (InverseSqrtTwoPi - correction) / x;
    }

    private static double LowerQuantile(double probability)
    {
        if (probability == 0)
        {
            return double.NegativeInfinity;
        }

        var start = StartingQuantile(probability);
        if (probability < 1e-300)
        {
            return start; // the density below is too small to correct with
        }

        // One step of Halley's method: AS 241 gives 16 digits, which the rounding of its parts may cost the last.
        var error = (Tail(-start) - probability) / Density(start);
        return start - error / (1 + 0.5 * start * error);
    }

    private static double StartingQuantile(double probability)
    {
        var q = probability - 0.5;
        if (q >= -0.425)
        {
            return q * Ratio(
                0.180625 - q * q,
                [
                    2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
                    13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608,
                ],
                [
                    5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867,
                    5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1,
                ]);
        }

        var r = Math.Sqrt(-Math.Log(probability));
        return r <= 5 ? -MiddleQuantile(r - 1.6) : -FarQuantile(r - 5);
    }

    private static double MiddleQuantile(double r) => Ratio(
        r,
        [
            7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
            3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
        ],
        [
            1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
            0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1,
        ]);

    private static double FarQuantile(double r) => Ratio(
        r,
        [
            2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
            0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772,
        ],
        [
            2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
            0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1,
        ]);

    // Coefficients from the highest power down.
    private static double Ratio(double x, ReadOnlySpan<double> top, ReadOnlySpan<double> bottom)
    {
        var (above, below) = (top[0], bottom[0]);
        for (var i = 1; i < top.Length; i++)
        {
            above = above * x + top[i];
            below = below * x + bottom[i];
        }

        return above / below;
    }
}
