using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Eligibility.Labelling;
using Trialhead.Eligibility.Parsing;
using Trialhead.Vocabulary;

namespace Trialhead.Trials;

/// <summary>All criteria of a record: those its properties state, then those of its eligibility text.</summary>
public static class TrialCriteria
{
    /// <summary>Reads them with the vocabulary that ships with Trialhead; what is not understood stays, uninterpreted.</summary>
    /// <remarks>What a trial that treats or examines an illness excludes is read as another illness than its own; see <see cref="OwnIllness"/>.</remarks>
    /// <param name="trial">The record.</param>
    /// <param name="labels">What the labeller said of its text before, to which is added what it says now; null for nothing.</param>
    public static IReadOnlyList<EligibilityCriterion> Of(Trial trial, LabelMemo? labels = null)
    {
        ArgumentNullException.ThrowIfNull(trial);
        var studied = trial.Design?.PrimaryPurpose == PrimaryPurpose.Prevention ? [] : StudiedBy(trial);
        return
        [
            .. Stated(trial.Eligibility),
            .. CriteriaReader.Read(trial.Eligibility.CriteriaText ?? "", about: About(trial), labels: labels)
                .Select(criterion => OwnIllness.Except(ExclusionSense.Mend(criterion), studied, Lexicon.InUse)),
        ];
    }

    // Where a record spells out the short forms of its criteria.
    private static string About(Trial trial) => string.Join('\n', [trial.BriefTitle, trial.OfficialTitle, .. trial.Conditions, trial.BriefSummary]);

    private static Concept[] StudiedBy(Trial trial) =>
        [.. trial.Conditions.SelectMany(WrittenNames.Of).SelectMany(Named).Where(concept => concept.Kind == ConceptKind.Condition).Distinct()];

    // "Mild to Moderate Alzheimer Disease" is no name of the vocabulary; the illness at its end is.
    private static IEnumerable<Concept> Named(string name) => Lexicon.InUse.FindAll(name).ToList() is { Count: > 0 } whole
        ? whole
        : Lexicon.InUse.Recognise(name).Where(mention => mention.Span.End == name.Length).Select(mention => mention.Concept);

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
