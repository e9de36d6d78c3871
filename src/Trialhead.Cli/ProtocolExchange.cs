using System.CommandLine;
using System.Text;
using Trialhead.Data.Answers;
using Trialhead.Data.Fhir;
using Trialhead.Data.Protocols;
using Trialhead.Data.Usdm;
using Trialhead.Protocol;

namespace Trialhead.Cli;

/// <summary><c>trialhead protocol export</c> and <c>import</c>: protocols in the formats of other programs.</summary>
internal static class ProtocolExchange
{
    private static readonly (string Name, Func<StudyProtocol, ReadOnlyMemory<byte>> Write)[] Formats =
    [
        ("usdm", UsdmWriter.Write),
        ("fhir", protocol => FhirProtocolWriter.Write(protocol)),
    ];

    public static Command Export(Terminal terminal)
    {
        var (file, output) = (ProtocolCommand.File(), Out("Write to a file instead of standard output."));
        var to = new Option<string>("--to")
        {
            Description = $"The format: {string.Join(", ", Formats.Select(format => format.Name))} (USDM v4 JSON, FHIR R4 bundle, CTML for eligibility).",
            HelpName = "FORMAT",
            Required = true,
        };
        to.AcceptOnlyFromAmong([.. Formats.Select(format => format.Name)]);
        var json = new Option<bool>("--json") { Description = "Accepted for symmetry: the answer is the document itself." };
        var command = new Command("export", "Write a protocol as USDM v4, FHIR R4 or CTML.") { file, to, output, json };
        command.SetAction(parsed => ProtocolFile.With(parsed.GetRequiredValue(file), terminal, protocol =>
            Put(Array.Find(Formats, format => format.Name == parsed.GetRequiredValue(to)).Write(protocol), parsed.GetValue(output), terminal)));
        return command;
    }

    public static Command Import(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A study in USDM v4 JSON." };
        var (output, json) = (Out("Write the protocol to a file instead of standard output."), new Option<bool>("--json")
        {
            Description = "Answer with the protocol, what keeps it from being run, and what was taken over in part.",
        });
        var command = new Command("import", "Read a study in USDM v4 as a protocol.") { file, output, json };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            if (ProtocolFile.Bytes(path, terminal) is not { } bytes)
            {
                return ExitCode.BadInput;
            }

            var reading = UsdmReader.Read(bytes);
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(Answer.ToUtf8(writer => ProtocolAnswer.WriteImport(writer, reading)));
                return reading.Study is null ? ExitCode.BadInput : ExitCode.Ok;
            }

            if (reading.Study is not { } study)
            {
                return ProtocolFile.Fail(path, reading.Problems, terminal);
            }

            foreach (var note in reading.Notes.Concat(reading.Problems.Select(problem => $"Cannot be run: {problem}.")))
            {
                terminal.Error.WriteLine(note);
            }

            return Put(ProtocolJsonWriter.Write(study.Protocol), parsed.GetValue(output), terminal);
        });
        return command;
    }

    private static Option<string?> Out(string description) => new("--out") { Description = description, HelpName = "FILE" };

    private static int Put(ReadOnlyMemory<byte> utf8, string? path, Terminal terminal)
    {
        var text = Encoding.UTF8.GetString(utf8.Span);
        if (path is null)
        {
            terminal.Out.WriteLine(text);
        }
        else
        {
            AtomicFile.Write(path, text.EndsWith('\n') ? text : text + "\n");
        }

        return ExitCode.Ok;
    }
}
