using System.Globalization;
using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>What went wrong among this trial's own participants, as posted.</summary>
internal static class SafetySection
{
    private const int MostEvents = 8;

    public static PageSection? Build(PageSubject subject)
    {
        var trial = subject.Trial;
        if (trial.Results?.AdverseEvents is not { Groups.Count: > 0 } events)
        {
            return null;
        }

        var blocks = new List<PageBlock>
        {
            new Paragraph([.. Introduction(events)]),
            new FactTable(
                Sentence.Phrase("Serious adverse events and deaths, by group"),
                [Sentence.Phrase("Group"), Sentence.Phrase("Serious adverse event"), Sentence.Phrase("Died, of any cause")],
                [.. events.Groups.Select(Totals)]),
        };
        if (MostFrequent(events) is { } table)
        {
            blocks.Add(table);
        }

        return new PageSection("safety", "How safe was it for people in this trial?", blocks);
    }

    private static IEnumerable<Sentence> Introduction(AdverseEvents events)
    {
        yield return Sentence.Phrase("These counts are the trial’s own posted results.");
        yield return Sentence.Phrase("An event counts whether or not the treatment caused it.");
        if (events.TimeFrame is { } time)
        {
            yield return Sentence.FromResults(
                $"Counted over: {RegistryText.Clean(time).TrimEnd('.')}.", $"{RecordPointers.AdverseEvents}/timeFrame");
        }
    }

    private static IReadOnlyList<Sentence> Totals(EventGroup group, int index)
    {
        var pointer = $"{RecordPointers.AdverseEvents}/eventGroups/{index}";
        return
        [
            Sentence.FromResults(RegistryText.Clean(group.Title ?? group.Id), $"{pointer}/title"),
            Sentence.FromResults(Shares.Of(group.SeriousAffected, group.SeriousAtRisk), $"{pointer}/seriousNumAffected"),
            Sentence.FromResults(Shares.Of(group.DeathsAffected, group.DeathsAtRisk), $"{pointer}/deathsNumAffected"),
        ];
    }

    private static FactTable? MostFrequent(AdverseEvents events)
    {
        var frequent = events.Serious
            .Select((item, i) => (Event: item, Index: i, Affected: item.Counts.Sum(count => count.Affected ?? 0)))
            .Where(item => item.Affected > 0)
            .OrderByDescending(item => item.Affected)
            .Take(MostEvents)
            .ToList();
        var others = events.Serious.Count(item => item.Counts.Any(count => count.Affected > 0)) - frequent.Count;
        var more = others > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {others} rarer ones are in the registry") : "";
        return frequent.Count == 0 ? null : new FactTable(
            Sentence.FromResults($"Most frequent serious adverse events{more}", $"{RecordPointers.AdverseEvents}/seriousEvents"),
            [
                Sentence.Phrase("Event"),
                .. events.Groups.Select((group, i) => Sentence.FromResults(
                    RegistryText.Clean(group.Title ?? group.Id), $"{RecordPointers.AdverseEvents}/eventGroups/{i}/title")),
            ],
            [.. frequent.Select(item => Row(item.Event, item.Index, events.Groups))]);
    }

    private static IReadOnlyList<Sentence> Row(AdverseEvent item, int index, IReadOnlyList<EventGroup> groups)
    {
        var pointer = $"{RecordPointers.AdverseEvents}/seriousEvents/{index}";
        return
        [
            Sentence.FromResults(PlainWords.AsSentence(RegistryText.Clean(item.Term)).TrimEnd('.'), $"{pointer}/term"),
            .. groups.Select(group => item.Counts.FirstOrDefault(count => count.GroupId == group.Id) is { } count
                ? Sentence.FromResults(Shares.Of(count.Affected, count.AtRisk), $"{pointer}/stats")
                : Sentence.FromResults("not given", $"{pointer}/stats")),
        ];
    }
}
