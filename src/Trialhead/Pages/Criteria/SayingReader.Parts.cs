using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Vocabulary;

namespace Trialhead.Pages.Criteria;

/// <content>Parts that say nothing beside the others, and parts that are joined otherwise than they read.</content>
internal sealed partial class SayingReader
{
    // The words of the leaf where it is known where it was read.
    private string Own(Criterion leaf) => leaf.Span.Start - (criterion.Span?.Start ?? 0) is >= 0 and var at && leaf.Span.Length > 0 && at + leaf.Span.Length <= criterion.Text.Length
        ? criterion.Text.Substring(at, leaf.Span.Length)
        : criterion.Text;

    // "Infection or suspected infection with SARS-CoV-2" is about one infection.
    private static bool IsWordBefore(Criterion part, IReadOnlyList<Criterion> all) => part is DiagnosisCriterion { Condition.Id: "infection", Qualifiers.Count: 0 } word
        && all.OfType<DiagnosisCriterion>().Any(other => other.IsSuspected && other.Condition != word.Condition && Lexicon.InUse.IsA(other.Condition, word.Condition));

    // "Must agree" before what is asked for; "previous participation" in another study is none in this one.
    private bool IsIdle(Criterion part, IReadOnlyList<Criterion> all) => (part is UninterpretedCriterion c && Agreeing().IsMatch(c.Text))
        || (part is StateCriterion { State: PersonalState.PreviouslyEnrolled } && !ThisStudy().IsMatch(criterion.Text) && all.Any(other => other is StateCriterion { State: PersonalState.InAnotherStudy }));

    // Nobody has to be with child and nursing at once.
    private static bool IsOfCarrying(Criterion part) => part is StateCriterion { State: PersonalState.Pregnant or PersonalState.Breastfeeding or PersonalState.PlansPregnancy };

    // "Willing to undergo a biopsy" asks for the will.
    private static bool IsToComplyWith(Criterion part) => part is TreatmentCriterion { Timing: TreatmentTiming.Unstated, Within: null };

    // "At least 4 weeks since chemotherapy or surgery": since either.
    private bool AreSince(IReadOnlyList<Criterion> parts) => Since().IsMatch(criterion.Text)
        && parts.All(part => part is NotCriterion { Inner: TreatmentCriterion { Within: { } window } } && window == ((TreatmentCriterion)((NotCriterion)parts[0]).Inner).Within);

    // "SARS-CoV-2 infection" read as an infection and as COVID-19 is COVID-19.
    private static bool IsImplied(Criterion part, IReadOnlyList<Criterion> all) => IsWordOfAnother(part, all) || IsWider(part, all) || IsTop(part)
        || part is DiagnosisCriterion { IsHistory: false, IsFamily: false, Within: null } general && (general.Qualifiers.Count == 0 || general is { Condition.Id: "infection", Qualifiers: [{ Text: "confirmed" }] })
        && all.OfType<DiagnosisCriterion>().Any(special => special.Condition != general.Condition && special.Setting == general.Setting
            && !special.IsFamily && Lexicon.InUse.IsA(special.Condition, general.Condition));

    // "NYHA class III or IV heart disease": nobody else is in a class, and there is no fifth.
    private static bool IsHeartDisease(Criterion part, IReadOnlyList<Criterion> all) =>
        part is DiagnosisCriterion { Condition.Id: "heart-disease" or "heart-failure", Qualifiers.Count: 0 } && all.Any(other => other is MeasurementCriterion { Analyte.Id: "nyha-class" });

    // "AST/ALT above 5 times normal" keeps out whoever has one of them so high.
    private static bool AreEnzymes(IReadOnlyList<Criterion> parts) => parts.Count > 1 && parts.All(part => part is MeasurementCriterion
    { Analyte.Id: "ast" or "alt", Comparator: Comparator.More or Comparator.AtLeast });

    // "Aminoglycoside antibiotics" are aminoglycosides.
    private static bool IsWider(Criterion part, IReadOnlyList<Criterion> all) => part is TreatmentCriterion { Qualifiers.Count: 0, Outcome: TreatmentOutcome.Any, Purpose: null } general
        && all.OfType<TreatmentCriterion>().Any(special => special.Treatment != general.Treatment && general.Span.Start - special.Span.End is >= 0 and <= 1 && special.Timing == general.Timing
            && special.Within == general.Within && Lexicon.InUse.IsA(special.Treatment, general.Treatment));

    private static bool IsTop(Criterion part) => part is MeasurementCriterion { Analyte.Id: "nyha-class", Comparator: Comparator.AtMost, Limit.Value: 4 };

    // "Poorly controlled diabetes mellitus" read as two.
    private static bool IsWordOfAnother(Criterion part, IReadOnlyList<Criterion> all) => part is DiagnosisCriterion { Condition: { IsUnlisted: true, Name: var word } }
        && all.OfType<DiagnosisCriterion>().Any(other => !other.Condition.IsUnlisted
            && other.Condition.Names.Any(name => name.EndsWith($" {word}", StringComparison.OrdinalIgnoreCase)));

    // "Fertile patients must use birth control".
    private Conditioned? OfFertile(IReadOnlyList<Criterion> parts) =>
        parts is [DiagnosisCriterion { Condition: { IsUnlisted: true, Name: "Fertile" or "fertile" } }, var demanded] && Read(demanded) is { } demand
            ? new Conditioned(Fertile(), demand)
            : null;

    private Clause Fertile() => new(
        language == PageLanguage.Spanish
            ? new SayingFrame("", "", "usted puede tener hijos", "usted no puede tener hijos")
            : new SayingFrame("", "", "you are able to have children", "you are not able to have children"),
        "")
    { IsOfPeople = true };

    [GeneratedRegex(@"\b(?:this|the|present|current|same) (?:study|trial|protocol)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ThisStudy();

    [GeneratedRegex(@"^(?:(?:and|or|must|should|will|also|they|patients?|subjects?|participants?|agrees?|willing|be|to)\b\W*)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Agreeing();

    [GeneratedRegex(@"\bat least\b.*\bsince\b|\bmust have (?:been )?(?:completed|discontinued|stopped|ended)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Since();

    [GeneratedRegex(@"^fertile \w+ must\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfTheFertile();
}
