using Spectre.Console;
using Trialhead.Protocol;
using Trialhead.Protocol.Views;

namespace Trialhead.Cli;

/// <summary>A protocol in the terminal.</summary>
internal sealed class ProtocolScreen(Screen screen, ViewLanguage language)
{
    private const int Step = 2;

    /// <summary>Writes title, notice, arms, steps, flow, schedule, burden and gaps.</summary>
    public void Write(StudyProtocol protocol)
    {
        screen.Heading(string.Join(" ", new[] { protocol.NctId, protocol.ShortName, protocol.Title }.OfType<string>()));
        if (protocol.Notice is { } notice)
        {
            screen.Gap();
            screen.Paragraph(Say(ViewTerms.Sentence(notice)));
        }

        Section(new("Arms", "Grupos"), protocol.Arms.Select(arm => ViewTerms.Heading(arm.Name)));
        Steps(ParticipantSteps.Of(protocol));
        Outline(new("Ways through the trial", "Caminos por el ensayo"), FlowDrawing.Of(protocol, language).Outline);
        Outline(new("The trial over time", "El ensayo en el tiempo"), TimelineDrawing.Of(protocol, language).Outline);
        Schedule(ScheduleOfActivities.Of(protocol));
        Burdens(protocol);
        Section(
            protocol.Sources.Count > 0 ? new("What is not public", "Lo que no es público") : new("What is not known", "Lo que no se sabe"),
            protocol.Gaps.Select(gap => ViewTerms.Sentence(gap.Text)));
    }

    private string Say(ViewText text) => text.In(language);

    private void Title(ViewText heading)
    {
        screen.Gap();
        screen.Heading(Say(heading));
    }

    private void Section(ViewText heading, IEnumerable<ViewText> items)
    {
        var all = items.ToList();
        if (all.Count == 0)
        {
            return;
        }

        Title(heading);
        all.ForEach(item => screen.Item("- ", Say(item), Style.Plain));
    }

    private void Steps(IReadOnlyList<ParticipantStep> steps)
    {
        Title(new("What happens to a participant", "Qué le pasa a un participante"));
        foreach (var (step, i) in steps.Select((step, i) => (step, i)))
        {
            screen.Item($"{i + 1}. ", $"{Say(step.Name.Text)}. {Joined(step.Words)}", Style.Plain);
            foreach (var branch in step.Branches)
            {
                screen.Item("   - ", $"{Say(branch.Name.Text)}. {Joined([.. branch.Words, .. branch.After])}", Style.Plain);
            }

            if (step.After.Count > 0)
            {
                screen.Paragraph(Joined(step.After), Step + 1);
            }
        }
    }

    private string Joined(IEnumerable<ViewSentence> sentences) => string.Join(' ', sentences.Select(sentence => Say(sentence.Text)));

    private void Outline(ViewText heading, IReadOnlyList<OutlineItem> items)
    {
        Title(heading);
        Items(items, 0);
    }

    private void Items(IReadOnlyList<OutlineItem> items, int indent)
    {
        foreach (var item in items)
        {
            screen.Item($"{new string(' ', indent)}- ", Say(item.Text), Style.Plain);
            Items(item.Items, indent + Step);
        }
    }

    // Visits are numbered, so that the table is narrow whatever they are called.
    private void Schedule(ScheduleOfActivities schedule)
    {
        if (schedule.Groups.Count == 0)
        {
            return;
        }

        Title(new("Schedule of activities", "Calendario de actividades"));
        var number = 0;
        foreach (var group in schedule.Groups)
        {
            screen.Paragraph(Say(group.Name));
            foreach (var column in group.Columns)
            {
                screen.Item($"  {++number,2} ", string.Join(", ", new ViewText?[] { column.Name, column.When, column.Window, column.Place }.OfType<ViewText>().Select(Say)), Style.Plain);
            }
        }

        screen.Gap();
        var width = Math.Min(schedule.Rows.Max(row => Say(row.Name).Length), Screen.Width - (4 * number) - 1);
        screen.Line($"{new string(' ', width)}{string.Concat(Enumerable.Range(1, number).Select(i => $"{i,4}"))}");
        foreach (var row in schedule.Rows)
        {
            screen.Line($"{Cut(Say(row.Name), width).PadRight(width)}{string.Concat(row.IsDone.Select(isDone => isDone ? "   ×" : "   ·"))}");
        }
    }

    private static string Cut(string text, int width) => text.Length <= width ? text : $"{text[..(width - 1)]}…";

    private void Burdens(StudyProtocol protocol)
    {
        Title(new("What it asks", "Lo que pide"));
        foreach (var (name, words, _) in BurdenWords.Grouped(protocol))
        {
            screen.Item("- ", $"{Say(name)}. {string.Join(' ', words.Select(Say))}", Style.Plain);
        }
    }
}
