using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing;

/// <summary>Reads inclusions that nobody could meet together as alternatives: one line "Hodgkin lymphoma", the next "mantle cell lymphoma".</summary>
/// <remarks>Lists of the diseases that a trial takes often lack the words "one of". Every such line is met by any of them.</remarks>
internal static class Alternatives
{
    /// <summary>The criteria, in the same order, the demands of such lines joined.</summary>
    public static IReadOnlyList<EligibilityCriterion> Join(List<EligibilityCriterion> criteria, Lexicon lexicon)
    {
        var named = criteria.ConvertAll(criterion => criterion.Kind == CriterionKind.Inclusion ? IllnessOf(criterion.Demand) : null);
        if (named.FindIndex(illness => illness is not null) == named.FindLastIndex(illness => illness is not null))
        {
            return criteria;
        }

        var joined = Enumerable.Range(0, criteria.Count)
            .Where(at => named[at] is { } illness && named.Exists(other => other is not null && lexicon.AreDisjoint(illness, other)))
            .ToList();
        if (joined.Count < 2)
        {
            return criteria;
        }

        var demands = joined.ConvertAll(at => criteria[at].Demand);
        foreach (var at in joined)
        {
            var own = criteria[at].Demand;
            criteria[at] = criteria[at] with { Demand = new AnyOfCriterion([own, .. demands.Where(other => !ReferenceEquals(other, own))]) { Span = own.Span } };
        }

        return criteria;
    }

    // The one illness that a line demands.
    private static Concept? IllnessOf(Criterion demand) => demand switch
    {
        DiagnosisCriterion { IsFamily: false, IsHistory: false } c => c.Condition,
        AllOfCriterion c when c.Parts.Count(part => part is DiagnosisCriterion) == 1 => IllnessOf(c.Parts.OfType<DiagnosisCriterion>().First()),
        _ => null,
    };
}
