using Trialhead.Vocabulary;

namespace Trialhead.Pages.Approvals;

/// <summary>What regulators list for one drug of a trial.</summary>
/// <param name="Treatment">The drug.</param>
/// <param name="Pointer">Where the trial names it: a JSON pointer.</param>
/// <param name="IsTested">Whether it is what the trial tests.</param>
/// <param name="Approvals">The approved medicines with it: the first in their jurisdiction are shown.</param>
public sealed record TreatmentApprovals(Concept Treatment, string Pointer, bool IsTested, IReadOnlyList<Approval> Approvals)
{
    /// <summary>Where whole lists of approved medicines were looked through, so that finding nothing means something.</summary>
    public IReadOnlyList<Jurisdiction> Searched { get; init; } = [];
}
