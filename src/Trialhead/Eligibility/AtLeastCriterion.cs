namespace Trialhead.Eligibility;

/// <summary>Demands a number of its parts ("at least two of the following").</summary>
/// <param name="Count">How many, 1 to the number of parts.</param>
/// <param name="Parts">The parts, at least one.</param>
public sealed record AtLeastCriterion(int Count, IReadOnlyList<Criterion> Parts) : Criterion
{
    /// <inheritdoc/>
    public override IReadOnlyList<Criterion> Parts { get; } = Parts;
}
