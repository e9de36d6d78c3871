using System.Globalization;
using Trialhead.Trials;

namespace Trialhead.Pages.Evidence;

/// <summary>Takes out of a trial's posted results what the pages of other trials show of them.</summary>
/// <remarks>A pure function of the record. A change here needs a new <see cref="Format"/>, so that what stores keep is made anew.</remarks>
public static class EvidenceReader
{
    /// <summary>Tells evidence that was read alike.</summary>
    public const int Format = 2;

    private const int MostEvents = 8;
    private const int MostMeasures = 4;
    private const int MostRows = 6;

    /// <summary>The evidence of a trial; null where it posted no results.</summary>
    public static TrialEvidence? Read(Trial trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        if (trial.Results is not { } results)
        {
            return null;
        }

        var treatments = new GroupTreatments(trial);
        var events = results.AdverseEvents;
        return new TrialEvidence(trial.NctId)
        {
            Phases = trial.Design.Phases,
            IsRandomised = trial.Design.Allocation == Allocation.Randomized,
            Participants = trial.Design.Enrollment,
            Conditions = [.. trial.Conditions.Select(RegistryText.Clean)],
            MinimumAge = trial.Eligibility.MinimumAge,
            MaximumAge = trial.Eligibility.MaximumAge,
            Interventions = SpeltNames.Of(trial),
            EventGroups = events is null ? [] : [.. events.Groups.Select((group, i) => ReadGroup(group, i, treatments))],
            SeriousEvents = events is null ? [] : Frequent(events),
            Measures = Measures(results, treatments),
        };
    }

    private static EvidenceGroup ReadGroup(EventGroup group, int index, GroupTreatments treatments) =>
        new(index, RegistryText.Clean(group.Title ?? group.Id), treatments.Of(group.Title, group.Description))
        {
            Affected = group.SeriousAffected,
            AtRisk = group.SeriousAtRisk,
        };

    private static IReadOnlyList<EvidenceEvent> Frequent(AdverseEvents events) =>
    [
        .. events.Serious
            .Select((item, i) => (Event: item, Index: i, Affected: item.Counts.Sum(count => count.Affected ?? 0)))
            .Where(item => item.Affected > 0 && item.Event.Term.Length > 0)
            .OrderByDescending(item => item.Affected)
            .Take(MostEvents)
            .Select(item => new EvidenceEvent(
                item.Index,
                RegistryText.Clean(item.Event.Term),
                [.. events.Groups.Select(group => CountOf(item.Event, group))])),
    ];

    private static EvidenceCount CountOf(AdverseEvent item, EventGroup group) =>
        item.Counts.FirstOrDefault(count => count.GroupId == group.Id) is { } count
            ? new EvidenceCount(count.Affected, count.AtRisk)
            : new EvidenceCount(null, null);

    // Those on survival, response and the like; where there are none, what answers the main question.
    private static IReadOnlyList<EvidenceMeasure> Measures(TrialResults results, GroupTreatments treatments)
    {
        var all = results.OutcomeMeasures
            .Select((measure, i) => (Measure: measure, Index: i, Topic: MeasureTopics.Of(measure.Title, measure.Unit)))
            .Where(item => HasNumbers(item.Measure))
            .ToList();
        var telling = all.Where(item => item.Topic is not null)
            .OrderBy(item => item.Measure.Type != "PRIMARY").ThenBy(item => item.Topic).ThenBy(item => item.Index).ToList();
        var chosen = telling.Count > 0 ? telling : all.Where(item => item.Measure.Type == "PRIMARY");
        return [.. chosen.Take(MostMeasures).Select(item => ReadMeasure(item.Measure, item.Index, item.Topic ?? MeasureTopic.Other, treatments))];
    }

    private static bool HasNumbers(OutcomeMeasure measure) => measure.Classes
        .Any(row => row.Categories.Any(category => category.Measurements.Any(cell => cell.Value is not (null or "NA"))));

    private static EvidenceMeasure ReadMeasure(OutcomeMeasure measure, int index, MeasureTopic topic, GroupTreatments treatments)
    {
        var rows = measure.Classes.SelectMany((row, c) => row.Categories.Select((category, k) => new EvidenceRow(
            c,
            k,
            string.Join(": ", new[] { row.Title, category.Title }.OfType<string>().Select(RegistryText.Clean)) is { Length: > 0 } name ? name : null,
            [.. measure.Groups.Select(group => category.Measurements.FirstOrDefault(cell => cell.GroupId == group.Id))]))).ToList();
        return new EvidenceMeasure(index, RegistryText.Clean(measure.Title), topic)
        {
            IsPrimary = measure.Type == "PRIMARY",
            ParamType = measure.ParamType,
            Unit = measure.Unit is { } unit ? RegistryText.Clean(unit) : null,
            TimeFrame = measure.TimeFrame is { } time ? RegistryText.Clean(time) : null,
            Groups = [.. measure.Groups.Select((group, i) => new EvidenceGroup(
                i, RegistryText.Clean(group.Title ?? group.Id), treatments.Of(group.Title, group.Description))
            {
                AtRisk = Counted(measure, group),
            })],
            Rows = [.. rows.Take(MostRows)],
            RowCount = rows.Count,
        };
    }

    private static int? Counted(OutcomeMeasure measure, ResultGroup group) =>
        int.TryParse(
            measure.Denominators.SelectMany(d => d.Counts).FirstOrDefault(count => count.GroupId == group.Id)?.Value,
            NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
