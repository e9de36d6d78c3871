using Trialhead.Clinical;

namespace Trialhead.Eligibility;

/// <summary>Demands something in a form that no record tells of it: a severe allergy to latex, a twin pregnancy.</summary>
/// <param name="Inner">What is demanded.</param>
/// <param name="Qualifiers">The words that narrow it; at least one.</param>
/// <remarks>Not met where the inner demand is not; never met, since that the words fit is not known.</remarks>
public sealed record NarrowedCriterion(Criterion Inner, IReadOnlyList<Qualifier> Qualifiers) : Criterion
{
    /// <inheritdoc/>
    public override IReadOnlyList<Criterion> Parts => [Inner];
}
