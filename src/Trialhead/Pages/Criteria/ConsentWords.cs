using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility;

namespace Trialhead.Pages.Criteria;

/// <summary>Recognises lines that ask for no more than agreement, however they tell who gives it and how.</summary>
internal static partial class ConsentWords
{
    /// <summary>The states that such a line asks for; empty where it asks for something else too.</summary>
    public static IReadOnlyList<Criterion> OnlyAsksFor(Criterion demand, string text)
    {
        if (demand is not (AnyOfCriterion or AllOfCriterion or AmbiguousCriterion or ConditionalCriterion) || !Agreement().IsMatch(text))
        {
            return [];
        }

        var leaves = demand.Leaves().ToList();
        return leaves.Exists(leaf => leaf is StateCriterion { State: PersonalState.CanConsent }) && IsPlain(demand) && leaves.TrueForAll(leaf => Belongs(leaf, demand))
            ? [.. leaves.OfType<StateCriterion>().Where(leaf => leaf.State != PersonalState.LegallyProtected).DistinctBy(leaf => leaf.State)]
            : [];
    }

    private static bool IsPlain(Criterion demand) => demand is not (NotCriterion or ExceptCriterion or PermissionCriterion)
        && demand is not ConditionalCriterion { Condition: not AgeCriterion { Minimum: null } } && demand.Parts.All(IsPlain);

    private static bool Belongs(Criterion leaf, Criterion demand) => leaf switch
    {
        StateCriterion c => c.State is PersonalState.CanConsent or PersonalState.LegallyProtected or PersonalState.CognitivelyAble or PersonalState.CanComply
            or PersonalState.AvailableForFollowUp,
        AgeCriterion c => demand is not AllOfCriterion && c.Minimum is null,
        UninterpretedCriterion c => c.Text.Length <= 80 && Manner().IsMatch(c.Text),
        _ => false,
    };

    [GeneratedRegex(@"\b(?:consent|assent)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Agreement();

    [GeneratedRegex(@"\b(?:if|under|parents?|guardians?|assent|consent|minors?|representatives?|witness\w*|understand\w*|written|signed|oral|verbal|patient and/or family|family|relative|next of kin)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Manner();
}
