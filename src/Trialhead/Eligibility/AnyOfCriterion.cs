namespace Trialhead.Eligibility;

/// <summary>Demands at least one part.</summary>
/// <param name="Parts">The parts, at least one.</param>
public sealed record AnyOfCriterion(IReadOnlyList<Criterion> Parts) : Criterion
{
    /// <inheritdoc/>
    public override IReadOnlyList<Criterion> Parts { get; } = Parts;
}
