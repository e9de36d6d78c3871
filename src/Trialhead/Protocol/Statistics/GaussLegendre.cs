namespace Trialhead.Protocol.Statistics;

/// <summary>Gauss–Legendre quadrature in panels of 24 nodes.</summary>
internal static class GaussLegendre
{
    /// <summary>Nodes in a panel.</summary>
    public const int Order = 24;

    private static readonly (double Node, double Weight)[] Half = Roots();

    /// <summary>Lays equal panels over an interval: the integral of f is the sum of weight times f(node).</summary>
    /// <remarks>Fills both spans; their common length is a multiple of <see cref="Order"/>.</remarks>
    public static void Lay(double from, double to, Span<double> nodes, Span<double> weights)
    {
        var panels = nodes.Length / Order;
        var halfWidth = (to - from) / (2 * panels);
        for (var panel = 0; panel < panels; panel++)
        {
            var centre = from + (2 * panel + 1) * halfWidth;
            for (var i = 0; i < Half.Length; i++)
            {
                var (left, right) = (panel * Order + i, (panel + 1) * Order - 1 - i);
                (nodes[left], nodes[right]) = (centre - halfWidth * Half[i].Node, centre + halfWidth * Half[i].Node);
                weights[left] = weights[right] = halfWidth * Half[i].Weight;
            }
        }
    }

    /// <summary>The integral of a function over an interval.</summary>
    public static double Integrate(Func<double, double> function, double from, double to, int panels)
    {
        Span<double> nodes = stackalloc double[Order];
        Span<double> weights = stackalloc double[Order];
        var (sum, width) = (0.0, (to - from) / panels);
        for (var panel = 0; panel < panels; panel++)
        {
            Lay(from + panel * width, from + (panel + 1) * width, nodes, weights);
            for (var i = 0; i < Order; i++)
            {
                sum += weights[i] * function(nodes[i]);
            }
        }

        return sum;
    }

    // The positive roots of the Legendre polynomial, largest first, by Newton's method.
    private static (double, double)[] Roots()
    {
        var roots = new (double, double)[Order / 2];
        for (var i = 0; i < roots.Length; i++)
        {
            var x = Math.Cos(Math.PI * (i + 0.75) / (Order + 0.5));
            for (var step = 0; step < 8; step++)
            {
                var (value, slope) = Legendre(x);
                x -= value / slope;
            }

            var derivative = Legendre(x).Slope;
            roots[i] = (x, 2 / ((1 - x * x) * derivative * derivative));
        }

        return roots;
    }

    private static (double Value, double Slope) Legendre(double x)
    {
        var (previous, value) = (1.0, x);
        for (var n = 2; n <= Order; n++)
        {
            (previous, value) = (value, ((2 * n - 1) * x * value - (n - 1) * previous) / n);
        }

        return (value, Order * (x * value - previous) / (x * x - 1));
    }
}
