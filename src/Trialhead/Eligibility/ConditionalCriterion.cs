namespace Trialhead.Eligibility;

/// <summary>Concerns only those for whom a condition holds ("women of childbearing potential must…", "for Arm B only").</summary>
/// <param name="Condition">Whom it concerns.</param>
/// <param name="Then">What is demanded of them.</param>
/// <remarks>Not applicable where the condition is known not to hold; never not met while it is unknown.</remarks>
public sealed record ConditionalCriterion(Criterion Condition, Criterion Then) : Criterion
{
    /// <inheritdoc/>
    public override IReadOnlyList<Criterion> Parts => [Condition, Then];
}
