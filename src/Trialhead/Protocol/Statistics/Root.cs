namespace Trialhead.Protocol.Statistics;

/// <summary>Finds where a continuous function crosses zero.</summary>
internal static class Root
{
    private const int MaximumSteps = 200;

    /// <summary>The crossing between two ends, to a tolerance.</summary>
    /// <remarks>R. P. Brent, "Algorithms for Minimization without Derivatives", 1973, chapter 4.</remarks>
    /// <exception cref="ArgumentException">The function has one sign at both ends.</exception>
    public static double Find(Func<double, double> function, double from, double to, double tolerance = 1e-12)
    {
        var (a, b) = (from, to);
        var (atA, atB) = (function(a), function(b));
        if (atA * atB > 0)
        {
            throw new ArgumentException($"No crossing between {from} and {to}.", nameof(function));
        }

        var (c, atC) = (a, atA);
        var (step, stepBefore) = (b - a, b - a);
        for (var count = 0; count < MaximumSteps && atB != 0; count++)
        {
            if (Math.Abs(atC) < Math.Abs(atB))
            {
                (a, b, c) = (b, c, b);
                (atA, atB, atC) = (atB, atC, atB);
            }

            var (half, near) = ((c - b) / 2, tolerance / 2 + 2 * double.Epsilon + 4e-16 * Math.Abs(b));
            if (Math.Abs(half) <= near)
            {
                break;
            }

            (stepBefore, step) = Next((a, atA), (b, atB), (c, atC), (stepBefore, step), near);
            (a, atA) = (b, atB);
            b += Math.Abs(step) > near ? step : Math.CopySign(near, half);
            atB = function(b);
            if (atB * atC > 0)
            {
                (c, atC) = (a, atA);
                stepBefore = step = b - a;
            }
        }

        return b;
    }

    // Interpolates where that shrinks the bracket fast enough; halves it elsewhere. Gives the step before and the step.
    private static (double Before, double Step) Next(
        (double At, double Value) a,
        (double At, double Value) b,
        (double At, double Value) c,
        (double Before, double Last) steps,
        double near)
    {
        var half = (c.At - b.At) / 2;
        if (Math.Abs(steps.Before) < near || Math.Abs(a.Value) <= Math.Abs(b.Value))
        {
            return (half, half);
        }

        var (p, q) = Interpolate(a, b, c);
        (p, q) = p > 0 ? (p, -q) : (-p, q);
        var isShort = 2 * p < Math.Min(3 * half * q - Math.Abs(near * q), Math.Abs(steps.Before * q));
        return isShort ? (steps.Last, p / q) : (half, half);
    }

    // The step as a fraction: inverse quadratic through three points, or the secant where two coincide.
    private static (double Top, double Bottom) Interpolate(
        (double At, double Value) a, (double At, double Value) b, (double At, double Value) c)
    {
        var s = b.Value / a.Value;
        if (a.At == c.At)
        {
            return ((c.At - b.At) * s, 1 - s);
        }

        var (q, r) = (a.Value / c.Value, b.Value / c.Value);
        return (s * ((c.At - b.At) * q * (q - r) - (b.At - a.At) * (r - 1)), (q - 1) * (r - 1) * (s - 1));
    }
}
