using System.Net;
using System.Text;
using Trialhead.Protocol;
using Trialhead.Protocol.Views;

namespace Trialhead.Cli;

/// <summary>A protocol as one HTML page that needs nothing else: drawings, steps, schedule, burden, gaps.</summary>
internal sealed class ProtocolSheet
{
    private const string Style = """
        :root { color-scheme: light dark; --ink: #1d2b30; --paper: #fff; --soft: #4d5b60; --line: #cfc8ba; --accent: #0a5a5f;
          --tone-1: #d3ebe6; --tone-2: #fbe3c4; --tone-3: #dfe0f5; --tone-4: #f6dbe2; --calm: #f1eee6; }
        @media (prefers-color-scheme: dark) { :root { --ink: #ecefea; --paper: #11191b; --soft: #b3bfbf; --line: #44545a; --accent: #84d3cc;
          --tone-1: #17464a; --tone-2: #553a16; --tone-3: #33386a; --tone-4: #5a2b3a; --calm: #243135; } }
        body { margin: 0 auto; padding: 1.2rem; max-width: 46rem; font: 1rem/1.5 system-ui, "Liberation Sans", sans-serif; color: var(--ink); background: var(--paper); }
        h1 { font-size: 1.5rem; line-height: 1.25; } h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; } li { margin: .3rem 0; }
        .notice { border-left: 4px solid var(--accent); padding: .3rem .9rem; } figure { margin: .6rem 0; } .narrow { display: none; }
        figure svg { display: block; max-width: 100%; height: auto; margin: auto; font-family: inherit; }
        @media (max-width: 44rem) { .wide { display: none; } .narrow { display: block; } }
        .table { overflow-x: auto; } table { border-collapse: collapse; font-size: .88rem; } th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; font-weight: 400; }
        thead th, tbody th { background: var(--calm); } td { text-align: center; } thead th { min-width: 6.5rem; } small { color: var(--soft); display: block; }
        .protocol-drawing .box, .protocol-drawing .bar { fill-opacity: 1; stroke: var(--soft); } .protocol-drawing .calm { fill: var(--calm); }
        .protocol-drawing .tone-1 { fill: var(--tone-1); } .protocol-drawing .tone-2 { fill: var(--tone-2); } .protocol-drawing .tone-3 { fill: var(--tone-3); } .protocol-drawing .tone-4 { fill: var(--tone-4); }
        .protocol-drawing .box.some { fill: none; } .protocol-drawing .cross-ground { fill: var(--paper); fill-opacity: 1; }
        .protocol-drawing .fork, .protocol-drawing .visit { fill: var(--accent); } .protocol-drawing .entry, .protocol-drawing .time { fill: var(--soft); }
        @media print { :root { color-scheme: light; --ink: #000; --paper: #fff; } body { max-width: none; padding: 0; font-size: 10pt; } figure, tr, li { break-inside: avoid; }
          .wide { display: block; } .narrow { display: none; } .box, .bar { print-color-adjust: exact; } }
        """;

    private readonly StringBuilder _html = new();
    private readonly ViewLanguage _language;

    private ProtocolSheet(ViewLanguage language) => _language = language;

    /// <summary>Writes the page.</summary>
    public static string Write(StudyProtocol protocol, ViewLanguage language)
    {
        var sheet = new ProtocolSheet(language);
        sheet.Page(protocol);
        return sheet._html.ToString();
    }

    private void Page(StudyProtocol protocol)
    {
        var title = WebUtility.HtmlEncode(string.Join(": ", new[] { protocol.ShortName, protocol.Title }.OfType<string>()));
        var lang = _language == ViewLanguage.Spanish ? "es" : "en";
        _html.Append($"<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n");
        _html.Append($"<title>{title}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<h1>{title}</h1>\n");
        if (protocol.Notice is { } notice)
        {
            _html.Append($"<p class=\"notice\">{Say(ViewTerms.Sentence(notice))}</p>\n");
        }

        Heading(new("What happens to a participant", "Qué le pasa a un participante"));
        Steps(ParticipantSteps.Of(protocol));
        Figure(width => TimelineDrawing.Of(protocol, _language, width));
        Figure(width => FlowDrawing.Of(protocol, _language, width));
        Schedule(ScheduleOfActivities.Of(protocol));
        Heading(new("What it asks", "Lo que pide"));
        List(BurdenWords.Grouped(protocol).Select(burden => $"<strong>{Say(burden.Name)}.</strong> {string.Join(' ', burden.Words.Select(Say))}"));
        if (protocol.Gaps.Count > 0)
        {
            Heading(protocol.Sources.Count > 0 ? new("What is not public", "Lo que no es público") : new("What is not known", "Lo que no se sabe"));
            List(protocol.Gaps.Select(gap => Say(ViewTerms.Sentence(gap.Text))));
        }

        if (protocol.Sources.Count > 0)
        {
            Heading(new("Sources", "Fuentes"));
            List(protocol.Sources.Select(source => WebUtility.HtmlEncode(source.Where is { } where ? $"{source.Title}: {where}" : source.Title)));
        }

        _html.Append("</body>\n</html>\n");
    }

    private string Say(ViewText text) => WebUtility.HtmlEncode(text.In(_language));

    private void Heading(ViewText text) => _html.Append($"<h2>{Say(text)}</h2>\n");

    private void List(IEnumerable<string> items) => _html.Append($"<ul>\n{string.Concat(items.Select(item => $"<li>{item}</li>\n"))}</ul>\n");

    private void Steps(IReadOnlyList<ParticipantStep> steps)
    {
        _html.Append("<ol>\n");
        foreach (var step in steps)
        {
            _html.Append($"<li><strong>{Say(step.Name.Text)}.</strong> {Joined(step.Words)}");
            if (step.Branches.Count > 0)
            {
                _html.Append('\n');
                List(step.Branches.Select(branch => $"<strong>{Say(branch.Name.Text)}.</strong> {Joined([.. branch.Words, .. branch.After])}"));
            }

            _html.Append($" {Joined(step.After)}</li>\n");
        }

        _html.Append("</ol>\n");
    }

    private string Joined(IEnumerable<ViewSentence> sentences) => string.Join(' ', sentences.Select(sentence => Say(sentence.Text)));

    private void Figure(Func<double, Drawing> draw)
    {
        var (wide, narrow) = (draw(Drawing.Wide), draw(Drawing.Narrow));
        _html.Append($"<h2>{WebUtility.HtmlEncode(wide.Title)}</h2>\n<figure>\n<div class=\"wide\">{SvgWriter.Inline(wide)}</div>\n<div class=\"narrow\">{SvgWriter.Inline(narrow)}</div>\n");
        _html.Append($"<figcaption><details><summary>{Say(new("The drawing in words", "El dibujo en palabras"))}</summary>\n{Outline(wide.Outline, "ol")}</details></figcaption>\n</figure>\n");
    }

    private string Outline(IReadOnlyList<OutlineItem> items, string kind) => items.Count == 0
        ? ""
        : $"<{kind}>\n{string.Concat(items.Select(item => $"<li>{Say(item.Text)}{Outline(item.Items, "ul")}</li>\n"))}</{kind}>\n";

    private void Schedule(ScheduleOfActivities schedule)
    {
        if (schedule.Groups.Count == 0)
        {
            return;
        }

        Heading(new("Schedule of activities", "Calendario de actividades"));
        _html.Append("<div class=\"table\" role=\"region\" tabindex=\"0\"><table>\n<thead>\n<tr><td></td>");
        _html.Append(string.Concat(schedule.Groups.Select(group => $"<th scope=\"colgroup\" colspan=\"{group.Columns.Count}\">{Say(group.Name)}</th>")));
        _html.Append("</tr>\n<tr><td></td>");
        foreach (var column in schedule.Columns)
        {
            var more = new ViewText?[] { column.When, column.Window, column.Place }.OfType<ViewText>().Select(Say);
            _html.Append($"<th scope=\"col\">{Say(column.Name)}<small>{string.Join(", ", more)}</small></th>");
        }

        var (yes, no) = (Say(new("yes", "sí")), Say(new("no", "no")));
        _html.Append("</tr>\n</thead>\n<tbody>\n");
        foreach (var row in schedule.Rows)
        {
            _html.Append($"<tr><th scope=\"row\">{Say(row.Name)}</th>");
            _html.Append(string.Concat(row.IsDone.Select(isDone => isDone ? $"<td><span role=\"img\" aria-label=\"{yes}\">●</span></td>" : $"<td aria-label=\"{no}\"></td>"))).Append("</tr>\n");
        }

        _html.Append("</tbody>\n</table></div>\n");
    }
}
