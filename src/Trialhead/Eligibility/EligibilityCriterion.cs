using Trialhead.Text;

namespace Trialhead.Eligibility;

/// <summary>One criterion of a trial: the text it came from and what that text demands.</summary>
/// <param name="Kind">The list it stands in.</param>
/// <param name="Text">Its text, exactly as the record has it.</param>
/// <param name="Span">Where that stands in the eligibility text; null for a property of the record such as its minimum age.</param>
/// <param name="Demand">
/// What must hold for the person to pass. An exclusion's demand is the <see cref="NotCriterion"/> of what it names, so that
/// <see cref="Verdict.Met"/> always speaks for joining.
/// </param>
public sealed record EligibilityCriterion(CriterionKind Kind, string Text, SourceSpan? Span, Criterion Demand)
{
    /// <summary>The heading it stands under, other than the list's own (<c>Cohort A</c>); null for none.</summary>
    public string? Section { get; init; }

    /// <summary>The property of the record that it comes from (<c>minimumAge</c>); null for text.</summary>
    public string? Property { get; init; }

    /// <summary>Whether anything of it was understood.</summary>
    public bool IsTyped => Demand.HasLeaf(leaf => leaf is not UninterpretedCriterion);

    /// <summary>Whether all of it was understood.</summary>
    public bool IsTypedWhole => !Demand.HasLeaf(leaf => leaf is UninterpretedCriterion);
}
