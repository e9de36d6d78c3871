namespace Trialhead.Eligibility;

/// <summary>Says that something is no hindrance ("steroids are allowed"); it asks for nothing, whoever it concerns.</summary>
/// <param name="Inner">What is let in.</param>
public sealed record PermissionCriterion(Criterion Inner) : Criterion
{
    /// <inheritdoc/>
    public override IReadOnlyList<Criterion> Parts => [Inner];
}
