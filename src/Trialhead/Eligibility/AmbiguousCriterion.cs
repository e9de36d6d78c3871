namespace Trialhead.Eligibility;

/// <summary>Words that can be read in several ways; known only where all readings agree.</summary>
/// <param name="Parts">The readings, at least two.</param>
/// <remarks>"Asthma and psoriasis" among exclusions may name both or each; "stable brain metastases" may ask for them or let them in.</remarks>
public sealed record AmbiguousCriterion(IReadOnlyList<Criterion> Parts) : Criterion
{
    /// <inheritdoc/>
    public override IReadOnlyList<Criterion> Parts { get; } = Parts;
}
