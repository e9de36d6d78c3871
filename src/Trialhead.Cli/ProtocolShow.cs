using System.CommandLine;
using Trialhead.Data.Protocols;
using Trialhead.Pages;
using Trialhead.Protocol;
using Trialhead.Protocol.Views;

namespace Trialhead.Cli;

/// <summary><c>trialhead protocol show FILE</c>: a protocol as people read it.</summary>
internal static class ProtocolShow
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A protocol (JSON)." };
        var language = new Option<string>("--lang") { Description = "The language: en or es.", HelpName = "LANG", DefaultValueFactory = _ => "en" };
        var html = new Option<string?>("--html") { Description = "Write it as one page that needs nothing else, ready to print.", HelpName = "FILE" };
        var svg = new Option<string?>("--svg") { Description = "Write the two drawings, wide and narrow, into a folder.", HelpName = "DIR" };
        var json = CommonOptions.Json();
        var command = new Command("show", "Show a protocol: steps, flow, schedule, burden, and what is not known.") { file, language, html, svg, json };
        command.SetAction(parsed =>
        {
            if (PageLanguages.Find(parsed.GetValue(language)) is not { } spoken)
            {
                return terminal.Fail(ExitCode.BadInput, $"--lang: found '{parsed.GetValue(language)}', expected en or es.");
            }

            return WithProtocol(parsed.GetRequiredValue(file), terminal, protocol => Show(
                protocol, spoken == PageLanguage.Spanish ? ViewLanguage.Spanish : ViewLanguage.English,
                parsed.GetValue(html), parsed.GetValue(svg), parsed.GetValue(json), terminal));
        });
        return command;
    }

    private static int WithProtocol(string path, Terminal terminal, Func<StudyProtocol, int> action)
    {
        if (!File.Exists(path))
        {
            return terminal.Fail(ExitCode.BadInput, $"There is no file '{path}'.");
        }

        var reading = ProtocolJsonReader.Read(File.ReadAllBytes(path));
        return reading.Protocol is { } protocol ? action(protocol) : terminal.Fail(ExitCode.BadInput, $"{path}: {reading.Problems[0]}.");
    }

    private static int Show(StudyProtocol protocol, ViewLanguage language, string? html, string? svg, bool json, Terminal terminal)
    {
        if (html is not null)
        {
            AtomicFile.Write(html, ProtocolSheet.Write(protocol, language));
        }

        if (svg is not null)
        {
            Directory.CreateDirectory(svg);
            foreach (var drawing in Drawings(protocol, language))
            {
                AtomicFile.Write(Path.Join(svg, $"{drawing.Name}.svg"), SvgWriter.Whole(drawing));
            }
        }

        if (json)
        {
            terminal.WriteJson(ProtocolJsonWriter.Write(protocol));
        }
        else if (html is null && svg is null)
        {
            new ProtocolScreen(new Screen(terminal), language).Write(protocol);
        }

        return ExitCode.Ok;
    }

    private static IEnumerable<Drawing> Drawings(StudyProtocol protocol, ViewLanguage language) => new[] { Drawing.Wide, Drawing.Narrow }
        .SelectMany(width => new[] { TimelineDrawing.Of(protocol, language, width), FlowDrawing.Of(protocol, language, width) });
}
