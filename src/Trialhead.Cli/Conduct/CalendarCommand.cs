using System.CommandLine;

namespace Trialhead.Cli.Conduct;

/// <summary><c>conduct calendar</c>: a participant's calendar as a file, or the address at which a calendar program fetches it.</summary>
internal static class CalendarCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new ConductOptions(terminal);
        var file = new Option<string?>("--ics") { Description = "Write the calendar (iCalendar) to a file instead of standard output.", HelpName = "FILE" };
        var feed = new Option<bool>("--feed") { Description = "Make the address of a feed, shown once; `serve --staff` answers there. One made before works no more." };
        var end = new Option<bool>("--end-feed") { Description = "Take the address of the feed away." };
        var (zone, time) = (VisitTimesOptions.Zone(), VisitTimesOptions.Time());
        var command = new Command("calendar", "Write a participant's calendar, or give it an address to subscribe to.") { options.Study, options.Participant, file, feed, end, zone, time };
        options.AddWriting(command, hasDay: false);
        command.SetAction(parsed => options.WithStudy(parsed, (store, study) =>
        {
            var participant = parsed.GetRequiredValue(options.Participant);
            if (!VisitTimesOptions.TryRead(parsed.GetValue(zone), parsed.GetValue(time), terminal, out var visits))
            {
                return ExitCode.BadInput;
            }

            if (parsed.GetValue(end))
            {
                return options.WithAuthor(parsed, author => store.EndFeed(study.Id, participant, author).Problem is { } problem ? options.Refuse(problem) : ExitCode.Ok);
            }

            if (parsed.GetValue(feed))
            {
                return options.WithAuthor(parsed, author =>
                {
                    var (recording, token) = store.MakeFeed(study.Id, participant, visits, author);
                    return recording.Problem is { } problem ? options.Refuse(problem) : Say(terminal, $"Address of the calendar of {participant}, shown this once: /calendars/{token}.ics");
                });
            }

            return store.Calendar(study.Id, participant, visits) is { } calendar
                ? Put(calendar, parsed.GetValue(file), terminal)
                : terminal.Fail(ExitCode.NothingFound, $"{study.Id} has no participant {participant}.");
        }));
        return command;
    }

    private static int Put(string calendar, string? path, Terminal terminal)
    {
        if (path is null)
        {
            terminal.Out.Write(calendar);
        }
        else
        {
            AtomicFile.Write(path, calendar);
        }

        return ExitCode.Ok;
    }

    private static int Say(Terminal terminal, string sentence)
    {
        terminal.Out.WriteLine(sentence);
        return ExitCode.Ok;
    }
}
