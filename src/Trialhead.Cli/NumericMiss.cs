using Trialhead.Eligibility;

namespace Trialhead.Cli;

/// <summary>A constraint that was read but should not have been, or the other way round.</summary>
/// <param name="Gold">The criterion.</param>
/// <param name="Constraint">The constraint.</param>
/// <param name="IsWrong">Whether it was read though it is not there; otherwise it is there and was not read.</param>
internal sealed record NumericMiss(NumericGold Gold, NumericConstraint Constraint, bool IsWrong);
