using Trialhead.Clinical;

namespace Trialhead.Eligibility;

/// <summary>Reads exclusions as they can only be meant: no study keeps people out for being able to consent.</summary>
/// <remarks>
/// "Unable, in the physician's opinion, to comply", "missing consent": where the denial is in words that were not understood,
/// a state that everybody is presumed to be in stands bare in the exclusion. It means its lack.
/// </remarks>
public static class ExclusionSense
{
    /// <summary>The criterion with such states denied; itself where there is none, and every inclusion.</summary>
    public static EligibilityCriterion Mend(EligibilityCriterion criterion)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        return criterion.Kind == CriterionKind.Exclusion ? criterion with { Demand = Mend(criterion.Demand, isUnwanted: false) } : criterion;
    }

    private static bool IsWished(PersonalState state) =>
        StateTable.PresumedOf(state) == true || StateTable.IsFunction(state) || state == PersonalState.UsesContraception;

    private static Criterion Mend(Criterion criterion, bool isUnwanted) => criterion switch
    {
        StateCriterion c when isUnwanted && IsWished(c.State) => new NotCriterion(c) { Span = c.Span },
        NotCriterion c => c with { Inner = Mend(c.Inner, !isUnwanted) },
        AllOfCriterion c => new AllOfCriterion([.. c.Parts.Select(part => Mend(part, isUnwanted))]) { Span = c.Span },
        AnyOfCriterion c => new AnyOfCriterion([.. c.Parts.Select(part => Mend(part, isUnwanted))]) { Span = c.Span },
        AmbiguousCriterion c => new AmbiguousCriterion([.. c.Parts.Select(part => Mend(part, isUnwanted))]) { Span = c.Span },
        NarrowedCriterion c => c with { Inner = Mend(c.Inner, isUnwanted) },
        ConditionalCriterion c => c with { Then = Mend(c.Then, isUnwanted) },
        _ => criterion,
    };
}
