using Trialhead.Trials;

namespace Trialhead.Data.Registry;

/// <summary>Reads the adverse events of a legacy XML record (<c>reported_events</c>).</summary>
/// <remarks>The totals of a group stand in an extra category <c>Total</c>.</remarks>
internal static class AdverseEventsXmlReader
{
    private const string Totals = "Total";

    /// <summary>The events; null where none are posted.</summary>
    public static AdverseEvents? Read(XmlFields events)
    {
        if (!events.IsPresent)
        {
            return null;
        }

        var (serious, other) = (events.Child("serious_events"), events.Child("other_events"));
        return new AdverseEvents
        {
            FrequencyThreshold = other.Text("frequency_threshold"),
            TimeFrame = events.Text("time_frame"),
            Description = events.Text("desc"),
            Groups = ReadGroups(events, TotalsOf(serious), TotalsOf(other)),
            Serious = ReadEvents(serious),
            Other = ReadEvents(other),
        };
    }

    private static IReadOnlyList<EventGroup> ReadGroups(
        XmlFields events, Dictionary<string, EventCount> serious, Dictionary<string, EventCount> other) =>
    [
        .. ResultsXmlReader.Groups(events).Select(group => new EventGroup(group.Id, group.Title, group.Description)
        {
            SeriousAffected = serious.GetValueOrDefault(group.Id)?.Affected,
            SeriousAtRisk = serious.GetValueOrDefault(group.Id)?.AtRisk,
            OtherAffected = other.GetValueOrDefault(group.Id)?.Affected,
            OtherAtRisk = other.GetValueOrDefault(group.Id)?.AtRisk,
        }),
    ];

    private static Dictionary<string, EventCount> TotalsOf(XmlFields events) =>
        events.Child("category_list").All("category").Where(category => category.Text("title") == Totals)
            .SelectMany(category => category.Child("event_list").All("event")).SelectMany(ReadCounts)
            .DistinctBy(count => count.GroupId)
            .ToDictionary(count => count.GroupId);

    private static IReadOnlyList<AdverseEvent> ReadEvents(XmlFields events)
    {
        var (vocabulary, assessment) = (events.Text("default_vocab"), events.Phrase("default_assessment"));
        return
        [
            .. from category in events.Child("category_list").All("category")
               let organSystem = category.Text("title")
               where organSystem != Totals
               from item in category.Child("event_list").All("event")
               select new AdverseEvent(item.Text("sub_title") ?? "") // some rows have no name
               {
                   OrganSystem = organSystem,
                   SourceVocabulary = item.Child("sub_title").Attribute("vocab") ?? vocabulary,
                   AssessmentType = item.Phrase("assessment") ?? assessment,
                   Notes = item.Text("description"),
                   Counts = [.. ReadCounts(item)],
               },
        ];
    }

    private static IEnumerable<EventCount> ReadCounts(XmlFields item) =>
        item.All("counts").Select(count => new EventCount(
            ResultsXmlReader.GroupId(count.Attribute("group_id")),
            count.Number("events"),
            count.Number("subjects_affected"),
            count.Number("subjects_at_risk")));
}
