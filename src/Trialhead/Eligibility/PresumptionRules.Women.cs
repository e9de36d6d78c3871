using System.Text.RegularExpressions;
using Trialhead.Clinical;

namespace Trialhead.Eligibility;

/// <content>What concerns only women who can become pregnant.</content>
public sealed partial class PresumptionRules
{
    private const int YoungestFertile = 12;
    private const int OldestFertile = 60;

    private bool IsNotHers(string text, Presumed whole) => _isAboutWomen && !ConcernsWomen
        && (whole.Verdict == Verdict.Met || (!_isInclusion && OpensWithWomen().IsMatch(text)));

    // "Pregnant, or who gave birth within 90 days": nobody else is asked about the rest.
    private bool IsOnlyOfWomen(Criterion criterion, string text) => IsOfTheirStates(criterion, text) || (!_isInclusion && _isAboutWomen && !ConcernsWomen && OpensWithWomen().IsMatch(text)
        && !criterion.HasLeaf(leaf => leaf is DiagnosisCriterion { Condition: { IsUnlisted: false } named } && !PresumptionTable.IsAboutWomen(named.Name))
        && !criterion.HasLeaf(leaf => leaf is TreatmentCriterion { Treatment.IsUnlisted: false } or BiomarkerCriterion
            or StateCriterion
        {
            State: not (PersonalState.Pregnant or PersonalState.Breastfeeding or PersonalState.ChildbearingPotential or PersonalState.UsesContraception
                or PersonalState.PlansPregnancy or PersonalState.SexuallyActive)
        }));

    // "Females who use contraception, are sterilised or past the menopause": of men nothing is asked.
    private bool IsOfTheirStates(Criterion criterion, string text) => _chart.Sex == Sex.Male && !_isAboutMen && OpensWithWomen().IsMatch(text)
        && criterion.HasLeaf(leaf => leaf is StateCriterion) && !criterion.HasLeaf(leaf => leaf is not (UninterpretedCriterion or StateCriterion
        {
            State: PersonalState.Pregnant or PersonalState.Breastfeeding or PersonalState.ChildbearingPotential or PersonalState.UsesContraception
                or PersonalState.PlansPregnancy or PersonalState.SexuallyActive or PersonalState.SurgicallySterile or PersonalState.Postmenopausal
        }));

    private bool ConcernsWomen => _chart.Sex != Sex.Male && !(_chart.Age is { } age && (age.Youngest > OldestFertile || age.Oldest < YoungestFertile));

    // Sterilised, or past the menopause.
    private bool CannotConceive => _chart.Patient.Facts.Any(fact => fact is StateFact
    { State: PersonalState.Postmenopausal or PersonalState.SurgicallySterile, Presence: Presence.Present }
        or StateFact { State: PersonalState.ChildbearingPotential, Presence: Presence.Absent });

    private bool IsToldOf(PersonalState state) => _chart.Patient.Facts.Any(fact => fact is StateFact { Presence: Presence.Present } told && told.State == state);

    private bool PreventsPregnancy => _chart.Patient.Facts.Any(fact => fact is StateFact { State: PersonalState.UsesContraception, Presence: Presence.Present }
        or StateFact { State: PersonalState.SexuallyActive, Presence: Presence.Absent });

    private static Presumed NotHer => new(Verdict.NotApplicable, "It concerns women who can become pregnant.");

    [GeneratedRegex(@"\b(?:m[ae]n|males?|fathers?|fathering|partners?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Men();

    [GeneratedRegex(
        @"^\W*(?:\d+\W+)?(?:(?:if you|you|they|are|is|all|any|known|current(?:ly)?|being|patients?|subjects?|participants?|volunteers?|who|persons?|confirmed|suspected|a|an)\s+)*"
        + "(?:pregnan|wom[ae]n|females?|lactati|breast-?\\s?feed|nursing|gravid|postpartum|menstruat)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OpensWithWomen();
}
