using System.Net;
using System.Text;
using Trialhead.Protocol;
using Trialhead.Protocol.Planning;

namespace Trialhead.Cli;

/// <summary>A participant's plan as one HTML page to print: why they are where they are, then the days by month.</summary>
internal static class CalendarSheet
{
    private const string Style = """
        :root { color-scheme: light dark; } body { margin: 0 auto; padding: 1.2rem; max-width: 50rem; font: 1rem/1.45 system-ui, "Liberation Sans", sans-serif; }
        h1 { font-size: 1.4rem; line-height: 1.25; } h2 { font-size: 1.1rem; margin: 1.6rem 0 .4rem; } .notice { border-left: 4px solid; padding: .2rem .8rem; }
        table { border-collapse: collapse; width: 100%; table-layout: fixed; } th:first-child { width: 13rem; } th:last-child { width: 3.5rem; } th, td { border-top: 1px solid; padding: .35rem .5rem; text-align: left; vertical-align: top; }
        thead th { border-top: 0; font-weight: 600; } td:first-child { white-space: nowrap; } small { display: block; } .box { text-align: center; }
        @media print { body { max-width: none; padding: 0; font-size: 10pt; } tr, h2 { break-inside: avoid; } h2 { break-after: avoid; } }
        """;

    /// <summary>Writes the page.</summary>
    public static string Write(StudyProtocol protocol, Participation plan)
    {
        var html = new StringBuilder();
        var title = Encode($"{protocol.ShortName ?? protocol.Id}: calendar from {plan.Stays[0].Start:yyyy-MM-dd}");
        html.Append($"<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n");
        html.Append($"<style>\n{Style}\n</style>\n</head>\n<body>\n<h1>{title}</h1>\n<p>{Encode(protocol.Title)}</p>\n");
        html.Append(protocol.Notice is { } notice ? $"<p class=\"notice\">{Encode(notice)}</p>\n" : "");
        html.Append("<h2>Stages</h2>\n<ol>\n");
        html.Append(string.Concat(plan.Stays.Select(stay => $"<li>From {stay.Start:yyyy-MM-dd}: {Encode(stay.Reason)}</li>\n")));
        html.Append("</ol>\n");
        foreach (var month in plan.Agenda.GroupBy(item => (item.Start.Year, item.Start.Month)))
        {
            html.Append($"<h2>{new DateOnly(month.Key.Year, month.Key.Month, 1):MMMM yyyy}</h2>\n<table>\n<thead><tr><th scope=\"col\">Days</th><th scope=\"col\">What</th><th scope=\"col\">Done</th></tr></thead>\n<tbody>\n");
            html.Append(string.Concat(month.Select(Row))).Append("</tbody>\n</table>\n");
        }

        return html.Append("<p>The study team decides. Information, not medical advice.</p>\n</body>\n</html>\n").ToString();
    }

    private static string Row(PlannedItem item)
    {
        var days = item.End == item.Start ? $"{item.Start:ddd d MMM}" : $"{item.Start:ddd d MMM} to {item.End:ddd d MMM}";
        var details = item.Details.Count == 0 ? "" : $"<small>{Encode(string.Join(' ', item.Details))}</small>";
        return $"<tr><td>{days}</td><td>{Encode(item.Title)}{details}</td><td class=\"box\">{(item.Kind == PlannedKind.Treatment ? "" : "☐")}</td></tr>\n";
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
