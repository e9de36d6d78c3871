using System.Globalization;
using Trialhead.Protocol;

namespace Trialhead.Data.Protocols;

/// <summary>Says parts of a protocol in words, where a format has room for text alone.</summary>
internal static class ProtocolWords
{
    /// <summary>A length of time (<c>2 months 3 days</c>).</summary>
    public static string Of(Period period)
    {
        var parts = new[] { Count(period.Months, "month"), Count(period.Days, "day"), Count(period.Minutes / 60, "hour"), Count(period.Minutes % 60, "minute") };
        return period.IsZero ? "0 days" : string.Join(' ', parts.Where(part => part.Length > 0));
    }

    /// <summary>When an element ends; null where nothing says so.</summary>
    public static string? EndOf(StudyElement element, StudyProtocol protocol)
    {
        if (element.Cycles is not { } cycles)
        {
            return element.Length is { } length ? $"After {Of(length)}" : null;
        }

        var stops = protocol.Transitions.Where(transition => cycles.StopOn.Contains(transition.Id)).Select(transition => transition.When?.Text ?? transition.Name);
        var each = cycles.Length is { } one ? $" of {Of(one)}" : "";
        var gap = cycles.Gap is { } rest ? $" with {Of(rest)} between them" : "";
        var count = cycles.Count is { } number ? $"After {(cycles.IsUpTo ? "up to " : "")}{Count(number, "cycle")}{each}{gap}" : $"Cycles{each}{gap} without a set end";
        return string.Join("; or: ", (string[])[count, .. stops]);
    }

    /// <summary>When a visit takes place (<c>56 days after the start of Treatment, then every 56 days</c>).</summary>
    public static string Of(StudyVisit visit, StudyProtocol protocol)
    {
        var of = protocol.Epochs.Concat<ProtocolPart>(protocol.Elements).FirstOrDefault(part => part.Id == visit.Of)?.Name ?? visit.Of;
        var anchor = visit.Anchor switch
        {
            VisitAnchor.CycleStart => $"the start of {Cycles(visit)} of {of}",
            VisitAnchor.End => $"the end of {of}",
            VisitAnchor.Allocation => "allocation",
            _ => $"the start of {of}",
        };
        var when = visit.Offset.IsZero ? $"At {anchor}" : $"{Of(visit.Offset)} {(visit.IsBefore ? "before" : "after")} {anchor}";
        var times = visit.Times is { } number ? $", {Count(number, "time")} in all" : "";
        return visit.Every is { } every ? $"{when}, then every {Of(every)}{times}" : when;
    }

    /// <summary>What must hold for a transition.</summary>
    public static string Of(StudyTransition transition, StudyProtocol protocol)
    {
        var arms = protocol.Arms.Where(arm => transition.Arms.Contains(arm.Id)).Select(arm => arm.Name).ToList();
        var condition = transition.When is { } when ? $"{(transition.IsAnytime ? "At any time: " : "")}{when.Text}" : $"Otherwise: {transition.Name}";
        return arms.Count == 0 ? condition : $"{condition} ({string.Join(", ", arms)})";
    }

    private static string Cycles(StudyVisit visit) =>
        visit.InCycles.Count == 0 ? "each cycle" : $"cycle {string.Join(", ", visit.InCycles.Select(cycle => cycle.ToString(CultureInfo.InvariantCulture)))}";

    private static string Count(int number, string unit) =>
        number == 0 ? "" : $"{number.ToString(CultureInfo.InvariantCulture)} {unit}{(number == 1 ? "" : "s")}";
}
