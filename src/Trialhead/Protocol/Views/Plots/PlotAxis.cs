using System.Globalization;

namespace Trialhead.Protocol.Views.Plots;

/// <summary>One direction of a plot: a range of values with round numbers along it.</summary>
/// <param name="Name">What the values are, with their unit.</param>
/// <param name="From">The lowest value.</param>
/// <param name="To">The highest value, above the lowest.</param>
internal sealed record PlotAxis(string Name, double From, double To)
{
    private const int FewestSteps = 4;

    /// <summary>An axis that holds some values, from the round number below to the round number above.</summary>
    public static PlotAxis Around(string name, double lowest, double highest)
    {
        var step = Step(lowest, highest);
        var (from, to) = (Math.Floor(lowest / step) * step, Math.Ceiling(highest / step) * step);
        return new PlotAxis(name, from, to > from ? to : from + step);
    }

    /// <summary>Round numbers along the axis.</summary>
    public IEnumerable<double> Ticks()
    {
        var step = Step(From, To);
        for (var i = Math.Ceiling((From / step) - 1e-9); i * step <= To + (step * 1e-9); i++)
        {
            yield return i * step;
        }
    }

    /// <summary>Where a value lies, 0 at the lowest and 1 at the highest; values beyond are moved to the end.</summary>
    public double Place(double value) => Math.Clamp((value - From) / (To - From), 0, 1);

    /// <summary>A number as the axis shows it.</summary>
    public static string Label(double value) => (Math.Round(value, 6) + 0.0).ToString("0.####", CultureInfo.InvariantCulture);

    private static double Step(double from, double to)
    {
        var rough = Math.Max(to - from, 1e-9) / FewestSteps;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return (rough / power) switch
        {
            >= 5 => 5 * power,
            >= 2 => 2 * power,
            _ => power,
        };
    }
}
