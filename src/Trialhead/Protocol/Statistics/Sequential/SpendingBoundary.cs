namespace Trialhead.Protocol.Statistics.Sequential;

/// <summary>Critical values that use up alpha as a spending function says.</summary>
/// <param name="Spending">How much alpha may be used by which information; each side spends its own share so.</param>
public sealed record SpendingBoundary(SpendingFunction Spending) : BoundaryFamily;
