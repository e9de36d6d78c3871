using Trialhead.Clinical;
using Trialhead.Eligibility;

namespace Trialhead.Pages.Criteria;

/// <summary>Says a criterion to the reader in plain words.</summary>
/// <remarks>
/// A sentence says neither more nor less than the text: where words of it are not accounted for, there is none, but where a
/// state is asked for whose details differ (which birth control, which visits), and the sentence points to them.
/// </remarks>
public static class CriterionPhrasing
{
    private const int LongestText = 600;
    private const int LongestSentence = 420;
    private const int MostAhead = 2;

    /// <summary>The sentence, or a few; null where the criterion was not understood whole or would be a tangle.</summary>
    public static string? Of(EligibilityCriterion criterion, PageLanguage language) => Of(criterion, language, isSaidWhole: false);

    /// <summary>The same, where whoever asks says the words that are not accounted for.</summary>
    internal static string? Of(EligibilityCriterion criterion, PageLanguage language, bool isSaidWhole)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        if (Headings.Contradicts(criterion))
        {
            return null;
        }

        var isWish = IsWish(criterion);
        var isWhole = criterion.Property is not null || WordCoverage.IsWhole(criterion);
        if (criterion.Text.Length > LongestText || Misreadings.In(criterion, isWish) || (!isWhole && !isSaidWhole && !isWish)
            || new SayingReader(language, criterion).Read() is not { } saying
            || new SentenceWriter(language).Write(saying) is not { } words)
        {
            return null;
        }

        words = words.Replace(" their ", " your ", StringComparison.Ordinal); // "an exacerbation of their illness"
        words = isWhole || isSaidWhole ? words : $"{words} {language.Say("See the original for details.", "Vea los detalles en el original.")}";
        return words.Length <= LongestSentence && !IsTangled(words, language) ? words : null;
    }

    // "Cancer other than the illness that this trial studies (except …; or the illness that this trial studies)".
    private static bool IsTangled(string words, PageLanguage language) =>
        words.Split(language.Say("that this trial studies", "que estudia este ensayo")).Length > 2;

    private static bool IsComply(Criterion demand) => demand is StateCriterion { State: PersonalState.CanComply };

    private static bool IsWish(EligibilityCriterion criterion) =>
        (IsOpen(criterion.Demand) && !IsBeside(criterion)) || ConsentWords.OnlyAsksFor(criterion.Demand, criterion.Text).Count > 0;

    // "A registered e-mail address, in order to obtain consent": the wish comes after what is asked for.
    private static bool IsBeside(EligibilityCriterion criterion) =>
        criterion.Demand.Leaves().Where(leaf => leaf.Span.Length > 0).Select(leaf => leaf.Span.Start - (criterion.Span?.Start ?? 0)).DefaultIfEmpty(0).Min() is var first
        && WordCoverage.Left(criterion).Count(word => word.Start < first) > MostAhead;

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
