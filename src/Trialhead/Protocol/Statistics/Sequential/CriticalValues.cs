using System.Diagnostics;

namespace Trialhead.Protocol.Statistics.Sequential;

/// <summary>Finds the critical values of a boundary family for given looks.</summary>
internal sealed class CriticalValues(double alpha, Sidedness sides, double[] fractions)
{
    private const double Slack = 1e-8; // bounds that may be the answer itself must not miss it by rounding

    private readonly double _alphaOfSide = alpha / (int)sides;

    public double[] Of(BoundaryFamily family) => family switch
    {
        WangTsiatisBoundary { Delta: var delta } => Scaled([.. fractions.Select(t => Math.Pow(t, delta - 0.5))]),
        SpendingBoundary { Spending: var spending } =>
            Spent([.. fractions.Select(t => spending.Spent(_alphaOfSide, t))]),
        HaybittlePetoBoundary { Interim: var interim } => EndingExactly([.. fractions.Select(_ => interim)]),
        RepeatedBoundary { CriticalValue: var value } => [.. fractions.Select(_ => value)],
        _ => throw new UnreachableException($"No critical values for {family.GetType().Name}."),
    };

    // The multiple of a shape that uses up alpha; the shape ends at 1.
    private double[] Scaled(double[] shape)
    {
        // Less would use up alpha at the last look alone; with more, not even the sum over the looks reaches it.
        var lowest = StandardNormal.UpperQuantile(_alphaOfSide) - Slack;
        var highest = StandardNormal.UpperQuantile(_alphaOfSide / shape.Length) / shape.Min() + Slack;
        var scaled = new double[shape.Length];
        Scale(Root.Find(Excess, lowest, highest));
        return scaled;

        double Excess(double multiple)
        {
            Scale(multiple);
            return Math.Log(TypeOneError(scaled) / alpha);
        }

        void Scale(double multiple)
        {
            for (var k = 0; k < shape.Length; k++)
            {
                scaled[k] = multiple * shape[k];
            }
        }
    }

    // Without an effect the two sides are alike: what one side has spent by each look decides.
    private double[] Spent(double[] spent)
    {
        var path = BoundaryPath.Start(sides);
        var critical = new double[spent.Length];
        for (var k = 0; k < spent.Length; k++)
        {
            path = path.Spend(fractions[k], spent[k]);
            critical[k] = path.CriticalValue;
        }

        return critical;
    }

    private double[] EndingExactly(double[] critical)
    {
        var path = BoundaryPath.Start(sides);
        for (var k = 0; k < critical.Length - 1; k++)
        {
            path = path.Pass(fractions[k], critical[k]);
        }

        if (path.SpentOfSide >= _alphaOfSide)
        {
            throw new ArgumentException(
                $"The interim looks use up {path.SpentOfSide * (int)sides} of an alpha of {alpha}.", nameof(critical));
        }

        critical[^1] = path.Spend(fractions[^1], _alphaOfSide).CriticalValue;
        return critical;
    }

    private double TypeOneError(double[] critical)
    {
        var (above, below) = (new double[critical.Length], new double[critical.Length]);
        Crossing.Probabilities(fractions, critical, sides, 0, above, below);
        return above.Sum() + below.Sum();
    }
}
