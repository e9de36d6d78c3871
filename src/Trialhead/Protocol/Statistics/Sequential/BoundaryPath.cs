namespace Trialhead.Protocol.Statistics.Sequential;

/// <summary>A boundary grown look by look without an effect; the one side stands for both.</summary>
/// <remarks>Information is in any unit, above that of the look before.</remarks>
internal sealed class BoundaryPath
{
    private readonly Sidedness _sides;
    private readonly ContinuationDensity _before;
    private readonly double _information;

    private BoundaryPath(
        Sidedness sides, ContinuationDensity before, double information, double criticalValue, double spentOfSide)
    {
        (_sides, _before, _information) = (sides, before, information);
        (CriticalValue, SpentOfSide) = (criticalValue, spentOfSide);
    }

    /// <summary>The critical value of the latest look.</summary>
    public double CriticalValue { get; }

    /// <summary>The alpha that one side has used up, the latest look included.</summary>
    public double SpentOfSide { get; }

    public static BoundaryPath Start(Sidedness sides) =>
        new(sides, ContinuationDensity.Start(0), 0, double.PositiveInfinity, 0);

    /// <summary>A further look, whose critical value brings what one side has used up to an amount.</summary>
    public BoundaryPath Spend(double information, double spentOfSide)
    {
        var density = DensityBefore(information);
        var critical = density.CriticalValue(information, spentOfSide - SpentOfSide);
        return new(_sides, density, information, critical, Math.Max(SpentOfSide, spentOfSide));
    }

    /// <summary>A further look with a given critical value.</summary>
    public BoundaryPath Pass(double information, double criticalValue)
    {
        var density = DensityBefore(information);
        var spent = SpentOfSide + density.Above(information, criticalValue);
        return new(_sides, density, information, criticalValue, spent);
    }

    private ContinuationDensity DensityBefore(double information)
    {
        var lower = _sides == Sidedness.TwoSided ? -CriticalValue : double.NegativeInfinity;
        return _information == 0 ? _before : _before.Continue(_information, information, lower, CriticalValue);
    }
}
