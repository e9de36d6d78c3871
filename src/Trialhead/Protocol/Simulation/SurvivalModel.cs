namespace Trialhead.Protocol.Simulation;

/// <summary>A distribution of survival times in months.</summary>
/// <remarks>A closed hierarchy.</remarks>
public abstract record SurvivalModel
{
    private protected SurvivalModel()
    {
    }
}

/// <summary>One hazard for all time.</summary>
/// <param name="PerMonth">Events a month, above 0.</param>
public sealed record ExponentialSurvival(double PerMonth) : SurvivalModel
{
    /// <summary>The hazard under which half are dead by a month.</summary>
    public static ExponentialSurvival OfMedian(double months) => new(Math.Log(2) / months);
}

/// <summary>A hazard that rises or falls as a power of time.</summary>
/// <param name="Shape">Above 1 for a rising hazard, below for a falling one; above 0.</param>
/// <param name="ScaleMonths">The month by which 63 % are dead, above 0.</param>
public sealed record WeibullSurvival(double Shape, double ScaleMonths) : SurvivalModel;

/// <summary>A hazard that is constant in pieces of time.</summary>
/// <param name="Pieces">The pieces, one after another; the last goes on for ever.</param>
public sealed record PiecewiseSurvival(IReadOnlyList<HazardPiece> Pieces) : SurvivalModel;

/// <summary>A hazard in proportion to that of another arm.</summary>
/// <param name="OfArm">The id of the other arm, whose model is not of this kind.</param>
/// <param name="HazardRatio">This arm's hazard over the other's, above 0.</param>
public sealed record ProportionalSurvival(string OfArm, double HazardRatio) : SurvivalModel;

/// <summary>A piece of time with one hazard.</summary>
/// <param name="Months">How long it lasts, above 0.</param>
/// <param name="PerMonth">Events a month; above 0 in the last piece.</param>
public sealed record HazardPiece(double Months, double PerMonth);
