using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <content>Treatments: what is under way, planned, needed or unchanged.</content>
public sealed partial class PresumptionRules
{
    // Tests are done in passing; what is done to cure is what a record of that day is about.
    private bool IsUnderway(TreatmentCriterion c) =>
        c.Timing is TreatmentTiming.Current or TreatmentTiming.Planned && c.Within is null
        && c.Treatment.Id != "intensive-care" && (_chart.Lexicon.Get(c.Treatment.Id) is { } listed
            ? !PresumptionTable.IsInvestigation(listed, _chart.Lexicon)
            : c.Treatment.Kind == ConceptKind.Procedure && PresumptionTable.IsOperation(c.Treatment.Name));

    // Who is to have an operation counts among those undergoing it.
    private bool IsPlanned(TreatmentCriterion c) =>
        _isInclusion && c.Timing is TreatmentTiming.Current or TreatmentTiming.Needed or TreatmentTiming.Unstated && c.Qualifiers.Count == 0
        && Array.Exists(_chart.About(c.Treatment, Aspect.Treatment).Present, entry => entry.Fact is TreatmentFact { IsPlanned: true });

    private bool IsGivenAsNeeded(TreatmentCriterion c) => c is { Timing: TreatmentTiming.Needed, Qualifiers.Count: 0 }
        && Array.Exists(_chart.About(c.Treatment, Aspect.Treatment).Present, entry => !entry.IsFormer && entry.Fact is TreatmentFact { Ended: null });

    // "Surgery planned during the study", of who was operated on long ago.
    private bool IsOfLongAgo(TreatmentCriterion c, Fact? fact) => (c.Timing is TreatmentTiming.Planned or TreatmentTiming.Current || (_isOfPlans && c.Timing == TreatmentTiming.Unstated)) && c.Within is null
        && fact is TreatmentFact { IsPlanned: false, Presence: Presence.Present } given && (given.Ended ?? given.Date)?.Latest < _chart.Date.AddMonths(-Recently);

    [GeneratedRegex(@"\b(?:planned|scheduled|anticipated|foreseen)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Plans();

    // A test that is asked for, and that the record of today tells of.
    private bool IsDone(TreatmentCriterion c, Fact? fact) => _isInclusion && !_namesIllness
        && c is { Timing: TreatmentTiming.Unstated, Within: null, Purpose: null, Qualifiers.Count: 0, Outcome: TreatmentOutcome.Any }
        && fact is TreatmentFact { Presence: Presence.Present, IsPlanned: false, Date: null } done && _chart.Lexicon.FindAll(done.Name).Any(given => _chart.Lexicon.IsA(given, c.Treatment))
        && _chart.Lexicon.Get(c.Treatment.Id) is { } listed && PresumptionTable.IsInvestigation(listed, _chart.Lexicon);

    // "On a stable dose of", of what a record gives today.
    private bool IsUnchanged(TreatmentCriterion c, Fact? fact) => _isInclusion && c is { Within: null, Qualifiers.Count: > 0 } && c.Qualifiers.All(q => q.Text == "stable")
        && fact is TreatmentFact { Presence: Presence.Present, Ended: null, IsOver: false, IsPlanned: false };

    // "Amlodipine 10 mg" in a list; courses against a cancer or an infection may be over.
    private bool IsTaken(TreatmentCriterion c, Fact? fact) => _isInclusion
        && c is { Timing: TreatmentTiming.Current or TreatmentTiming.Unstated, Within: null, Purpose: null, Qualifiers.Count: 0, Outcome: TreatmentOutcome.Any }
        && fact is TreatmentFact { Presence: Presence.Present, Date: null, Ended: null, IsOver: false, IsPlanned: false } listed
        && _chart.Lexicon.FindAll(listed.Name).ToList() is { Count: > 0 } given && given.TrueForAll(drug => drug.Kind == ConceptKind.Drug && _chart.Lexicon.IsA(drug, c.Treatment)
            && !Array.Exists(Courses, id => _chart.Lexicon.Get(id) is { } course && _chart.Lexicon.IsA(drug, course)));

    private static readonly string[] Courses = ["anticancer-agent", "antibiotic", "anesthetic", "vaccine"];
}
