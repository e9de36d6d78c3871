using Spectre.Console;
using Trialhead.Protocol;
using Trialhead.Protocol.Planning;

namespace Trialhead.Cli;

/// <summary>Writes a participant's plan for people, by month.</summary>
internal static class CalendarText
{
    public static void Write(Screen screen, StudyProtocol protocol, Participation plan)
    {
        screen.Heading($"{protocol.ShortName ?? protocol.Id}: {protocol.Title}");
        if (protocol.Notice is { } notice)
        {
            screen.Paragraph(notice);
        }

        screen.Gap();
        foreach (var stay in plan.Stays)
        {
            var days = stay.End is not { } end ? $"from {stay.Start:yyyy-MM-dd}"
                : end <= stay.Start.AddDays(1) ? $"{stay.Start:yyyy-MM-dd}"
                : $"{stay.Start:yyyy-MM-dd} to {end.AddDays(-1):yyyy-MM-dd}";
            screen.Item($"{days,-24}  ", stay.Reason, Style.Plain);
        }

        foreach (var month in plan.Agenda.GroupBy(item => (item.Start.Year, item.Start.Month)))
        {
            screen.Gap();
            screen.Heading($"{month.Key.Year}-{month.Key.Month:00}");
            foreach (var item in month)
            {
                Write(screen, item);
            }
        }

        if (plan.Open is { Due: null } open)
        {
            screen.Gap();
            screen.Paragraph($"What follows {open.Point.Epoch} has no date yet: its length is not known.");
        }

        foreach (var remark in plan.Remarks)
        {
            screen.Paragraph(remark);
        }
    }

    private static void Write(Screen screen, PlannedItem item)
    {
        var days = item.End == item.Start ? $"{item.Start:ddd dd}" : $"{item.Start:ddd dd} to {item.End:ddd dd MMM}";
        screen.Item($"  {days,-22} ", $"{item.Title}. {string.Join(' ', item.Details)}".TrimEnd(), Style.Plain);
    }
}
