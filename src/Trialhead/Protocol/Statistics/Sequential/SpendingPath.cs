namespace Trialhead.Protocol.Statistics.Sequential;

/// <summary>A spending boundary that follows the information really reached, look by look.</summary>
/// <remarks>Immutable: every look gives a further path, so that trials share the looks they have in common.</remarks>
public sealed class SpendingPath
{
    private readonly SpendingFunction _spending;
    private readonly double _alphaOfSide;
    private readonly Sidedness _sides;
    private readonly double _information;
    private readonly BoundaryPath _path;

    private SpendingPath(
        SpendingFunction spending, double alphaOfSide, Sidedness sides, double information, BoundaryPath path)
    {
        (_spending, _alphaOfSide, _sides) = (spending, alphaOfSide, sides);
        (_information, _path) = (information, path);
    }

    /// <summary>The critical value of the latest look; infinite before the first and where nothing is spent.</summary>
    public double CriticalValue => _path.CriticalValue;

    /// <summary>The alpha used up so far, of both sides together.</summary>
    public double SpentAlpha => _path.SpentOfSide * (int)_sides;

    /// <summary>A path before its first look.</summary>
    /// <param name="spending">How much alpha may be used by which information.</param>
    /// <param name="alpha">The type I error of both sides together, above 0 and below 0.5 for each side.</param>
    /// <param name="sides">Whether the test rejects on one side or on both.</param>
    /// <exception cref="ArgumentOutOfRangeException">Alpha is out of range.</exception>
    public static SpendingPath Start(SpendingFunction spending, double alpha, Sidedness sides)
    {
        ArgumentNullException.ThrowIfNull(spending);
        GroupSequentialDesign.CheckAlpha(alpha, sides);
        return new(spending, alpha / (int)sides, sides, 0, BoundaryPath.Start(sides));
    }

    /// <summary>The path with one more interim look.</summary>
    /// <param name="information">The information reached as a share of that planned, above the look before's.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no more information than at the look before.</exception>
    public SpendingPath Look(double information) => To(information, _spending.Spent(_alphaOfSide, information));

    /// <summary>The path with its last look, which takes all alpha left, however much information there is.</summary>
    /// <param name="information">The information reached as a share of that planned; may be below or above 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no more information than at the look before.</exception>
    public SpendingPath LastLook(double information) => To(information, _alphaOfSide);

    private SpendingPath To(double information, double spentOfSide)
    {
        if (!(information > _information))
        {
            throw new ArgumentOutOfRangeException(
                nameof(information), information, $"Expected more than the {_information} of the look before.");
        }

        return new(_spending, _alphaOfSide, _sides, information, _path.Spend(information, spentOfSide));
    }
}
