namespace Trialhead.Protocol.Statistics.Sequential;

/// <summary>How the critical values of a group-sequential test depend on the look.</summary>
/// <remarks>A closed hierarchy; equality is by value.</remarks>
public abstract record BoundaryFamily
{
    private protected BoundaryFamily()
    {
    }

    /// <summary>One critical value at every look (S. J. Pocock, Biometrika 64, 1977).</summary>
    public static BoundaryFamily Pocock { get; } = new WangTsiatisBoundary(0.5);

    /// <summary>Critical values in proportion to 1 / √information (O'Brien and Fleming, Biometrics 35, 1979).</summary>
    public static BoundaryFamily OBrienFleming { get; } = new WangTsiatisBoundary(0);

    /// <summary>Spending that resembles <see cref="OBrienFleming"/> (Lan and DeMets, Biometrika 70, 1983).</summary>
    public static BoundaryFamily LanDeMetsOBrienFleming { get; } = new SpendingBoundary(SpendingFunction.OBrienFleming);

    /// <summary>Spending that resembles <see cref="Pocock"/> (Lan and DeMets, Biometrika 70, 1983).</summary>
    public static BoundaryFamily LanDeMetsPocock { get; } = new SpendingBoundary(SpendingFunction.Pocock);
}
