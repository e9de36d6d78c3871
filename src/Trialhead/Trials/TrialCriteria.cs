using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;

namespace Trialhead.Trials;

/// <summary>All criteria of a record: those its properties state, then those of its eligibility text.</summary>
public static class TrialCriteria
{
    /// <summary>Reads them with the vocabulary that ships with Trialhead; what is not understood stays, uninterpreted.</summary>
    public static IReadOnlyList<EligibilityCriterion> Of(EligibilityRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return [.. Stated(rules), .. CriteriaReader.Read(rules.CriteriaText ?? "").Select(ExclusionSense.Mend)];
    }

    /// <summary>Those that the record's properties state: ages, sex, healthy volunteers.</summary>
    public static IEnumerable<EligibilityCriterion> Stated(EligibilityRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (rules.MinimumAge is { } minimum)
        {
            yield return Property("minimumAge", $"Minimum age: {minimum}", new AgeCriterion(minimum.Years, null));
        }

        if (rules.MaximumAge is { } maximum)
        {
            yield return Property("maximumAge", $"Maximum age: {maximum}", new AgeCriterion(null, maximum.Years));
        }

        if (rules.OnlySex is { } sex)
        {
            yield return Property("sex", $"Sex: {(sex == Sex.Female ? "female" : "male")}", new SexCriterion(sex));
        }
    }

    private static EligibilityCriterion Property(string name, string text, Criterion demand) =>
        new(CriterionKind.Inclusion, text, null, demand) { Property = name };
}
