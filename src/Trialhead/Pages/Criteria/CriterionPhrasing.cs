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
    public static string? Of(EligibilityCriterion criterion, PageLanguage language) => Of(criterion, language, isSaidWhole: false);

    /// <summary>The same, where whoever asks says the words that are not accounted for.</summary>
    internal static string? Of(EligibilityCriterion criterion, PageLanguage language, bool isSaidWhole)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        if (IsMisplaced(criterion))
        {
            return null;
        }

        criterion = Placed(criterion);
        var isWhole = criterion.Property is not null || WordCoverage.IsWhole(criterion);
        if (criterion.Text.Length > LongestText || IsMisread(criterion) || (!isWhole && !isSaidWhole && !IsWish(criterion))
            || new SayingReader(language, criterion).Read() is not { } saying
            || new SentenceWriter(language).Write(saying) is not { } words)
        {
            return null;
        }

        words = isWhole || isSaidWhole ? words : $"{words} {language.Say("See the original for details.", "Vea los detalles en el original.")}";
        return words.Length <= LongestSentence && !IsTangled(words, language) ? words : null;
    }

    // A heading says of its lines that they are let in, whatever they say themselves.
    private static EligibilityCriterion Placed(EligibilityCriterion criterion) =>
        criterion is { Section: { } section, Demand: not (PermissionCriterion or NotCriterion) } && Allowing().IsMatch(section)
            ? criterion with { Demand = new PermissionCriterion(criterion.Demand) { Span = criterion.Demand.Span } }
            : criterion;

    // What is required among the exclusions has lost its heading.
    private static bool IsMisplaced(EligibilityCriterion criterion) => criterion.Section is { } section
        && ((criterion.Kind == CriterionKind.Exclusion && (Asking().IsMatch(section) || Allowing().IsMatch(section))) || Advising().IsMatch(section));

    // "Cancer other than the illness that this trial studies (except …; or the illness that this trial studies)".
    private static bool IsTangled(string words, PageLanguage language) =>
        words.Split(language.Say("that this trial studies", "que estudia este ensayo")).Length > 2;

    // Words that change what a line means must have left a trace in its demand.
    private static bool IsMisread(EligibilityCriterion criterion) =>
        (Counted().IsMatch(criterion.Text) && !Has<AtLeastCriterion>(criterion.Demand))
        || (Whom().IsMatch(criterion.Text) && !Has<ConditionalCriterion>(criterion.Demand) && !IsWish(criterion))
        || (Purpose().IsMatch(criterion.Text) && criterion.Demand.Leaves().Any(leaf => leaf is TreatmentCriterion { Purpose: null }))
        || (HasLimitOfLines(criterion.Demand) && criterion.Demand is AllOfCriterion { Parts: var all } && all.Any(part => part is TreatmentCriterion))
        || (criterion.Kind == CriterionKind.Exclusion && Defining().IsMatch(criterion.Text))
        || (criterion.Demand.HasLeaf(leaf => leaf is StateCriterion { State: PersonalState.CanComply }) && !Complying().IsMatch(criterion.Text))
        || (Lasting().IsMatch(criterion.Text) && !Recent().IsMatch(criterion.Text) && criterion.Demand.HasLeaf(leaf => leaf is TreatmentCriterion { Within: not null }))
        || (AsksFor(criterion.Demand, PersonalState.RecoveredFromToxicity) && HasChoiceOfTreatments(criterion.Demand))
        || (NotPregnant().IsMatch(criterion.Text) && AsksFor(criterion.Demand, PersonalState.Pregnant))
        || Beginning().IsMatch(criterion.Text)
        || (Has<PermissionCriterion>(criterion.Demand) && Demanded().IsMatch(criterion.Text))
        || (Taken().IsMatch(criterion.Text) && criterion.Demand.Leaves().Any(leaf => leaf is IntoleranceCriterion) && !criterion.Demand.HasLeaf(leaf => leaf is TreatmentCriterion))
        || (Including().IsMatch(criterion.Text)
            && criterion.Demand.Leaves().Any(leaf => leaf is TreatmentCriterion c && c.Qualifiers.Any(qualifier => qualifier.Text == "other")));

    // "No more than 1 prior treatment with interferon" asks for none.
    private static bool HasLimitOfLines(Criterion demand) =>
        demand.HasLeaf(leaf => leaf is MeasurementCriterion { Analyte.Id: "prior-lines-of-therapy", Comparator: Comparator.AtMost or Comparator.Less });

    // "Recovered from chemotherapy or radiotherapy" asks for neither.
    private static bool HasChoiceOfTreatments(Criterion demand) =>
        (demand is AnyOfCriterion && demand.Parts.Any(part => part is TreatmentCriterion)) || (demand is not NotCriterion && demand.Parts.Any(HasChoiceOfTreatments));

    private static bool AsksFor(Criterion demand, PersonalState state) => demand switch
    {
        StateCriterion c => c.State == state,
        NotCriterion => false,
        _ => demand.Parts.Any(part => AsksFor(part, state)),
    };

    private static bool Has<T>(Criterion demand) => demand is T || demand.Parts.Any(Has<T>);

    [GeneratedRegex(@"\b(?:non-? ?|not )(?:be )?pregnan", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotPregnant();

    [GeneratedRegex(@"\bfor (?:a )?(?:total|at least|up to|more than|less than|minimum|maximum|greater|[=<>≤≥])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lasting();

    [GeneratedRegex(@"\b(?:within|last|past|previous|since|prior|before|preceding|ago)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Recent();

    // Says who a group is, wherever it stands.
    [GeneratedRegex(@"^(?:group|cohort|arm|part) \w{1,3}\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Defining();

    [GeneratedRegex(@"\b(?:compl|adher|cooperat|co-operat|follow|willing|unwilling|able|unable|inab|abilit|agree|abide|keep|attend|return|understand|reliab|accept|refus|capab|incapab|perform|undergo|commit|consent|participat|tak)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Complying();

    private static bool IsComply(Criterion demand) => demand is StateCriterion { State: PersonalState.CanComply };

    [GeneratedRegex(@"^(?:concurrent \w+ |prior \w+ )?(?:allowed|permitted)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Allowing();

    [GeneratedRegex(@"^required\b|\bmust have\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asking();

    [GeneratedRegex(@"^(?:recommended|encouraged|suggested)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Advising();

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

    private static bool IsWish(EligibilityCriterion criterion) =>
        IsOpen(criterion.Demand) || ConsentWords.OnlyAsksFor(criterion.Demand, criterion.Text).Count > 0;

    // A wish that nearly every study has; what more the text says of it narrows the wish and never lifts it.
    private static bool IsOpen(Criterion demand) => demand switch
    {
        AllOfCriterion c when c.Parts.Any(IsComply) => c.Parts.All(part => IsOpen(part) || part is TreatmentCriterion { Timing: TreatmentTiming.Unstated }),
        AllOfCriterion c => c.Parts.All(IsOpen),
        NotCriterion { Inner: NotCriterion c } => IsOpen(c.Inner),
        NotCriterion { Inner: AnyOfCriterion c } => c.Parts.All(part => part is NotCriterion not && IsOpen(not.Inner)),
        DiagnosisCriterion { Condition: { IsUnlisted: true, Name: "Fertile" or "fertile" } } => true,
        StateCriterion c => c.State is PersonalState.CanConsent or PersonalState.CanComply or PersonalState.UsesContraception
            or PersonalState.AvailableForFollowUp or PersonalState.TissueAvailable or PersonalState.SpeaksLanguage
            or PersonalState.LivesNearby or PersonalState.CognitivelyAble,
        _ => false,
    };
}
