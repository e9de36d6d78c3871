using System.CommandLine;
using Trialhead.Data.Conduct;

namespace Trialhead.Cli.Conduct;

/// <summary><c>conduct open</c> and <c>conduct amend</c>: sets a study up, and gives it a further version of its protocol.</summary>
internal static class OpenCommand
{
    private const long LongestFile = 16 << 20;

    public static Command Open(Terminal terminal)
    {
        var options = new ConductOptions(terminal);
        var file = Protocol();
        var seed = new Option<string?>("--seed-file")
        {
            Description = "A file with the secret of allocations, 16 bytes or more, taken as they are; one is drawn without it.",
            HelpName = "FILE",
        };
        var choices = new Option<string?>("--allocation")
        {
            Description = "How participants are allocated where the protocol does not say: { \"allocations\": { ID: { \"method\": … } } }.",
            HelpName = "FILE",
        };
        var command = new Command("open", "Open a study by its protocol.") { file, seed, choices };
        options.AddWriting(command, hasDay: false);
        command.SetAction(parsed => options.WithAuthor(parsed, author =>
            TryRead(parsed.GetValue(file), terminal, out var protocol) && TryRead(parsed.GetValue(choices), terminal, out var chosen)
                && TryRead(parsed.GetValue(seed), terminal, out var secret)
                ? secret is { Length: < 16 }
                    ? terminal.Fail(ExitCode.BadInput, $"--seed-file: found {secret.Length} bytes, expected 16 or more.")
                    : Opened(options.StoreOf(parsed), store => store.Open(protocol!, chosen, secret, author), parsed.GetValue(options.Json), options, terminal) // a required argument
                : ExitCode.BadInput));
        return command;
    }

    public static Command Amend(Terminal terminal)
    {
        var options = new ConductOptions(terminal);
        var file = Protocol();
        var command = new Command("amend", "Add a version of its protocol to a study; participants stay on theirs until they are moved.") { options.Study, file };
        options.AddWriting(command, hasDay: false);
        command.SetAction(parsed => options.WithStudy(parsed, (store, study) => options.WithAuthor(parsed, author =>
        {
            if (!TryRead(parsed.GetValue(file), terminal, out var protocol))
            {
                return ExitCode.BadInput;
            }

            var recording = store.Amend(study.Id, protocol!, author); // a required argument
            if (recording.Problem is { } problem)
            {
                return options.Refuse(problem);
            }

            if (parsed.GetValue(options.Json) && store.Find(study.Id) is { } amended)
            {
                terminal.WriteJson(ConductAnswer.Opened(amended));
                return ExitCode.Ok;
            }

            terminal.Out.WriteLine($"{study.Id} has version {store.Find(study.Id)?.Protocol.Version} now. `trialhead conduct record {study.Id} PARTICIPANT version V` moves a participant to it.");
            return ExitCode.Ok;
        })));
        return command;
    }

    private static Argument<string> Protocol() => new("PROTOCOL") { Description = "A protocol file (JSON)." };

    private static int Opened(ConductStore store, Func<ConductStore, Recording> open, bool asJson, ConductOptions options, Terminal terminal)
    {
        var recording = open(store);
        if (recording.Problem is { } problem)
        {
            return options.Refuse(problem);
        }

        var study = store.Find(recording.Entries[0].Study) ?? throw new InvalidOperationException("A study that was opened is there.");
        if (asJson)
        {
            terminal.WriteJson(ConductAnswer.Opened(study));
            return ExitCode.Ok;
        }

        terminal.Out.WriteLine($"Study {study.Id} is open: {study.Protocol.Title}");
        terminal.Out.WriteLine($"Fingerprint of the secret of its allocations, to be published before the first one: {study.SeedCommitment}");
        foreach (var allocation in study.Protocol.Allocations.Where(allocation => allocation.Method is null))
        {
            terminal.Out.WriteLine($"{allocation.Name} cannot be done: the protocol names no procedure and none was chosen (--allocation).");
        }

        return ExitCode.Ok;
    }

    // No file named is no bytes.
    private static bool TryRead(string? path, Terminal terminal, out byte[]? bytes)
    {
        bytes = null;
        if (path is null)
        {
            return true;
        }

        if (!File.Exists(path) || new FileInfo(path).Length > LongestFile)
        {
            terminal.Fail(ExitCode.BadInput, File.Exists(path) ? $"{path}: found more than {LongestFile >> 20} MB, expected a smaller file." : $"There is no file '{path}'.");
            return false;
        }

        bytes = File.ReadAllBytes(path);
        return true;
    }
}
