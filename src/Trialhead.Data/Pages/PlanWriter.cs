using Trialhead.Pages;
using Trialhead.Protocol;
using Trialhead.Protocol.Views;

namespace Trialhead.Data.Pages;

/// <summary>Turns the views of a protocol into sentences of a page, each with the part of the protocol and the sources that it rests on.</summary>
internal sealed class PlanWriter(StudyProtocol protocol, PageLanguage language)
{
    private readonly ViewLanguage _view = language == PageLanguage.Spanish ? ViewLanguage.Spanish : ViewLanguage.English;

    /// <summary>The whole plan.</summary>
    public TrialPlan Write() => new()
    {
        Notice = protocol.Notice is { } notice ? Own(ViewTerms.Sentence(notice), "notice") : null,
        Steps = [.. ParticipantSteps.Of(protocol).Select(Step)],
        Drawings =
        [
            Figure(width => TimelineDrawing.Of(protocol, _view, width), isNested: true),
            Figure(width => FlowDrawing.Of(protocol, _view, width), isNested: false),
        ],
        Schedule = Schedule(ScheduleOfActivities.Of(protocol)),
        Gaps = [.. protocol.Gaps.Select((gap, i) => Own(ViewTerms.Sentence(gap.Text), gap.About ?? $"gaps/{i}"))],
        Sources = [.. protocol.Sources.Select(source => Cited(source))],
        Burden = [.. BurdenWords.Grouped(protocol).Select(Way)],
    };

    private PageStep Step(ParticipantStep step) => new(Say(step.Name), [.. step.Words.Select(Say)])
    {
        Branches = [.. step.Branches.Select(Step)],
        After = [.. step.After.Select(Say)],
    };

    private PageStep Way((ViewText Name, IReadOnlyList<ViewText> Words, IReadOnlyList<string> Parts) way)
    {
        var sources = way.Parts.Select(Of).ToList();
        return new PageStep(
            new Sentence($"{way.Name.In(_view)}:", sources), [.. way.Words.Select(words => new Sentence(words.In(_view), sources))]);
    }

    private PageDrawing Figure(Func<double, Drawing> draw, bool isNested)
    {
        var (wide, narrow) = (draw(Drawing.Wide), draw(Drawing.Narrow));
        return new PageDrawing(
            Sentence.Phrase(wide.Title), SvgWriter.Inline(wide), SvgWriter.Inline(narrow),
            isNested
                ? [.. wide.Outline.Select(lane => new BlockGroup(Words(lane), [List(lane.Items)]))]
                : [List(wide.Outline)]);
    }

    private BulletList List(IReadOnlyList<OutlineItem> items) =>
        new([.. items.Select(item => (IReadOnlyList<Sentence>)[Ended(item), .. item.Items.Select(Ended)])]);

    private Sentence Ended(OutlineItem item)
    {
        var words = item.Text.In(_view);
        return new Sentence(words is [.., '.' or '!' or '?'] ? words : $"{words}.", [Of(item.Part)]);
    }

    private Sentence Words(OutlineItem item) => new(item.Text.In(_view), [Of(item.Part)]);

    private FactTable? Schedule(ScheduleOfActivities schedule) => schedule.Groups.Count == 0 ? null : new FactTable(
        Sentence.Phrase(language.Say("What is done at each visit", "Qué se hace en cada visita")),
        [
            Sentence.Phrase(language.Say("What", "Qué")),
            .. schedule.Groups.SelectMany(group => group.Columns.Select(column => new Sentence(
                $"{group.Name.In(_view)}: {string.Join(", ", new[] { column.When, column.Window, column.Place }.OfType<ViewText>().Select(words => words.In(_view)))}",
                [Of(column.Visit.Id)]))),
        ],
        [
            .. schedule.Rows.Select(row => (IReadOnlyList<Sentence>)
            [
                new Sentence(row.Name.In(_view), [Of(row.Activity.Id)]),
                .. row.IsDone.Select((isDone, i) => new Sentence(
                    isDone ? language.Say("yes", "sí") : "–", [Of(schedule.Columns[i].Visit.Id)])),
            ]),
        ]);

    private Sentence Cited(ProtocolSource source) => new(
        source.Where is { } where ? $"“{source.Title}”: {where}." : $"“{source.Title}”.", [Of($"sources/{source.Id}")])
    { IsQuoted = true };

    private Sentence Say(ViewSentence sentence) => new(
        sentence.Text.In(_view), [Of(sentence.Part), .. sentence.Sources.Select(source => Of($"sources/{source}"))]);

    // Words of the protocol that nobody translated stay in its language, and are marked so.
    private Sentence Own(ViewText words, string part) => new(words.In(_view), [Of(part)])
    {
        IsQuoted = words.IsSameInBoth && language != PageLanguage.English,
    };

    private SentenceSource Of(string part) => new(SourceKind.Protocol, $"{protocol.Id}/{part}");
}
