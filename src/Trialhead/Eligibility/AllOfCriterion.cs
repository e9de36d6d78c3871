namespace Trialhead.Eligibility;

/// <summary>Demands every part.</summary>
/// <param name="Parts">The parts, at least one.</param>
public sealed record AllOfCriterion(IReadOnlyList<Criterion> Parts) : Criterion
{
    /// <inheritdoc/>
    public override IReadOnlyList<Criterion> Parts { get; } = Parts;
}
