using System.CommandLine;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Trialhead.Data.Answers;
using Trialhead.Data.Ctml;
using Trialhead.Data.Fhir;
using Trialhead.Data.Protocols;
using Trialhead.Data.Usdm;
using Trialhead.Protocol;

namespace Trialhead.Cli;

/// <summary><c>trialhead protocol export</c> and <c>import</c>: protocols in the formats of other programs.</summary>
internal static class ProtocolExchange
{
    private const string Eligibility = "ctml";
    private const string Study = "usdm";

    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 256 };

    private static readonly (string Name, Func<StudyProtocol, ReadOnlyMemory<byte>> Write)[] Formats =
    [
        (Study, UsdmWriter.Write),
        ("fhir", protocol => FhirProtocolWriter.Write(protocol)),
        (Eligibility, protocol => Encoding.UTF8.GetBytes(CtmlWriter.Write(protocol).Yaml)),
    ];

    public static Command Export(Terminal terminal)
    {
        var file = new Argument<string>("FILE|NCT") { Description = "A protocol in JSON; for ctml also the registry number of a trial of the store." };
        var (output, store) = (Out("Write to a file instead of standard output."), CommonOptions.Store());
        var to = new Option<string>("--to") { Description = "USDM v4 JSON, a bundle of FHIR R4, or CTML for eligibility.", HelpName = "usdm|fhir|ctml", Required = true };
        to.AcceptOnlyFromAmong([.. Formats.Select(format => format.Name)]);
        var json = new Option<bool>("--json") { Description = "The answer is the document itself, JSON or not; this changes nothing." };
        var command = new Command("export", "Write a protocol as USDM v4, FHIR R4 or CTML.") { file, to, output, store, json };
        command.SetAction(parsed =>
        {
            var (name, format) = (parsed.GetRequiredValue(file), Array.Find(Formats, format => format.Name == parsed.GetRequiredValue(to)));
            return format.Name == Eligibility && !File.Exists(name) && IsRegistryNumber(name)
                ? CommonOptions.WithStore(parsed.GetValue(store), terminal, trials => trials.Find(name.ToUpperInvariant(), withResults: false) is { } trial
                    ? Put(Encoding.UTF8.GetBytes(CtmlWriter.Write(trial).Yaml), parsed.GetValue(output), terminal)
                    : terminal.Fail(ExitCode.NothingFound, $"The store has no trial {name.ToUpperInvariant()}."))
                : ProtocolFile.With(name, terminal, protocol =>
                    Put(format.Name == Study && Carried(name, protocol, terminal) is { } study ? study : format.Write(protocol), parsed.GetValue(output), terminal));
        });
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

            return Put(Carrying(study.Protocol, bytes), parsed.GetValue(output), terminal);
        });
        return command;
    }

    // The protocol; a document that holds more than it goes along, so that an export gives all of it back.
    private static ReadOnlyMemory<byte> Carrying(StudyProtocol protocol, ReadOnlyMemory<byte> document)
    {
        var written = ProtocolJsonWriter.Write(protocol);
        var came = JsonNode.Parse(document.Span, documentOptions: Deep);
        if (JsonNode.DeepEquals(came, JsonNode.Parse(UsdmWriter.Write(protocol).Span, documentOptions: Deep)) || JsonNode.Parse(written.Span) is not JsonObject file)
        {
            return written;
        }

        file["carried"] = came;
        return Answer.ToUtf8(json => file.WriteTo(json));
    }

    // Null where the file carries no document.
    private static ReadOnlyMemory<byte>? Carried(string path, StudyProtocol protocol, Terminal terminal)
    {
        if (JsonNode.Parse(File.ReadAllBytes(path), documentOptions: Deep) is not JsonObject { } file || file["carried"] is not JsonObject carried
            || UsdmReader.Read(Answer.ToUtf8(json => carried.WriteTo(json))).Study is not { } study)
        {
            return null;
        }

        var export = UsdmWriter.Write(study with { Protocol = protocol });
        foreach (var sentence in export.NotWritten)
        {
            terminal.Error.WriteLine(sentence);
        }

        return export.Utf8;
    }

    private static bool IsRegistryNumber(string name) =>
        name.Length == 11 && name.StartsWith("NCT", StringComparison.OrdinalIgnoreCase) && name.AsSpan(3).ContainsAnyExceptInRange('0', '9') is false;

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
