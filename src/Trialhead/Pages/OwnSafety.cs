using System.Globalization;
using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>What went wrong among this trial's own participants, as posted.</summary>
internal static class OwnSafety
{
    private const int MostEvents = 8;

    public static IReadOnlyList<PageBlock> Blocks(PageSubject subject)
    {
        if (subject.Trial.Results?.AdverseEvents is not { Groups.Count: > 0 } events)
        {
            return [];
        }

        var blocks = new List<PageBlock>
        {
            new Paragraph([.. Introduction(subject, events)]),
            new FactTable(
                Sentence.Phrase(subject.Say("Serious adverse events and deaths, by group", "Eventos adversos graves y muertes, por grupo")),
                [
                    Sentence.Phrase(subject.Say("Group", "Grupo")),
                    Sentence.Phrase(subject.Say("Serious adverse event", "Evento adverso grave")),
                    Sentence.Phrase(subject.Say("Died, of any cause", "Murió, por cualquier causa")),
                ],
                [.. events.Groups.Select((group, i) => Totals(subject, group, i))]),
        };
        if (MostFrequent(subject, events) is { } table)
        {
            blocks.Add(table);
        }

        return blocks;
    }

    private static IEnumerable<Sentence> Introduction(PageSubject subject, AdverseEvents events)
    {
        yield return Sentence.Phrase(subject.Say(
            "These counts are the trial’s own posted results.", "Estos números son los resultados que publicó el propio ensayo."));
        yield return Sentence.Phrase(subject.Say(
            "An event counts whether or not the treatment caused it.", "Un evento cuenta aunque no lo causara el tratamiento."));
        if (events.TimeFrame is { } time)
        {
            var words = RegistryText.Clean(time).TrimEnd('.');
            yield return Sentence.FromResults(
                subject.Say($"Counted over: {words}.", $"Tiempo contado: {words}."), $"{RecordPointers.AdverseEvents}/timeFrame");
        }
    }

    private static IReadOnlyList<Sentence> Totals(PageSubject subject, EventGroup group, int index)
    {
        var pointer = $"{RecordPointers.AdverseEvents}/eventGroups/{index}";
        return
        [
            Quote(group.Title ?? group.Id, $"{pointer}/title"),
            Sentence.FromResults(Shares.Of(group.SeriousAffected, group.SeriousAtRisk, subject.Language), $"{pointer}/seriousNumAffected"),
            Sentence.FromResults(Shares.Of(group.DeathsAffected, group.DeathsAtRisk, subject.Language), $"{pointer}/deathsNumAffected"),
        ];
    }

    private static FactTable? MostFrequent(PageSubject subject, AdverseEvents events)
    {
        var frequent = events.Serious
            .Select((item, i) => (Event: item, Index: i, Affected: item.Counts.Sum(count => count.Affected ?? 0)))
            .Where(item => item.Affected > 0 && item.Event.Term.Length > 0)
            .OrderByDescending(item => item.Affected)
            .Take(MostEvents)
            .ToList();
        var others = events.Serious.Count(item => item.Counts.Any(count => count.Affected > 0)) - frequent.Count;
        var more = others > 0
            ? string.Create(CultureInfo.InvariantCulture, $"; {others} {subject.Say("rarer ones are in the registry", "menos frecuentes están en el registro")}")
            : "";
        return frequent.Count == 0 ? null : new FactTable(
            Sentence.FromResults(
                subject.Say($"Most frequent serious adverse events{more}", $"Eventos adversos graves más frecuentes{more}"),
                $"{RecordPointers.AdverseEvents}/seriousEvents"),
            [
                Sentence.Phrase(subject.Say("Event", "Evento")),
                .. events.Groups.Select((group, i) => Quote(group.Title ?? group.Id, $"{RecordPointers.AdverseEvents}/eventGroups/{i}/title")),
            ],
            [.. frequent.Select(item => Row(subject, item.Event, item.Index, events.Groups))]);
    }

    private static IReadOnlyList<Sentence> Row(PageSubject subject, AdverseEvent item, int index, IReadOnlyList<EventGroup> groups)
    {
        var pointer = $"{RecordPointers.AdverseEvents}/seriousEvents/{index}";
        return
        [
            Quote(Phrasing.AsSentence(Phrasing.Label(item.Term)).TrimEnd('.'), $"{pointer}/term"),
            .. groups.Select(group => item.Counts.FirstOrDefault(count => count.GroupId == group.Id)).Select(count =>
                Sentence.FromResults(Shares.Of(count?.Affected, count?.AtRisk, subject.Language), $"{pointer}/stats")),
        ];
    }

    private static Sentence Quote(string text, string pointer) =>
        Sentence.FromResults(Phrasing.Label(text), pointer) with { IsQuoted = true };
}
