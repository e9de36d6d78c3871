namespace Trialhead.Protocol.Allocation;

/// <summary>Prefers the arm that leaves the margins of the factors least imbalanced.</summary>
/// <param name="Probability">The probability of the preferred arm, from the largest arm's share of the ratio to 1.</param>
/// <param name="Measure">How imbalance within one level is measured.</param>
/// <remarks>
/// Pocock and Simon, Biometrics 1975. Several arms of least imbalance share the probability, the other arms share the
/// rest, each in the ratio; where all are alike, the ratio alone decides. Site counts only where it is a factor of the plan.
/// With <see cref="OverallWeight"/> and <see cref="StratumWeight"/> it is the procedure of Hu and Hu, Annals of Statistics 2012.
/// </remarks>
public sealed record Minimisation(double Probability, ImbalanceMeasure Measure) : AllocationMethod
{
    /// <summary>How much a factor counts, by its id, 0 or more; 1 for those not named.</summary>
    public IReadOnlyDictionary<string, double> Weights { get; init; } = new Dictionary<string, double>();

    /// <summary>How much the site counts where it is a factor.</summary>
    public double SiteWeight { get; init; } = 1;

    /// <summary>How much the imbalance of the whole trial counts; 0 by Pocock and Simon.</summary>
    public double OverallWeight { get; init; }

    /// <summary>How much the imbalance within the newcomer's stratum counts; 0 by Pocock and Simon.</summary>
    public double StratumWeight { get; init; }
}
