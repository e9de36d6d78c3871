using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility;

namespace Trialhead.Pages.Criteria;

/// <summary>Says a criterion to the reader in plain words.</summary>
/// <remarks>
/// A sentence says neither more nor less than the text: where words of it are not accounted for, there is none, but where a
/// state is asked for whose details differ (which birth control, which visits), and the sentence points to them.
/// </remarks>
public static partial class CriterionPhrasing
{
    private const int LongestText = 600;
    private const int LongestSentence = 420;

    /// <summary>The sentence, or a few; null where the criterion was not understood whole or would be a tangle.</summary>
    public static string? Of(EligibilityCriterion criterion, PageLanguage language)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        var isWhole = criterion.Property is not null || WordCoverage.IsWhole(criterion);
        if (criterion.Text.Length > LongestText || IsMisread(criterion) || (!isWhole && !IsOpen(criterion.Demand))
            || new SayingReader(language, criterion).Read() is not { } saying
            || new SentenceWriter(language).Write(saying) is not { } words)
        {
            return null;
        }

        words = isWhole ? words : $"{words} {language.Say("See the original for details.", "Vea los detalles en el original.")}";
        return words.Length <= LongestSentence && !IsTangled(words, language) ? words : null;
    }

    // "Cancer other than the illness that this trial studies (except …; or the illness that this trial studies)".
    private static bool IsTangled(string words, PageLanguage language) =>
        words.Split(language.Say("that this trial studies", "que estudia este ensayo")).Length > 2;

    // Words that change what a line means must have left a trace in its demand.
    private static bool IsMisread(EligibilityCriterion criterion) =>
        (Counted().IsMatch(criterion.Text) && !Has<AtLeastCriterion>(criterion.Demand))
        || (Whom().IsMatch(criterion.Text) && !Has<ConditionalCriterion>(criterion.Demand) && !IsOpen(criterion.Demand))
        || (Purpose().IsMatch(criterion.Text) && criterion.Demand.Leaves().Any(leaf => leaf is TreatmentCriterion { Purpose: null }))
        || Beginning().IsMatch(criterion.Text)
        || (Has<PermissionCriterion>(criterion.Demand) && Demanded().IsMatch(criterion.Text))
        || (Taken().IsMatch(criterion.Text) && criterion.Demand.Leaves().Any(leaf => leaf is IntoleranceCriterion) && !criterion.Demand.HasLeaf(leaf => leaf is TreatmentCriterion))
        || (Including().IsMatch(criterion.Text)
            && criterion.Demand.Leaves().Any(leaf => leaf is TreatmentCriterion c && c.Qualifiers.Any(qualifier => qualifier.Text == "other")));

    private static bool Has<T>(Criterion demand) => demand is T || demand.Parts.Any(Has<T>);

    [GeneratedRegex(
        @"\((?:for|if|only|in case|when|unless)\b|\bonly\)|\b(?:if|unless|in case of)\b|\b(?:for|in) (?:all |any |those )?(?:\S+ )?(?:patients|subjects|participants|those|men|women|males|females|children)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whom();

    [GeneratedRegex(
        @"\bfor (?:this|the|their|that|current|another|other) (?:\w+ )?(?:disease|cancer|malignancy|condition|indication|illness|tumou?r|infection)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"\b(?:since|after|following|for|from) (?:the )?(?:initiation|start|beginning|first)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"\bmust\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Demanded();

    [GeneratedRegex(@"\b(?:therapy|treatment|exposure) (?:with|to)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Taken();

    [GeneratedRegex(@"\b(?:including|include|such as|e\.g\.|i\.e\.)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Including();

    [GeneratedRegex(
        @"\b(?:at least|any|no more than|more than|fewer than|less than|only) (?:one|two|three|four|five|\d) of\b|\b(?:one|two|three) or more of\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    // A wish that nearly every study has; what more the text says of it narrows the wish and never lifts it.
    private static bool IsOpen(Criterion demand) => demand switch
    {
        AllOfCriterion c => c.Parts.All(IsOpen),
        NotCriterion { Inner: NotCriterion c } => IsOpen(c.Inner),
        NotCriterion { Inner: AnyOfCriterion c } => c.Parts.All(part => part is NotCriterion not && IsOpen(not.Inner)),
        StateCriterion c => c.State is PersonalState.CanConsent or PersonalState.CanComply or PersonalState.UsesContraception
            or PersonalState.AvailableForFollowUp or PersonalState.TissueAvailable or PersonalState.SpeaksLanguage
            or PersonalState.LivesNearby or PersonalState.CognitivelyAble,
        _ => false,
    };
}
