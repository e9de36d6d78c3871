using System.CommandLine;
using Spectre.Console;
using Trialhead.Data.Conduct;
using Trialhead.Protocol.Conduct;
using Trialhead.Protocol.Planning;

namespace Trialhead.Cli.Conduct;

/// <summary><c>conduct status</c> and <c>conduct due</c>: where participants are and why, and what is due or overdue.</summary>
internal static class StatusCommand
{
    private const int MostNext = 5;

    public static Command Status(Terminal terminal)
    {
        var options = new ConductOptions(terminal);
        var command = options.Reading("status", "Show where participants are, why, and what is next.", hasDay: true);
        command.Arguments.Add(options.Study);
        command.Arguments.Add(options.MaybeParticipant);
        command.SetAction(parsed => options.WithStudy(parsed, (store, study) =>
        {
            if (!options.TryReadDay(parsed, out var day))
            {
                return ExitCode.BadInput;
            }

            var one = parsed.GetValue(options.MaybeParticipant);
            List<(string Participant, ParticipantView View)> views =
                [.. store.Histories(study.Id).Where(known => one is null || known.Participant == one).Select(known => (known.Participant, study.View(known.Events, day)))];
            if (views.Count == 0)
            {
                return terminal.Fail(ExitCode.NothingFound, one is null ? $"{study.Id} has no participants yet." : $"{study.Id} has no participant {one}.");
            }

            if (parsed.GetValue(options.Json))
            {
                terminal.WriteJson(ConductAnswer.Status(study.Id, views));
            }
            else if (one is null)
            {
                views.ForEach(known => Line(known.Participant, known.View, terminal));
            }
            else
            {
                Whole(views[0].Participant, views[0].View, new Screen(terminal));
            }

            return ExitCode.Ok;
        }));
        return command;
    }

    public static Command Due(Terminal terminal)
    {
        var options = new ConductOptions(terminal);
        var command = options.Reading("due", "Show what is overdue or due, over all participants.", hasDay: true);
        command.Arguments.Add(options.Study);
        command.SetAction(parsed => options.WithStudy(parsed, (store, study) =>
        {
            if (!options.TryReadDay(parsed, out var day))
            {
                return ExitCode.BadInput;
            }

            List<(string Participant, PlannedItem Item)> due = [.. store.Histories(study.Id).SelectMany(known => study.View(known.Events, day).ToDo().Select(item => (known.Participant, item)))
                .OrderBy(known => known.item.Status == PlannedStatus.Due).ThenBy(known => known.item.Latest)];
            if (parsed.GetValue(options.Json))
            {
                terminal.WriteJson(ConductAnswer.Due(study.Id, day, due));
            }
            else
            {
                due.ForEach(known => terminal.Out.WriteLine($"{known.Participant}  {Words(known.Item)}"));
            }

            return due.Count > 0 || parsed.GetValue(options.Json) ? ExitCode.Ok : terminal.Fail(ExitCode.NothingFound, "Nothing is due.");
        }));
        return command;
    }

    private static void Line(string participant, ParticipantView view, Terminal terminal)
    {
        var overdue = view.Overdue.Count() is > 0 and var count ? $"  {count} overdue" : "";
        var since = view.Since is { } day ? $"{view.Epoch} since {day:yyyy-MM-dd}" : view.Why;
        terminal.Out.WriteLine($"{participant}  {since}{(view.Arm is { } arm ? $", {arm}" : "")}{overdue}{(view.WaitingFor is [var first, ..] ? $"  {first}" : "")}");
    }

    private static void Whole(string participant, ParticipantView view, Screen screen)
    {
        screen.Heading($"{participant} on {view.AsOf:yyyy-MM-dd}: {view.Epoch ?? "in no epoch"}{(view.Arm is { } arm ? $", {arm}" : "")}");
        screen.Paragraph(view.Why);
        foreach (var sentence in view.WaitingFor.Concat(view.Remarks))
        {
            screen.Paragraph(sentence);
        }

        foreach (var (name, items) in ((string, IEnumerable<PlannedItem>)[])[("Overdue", view.Overdue), ("Due", view.Due), ("Next", view.Next.Take(MostNext))])
        {
            if (items.Any())
            {
                screen.Gap();
                screen.Heading(name);
            }

            foreach (var item in items)
            {
                screen.Item("  ", Words(item), Style.Plain);
            }
        }
    }

    private static string Words(PlannedItem item)
    {
        var (from, to) = item.Kind == PlannedKind.Treatment ? (item.Start, item.End) : (item.Earliest, item.Latest);
        var days = from == to ? $"{from:yyyy-MM-dd}" : $"{from:yyyy-MM-dd} to {to:yyyy-MM-dd}";
        return $"{(item.Status == PlannedStatus.Overdue ? "overdue " : "")}{days}: {item.Title}{(item.Kind == PlannedKind.Visit ? $" [{item.Key}]" : "")}";
    }
}
