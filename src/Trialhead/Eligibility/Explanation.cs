using Trialhead.Clinical;

namespace Trialhead.Eligibility;

/// <summary>Why a criterion got its verdict: a tree of the criterion's own shape.</summary>
/// <param name="Criterion">The node that is explained.</param>
/// <param name="Verdict">Its verdict.</param>
/// <param name="Reason">One sentence for a person.</param>
/// <param name="Fact">The fact of the record that decided; null where there is none, or several below.</param>
/// <param name="Parts">The explanations of the nodes below, in their order.</param>
public sealed record Explanation(
    Criterion Criterion, Verdict Verdict, string Reason, Fact? Fact, IReadOnlyList<Explanation> Parts)
{
    /// <summary>The fact that decided, here or in the deepest part that shares the verdict's cause; null where none.</summary>
    public Fact? DecidingFact => Fact ?? Parts.Select(part => part.DecidingFact).FirstOrDefault(fact => fact is not null);
}
