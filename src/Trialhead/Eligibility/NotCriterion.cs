namespace Trialhead.Eligibility;

/// <summary>Demands that its inner criterion does not hold.</summary>
/// <param name="Inner">What must not hold.</param>
public sealed record NotCriterion(Criterion Inner) : Criterion
{
    /// <inheritdoc/>
    public override IReadOnlyList<Criterion> Parts => [Inner];
}
