using System.Text.RegularExpressions;
using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>What is wrong with a page, and what it lacks that its record could have filled.</summary>
/// <param name="Faults">One line for each fault: where, and what.</param>
/// <param name="Elements">Elements of the record that belong on the page.</param>
/// <param name="Missing">The pointers of those that are not there.</param>
public sealed partial record PageAudit(IReadOnlyList<string> Faults, int Elements, IReadOnlyList<string> Missing)
{
    /// <summary>Looks a page through.</summary>
    public static PageAudit Of(Trial trial, TrialPage page)
    {
        ArgumentNullException.ThrowIfNull(trial);
        ArgumentNullException.ThrowIfNull(page);
        var shown = Shown(page);
        var expected = Expected(trial).ToList();
        return new PageAudit([.. page.Sections.SelectMany(FaultsOf)], expected.Count, [.. expected.Where(pointer => !shown.Contains(pointer))]);
    }

    private static IEnumerable<string> FaultsOf(PageSection section)
    {
        var sentences = section.Sentences.ToList();
        if (sentences.Count == 0)
        {
            yield return $"{section.Id}: the section is empty";
        }

        foreach (var sentence in sentences)
        {
            if (string.IsNullOrWhiteSpace(sentence.Text))
            {
                yield return $"{section.Id}: a sentence without words";
            }

            if (sentence.Sources.Count == 0 || sentence.Sources.Any(source => source.Kind != SourceKind.Phrase && source.Ref.Length == 0))
            {
                yield return $"{section.Id}: no source for “{sentence.Text}”";
            }

            if (Markup().IsMatch(sentence.Text))
            {
                yield return $"{section.Id}: raw markup in “{sentence.Text}”";
            }

            if (!sentence.IsQuoted && Untidy().IsMatch(sentence.Text))
            {
                yield return $"{section.Id}: untidy words in “{sentence.Text}”";
            }
        }
    }

    // Every place that sentences rest on, with all places above it.
    private static HashSet<string> Shown(TrialPage page)
    {
        var shown = new HashSet<string>();
        foreach (var source in page.Sections.SelectMany(section => section.Sentences).Append(page.Title).SelectMany(sentence => sentence.Sources))
        {
            for (var end = source.Ref.Length; end > 0 && shown.Add(source.Ref[..end]);)
            {
                end = source.Ref.LastIndexOf('/', end - 1);
            }
        }

        return shown;
    }

    private static IEnumerable<string> Expected(Trial trial) =>
        [.. Whole(trial), .. Parts(trial), .. Results(trial)];

    private static IEnumerable<string> Whole(Trial trial)
    {
        (bool IsThere, string Pointer)[] fields =
        [
            (trial.OfficialTitle is not null && trial.OfficialTitle != trial.BriefTitle, $"{RecordPointers.Identification}/officialTitle"),
            (trial.BriefTitle is not null, $"{RecordPointers.Identification}/briefTitle"),
            (trial.Status is not null, $"{RecordPointers.Status}/overallStatus"),
            (trial.WhyStopped is not null, $"{RecordPointers.Status}/whyStopped"),
            (trial.Dates.Start is not null, $"{RecordPointers.Status}/startDateStruct"),
            (trial.Dates.Completion is not null, $"{RecordPointers.Status}/completionDateStruct"),
            (!string.IsNullOrWhiteSpace(trial.BriefSummary), $"{RecordPointers.Description}/briefSummary"),
            (trial.Conditions.Count > 0, RecordPointers.Conditions),
            (trial.Design.StudyType is not null, $"{RecordPointers.Design}/studyType"),
            (trial.Design.Phases.Any(phase => phase != Phase.NotApplicable), $"{RecordPointers.Design}/phases"),
            (trial.Design.Enrollment > 0, $"{RecordPointers.Design}/enrollmentInfo"),
            (trial.Design.Allocation is Allocation.Randomized or Allocation.NonRandomized, $"{RecordPointers.Design}/designInfo/allocation"),
            (trial.Design.Masking is not null, $"{RecordPointers.Design}/designInfo/maskingInfo/masking"),
            (trial.Design.InterventionModel is not null, $"{RecordPointers.Design}/designInfo/interventionModel"),
            (trial.LeadSponsor is not null, $"{RecordPointers.Sponsors}/leadSponsor"),
            (trial.Eligibility.MinimumAge is not null, $"{RecordPointers.Eligibility}/minimumAge"),
            (trial.Eligibility.MaximumAge is not null, $"{RecordPointers.Eligibility}/maximumAge"),
            (trial.Eligibility.OnlySex is not null, $"{RecordPointers.Eligibility}/sex"),
            (!string.IsNullOrWhiteSpace(trial.Eligibility.CriteriaText), $"{RecordPointers.Eligibility}/eligibilityCriteria"),
        ];
        return fields.Where(field => field.IsThere).Select(field => field.Pointer);
    }

    private static IEnumerable<string> Parts(Trial trial) =>
    [
        .. Numbered(trial.Arms, $"{RecordPointers.ArmsInterventions}/armGroups"),
        .. Numbered(trial.Interventions, $"{RecordPointers.ArmsInterventions}/interventions"),
        .. Numbered(trial.Outcomes.Where(outcome => outcome.Rank == OutcomeRank.Primary), $"{RecordPointers.Outcomes}/primaryOutcomes"),
        .. Numbered(trial.Officials, $"{RecordPointers.ContactsLocations}/overallOfficials"),
        .. Numbered(trial.Sites, $"{RecordPointers.ContactsLocations}/locations"),
        .. Numbered(trial.Collaborators, $"{RecordPointers.Sponsors}/collaborators"),
        .. trial.References.Select((reference, i) => (reference, i)).Where(item => item.reference.Citation is not null)
            .Select(item => $"{RecordPointers.References}/references/{item.i}"),
        .. Numbered(trial.Links, $"{RecordPointers.References}/seeAlsoLinks"),
        .. trial.Openness == Openness.Closed ? [] : trial.CentralContacts.Select((contact, i) => (contact, i))
            .Where(item => (item.contact.Name ?? item.contact.Phone ?? item.contact.Email) is not null)
            .Select(item => $"{RecordPointers.ContactsLocations}/centralContacts/{item.i}"),
    ];

    private static IEnumerable<string> Results(Trial trial)
    {
        if (trial.Results?.AdverseEvents is { Groups.Count: > 0 })
        {
            yield return $"{RecordPointers.AdverseEvents}/eventGroups";
        }

        if (trial.Results?.OutcomeMeasures.Any(measure => measure.Type == "PRIMARY" && measure.Classes.Count > 0) == true)
        {
            yield return RecordPointers.ResultMeasures;
        }
    }

    private static IEnumerable<string> Numbered<T>(IEnumerable<T> items, string pointer) => items.Select((_, i) => $"{pointer}/{i}");

    // Tags, entities, and escapes that readers of markdown would have taken away.
    [GeneratedRegex(@"</?(?:a|b|br|div|em|i|li|ol|p|span|strong|sub|sup|tab|table|td|tr|u|ul)(\s[^<>]*)?/?>|&(amp|lt|gt|nbsp|quot|#\d+);|\\[<>*_\[\]#~]", RegexOptions.IgnoreCase)]
    private static partial Regex Markup();

    [GeneratedRegex(@"  |\(\)|\[\]| [,;:]| \.(?!\d)|,,|\.\.$|\bnull\b|\{\d\}|System\.[A-Z]")]
    private static partial Regex Untidy();
}
