using System.CommandLine;
using Trialhead.Data.Answers;
using Trialhead.Data.Protocols;

namespace Trialhead.Cli;

/// <summary><c>trialhead protocol …</c>: everything that is done with a protocol as data.</summary>
internal static class ProtocolCommand
{
    public static Command Create(Terminal terminal) => new("protocol", "Check, show, plan, simulate and exchange protocols.")
    {
        Validate(terminal),
        ProtocolShow.Create(terminal),
        ProtocolCalendar.Create(terminal),
        ProtocolSimulate.Create(terminal),
        ProtocolExchange.Export(terminal),
        ProtocolExchange.Import(terminal),
        Load(terminal),
    };

    /// <summary>The argument of every command that reads a protocol.</summary>
    public static Argument<string> File() => new("FILE") { Description = "A protocol in JSON (data/protocol.schema.json)." };

    private static Command Validate(Terminal terminal)
    {
        var (file, json) = (File(), CommonOptions.Json());
        var command = new Command("validate", "Say whether a protocol can be run, or everything that is wrong with it; and what it probably does not mean.") { file, json };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            if (ProtocolFile.Bytes(path, terminal) is not { } bytes)
            {
                return ExitCode.BadInput;
            }

            var reading = ProtocolJsonReader.Read(bytes);
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(Answer.ToUtf8(writer => ProtocolAnswer.WriteValidation(writer, reading)));
                return reading.Protocol is null ? ExitCode.BadInput : ExitCode.Ok;
            }

            if (reading.Protocol is not { } protocol)
            {
                return ProtocolFile.Fail(path, reading.Problems, terminal);
            }

            var paths = new Protocol.Planning.ProtocolFlow(protocol).CountPaths();
            new Screen(terminal).Paragraph(
                $"{protocol.Id}, version {protocol.Version}: can be run. {Count(protocol.Arms.Count, "arm")}, {Count(protocol.Epochs.Count, "epoch")}, "
                + $"{Count(protocol.Visits.Count, "visit")}, {paths} {(paths == 1 ? "way" : "ways")} through, {Count(protocol.Gaps.Count, "gap")}.");
            ProtocolFile.Doubt(path, protocol, terminal);
            return ExitCode.Ok;
        });
        return command;
    }

    private static string Count(int number, string thing) => $"{number} {thing}{(number == 1 ? "" : "s")}";

    private static Command Load(Terminal terminal)
    {
        var (file, store) = (File(), CommonOptions.Store());
        var command = new Command("load", "Put a protocol on the page of its trial; a running site shows it when it is started anew.") { file, store };
        command.SetAction(parsed => ProtocolFile.With(parsed.GetRequiredValue(file), terminal, protocol => CommonOptions.WithStore(parsed.GetValue(store), terminal, trials =>
        {
            if (protocol.NctId is not { } nctId || trials.Find(nctId, withResults: false) is null)
            {
                return terminal.Fail(
                    ExitCode.BadInput, $"/nctId: found {(protocol.NctId is null ? "nothing" : $"\"{protocol.NctId}\"")}, expected the registry number of a trial of the store.");
            }

            trials.KeepProtocol(protocol);
            new Screen(terminal).Paragraph($"The page of {nctId} shows version {protocol.Version} of the protocol.");
            return ExitCode.Ok;
        })));
        return command;
    }
}
