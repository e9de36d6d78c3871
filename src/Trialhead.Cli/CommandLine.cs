using System.CommandLine;
using Trialhead.Cli.Conduct;

namespace Trialhead.Cli;

/// <summary>The command line as a whole: its commands, and what happens when one fails.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command line; the answer is an <see cref="ExitCode"/>.</summary>
    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        try
        {
            var parsed = Root(terminal).Parse(args);
            return parsed.Errors.Count > 0
                ? terminal.Fail(ExitCode.BadInput, $"{Problem(parsed)} See `trialhead {Name(parsed)}--help`.")
                : parsed.Invoke(new InvocationConfiguration
                {
                    Output = terminal.Out,
                    Error = terminal.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                });
        }
        catch (Exception failure)
        {
            return terminal.Fail(ExitCode.Environment, failure.Message.ReplaceLineEndings(" "));
        }
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand(
            "Clinical trials that fit a person. Exit codes: 0 done, 1 nothing found, 2 bad usage or input, 3 environment.")
        {
            HelpName = "trialhead",
        };
        root.Subcommands.Add(new DemoCommand(terminal));
        root.Subcommands.Add(ImportCommand.Create(terminal));
        root.Subcommands.Add(SyncCommand.Create(terminal));
        root.Subcommands.Add(new SearchCommand(terminal));
        root.Subcommands.Add(SuggestCommand.Create(terminal));
        root.Subcommands.Add(ShowCommand.Create(terminal));
        root.Subcommands.Add(new PageCommand(terminal));
        root.Subcommands.Add(CriteriaCommand.Create(terminal));
        root.Subcommands.Add(new MatchCommand(terminal));
        root.Subcommands.Add(new ScreenCommand(terminal));
        root.Subcommands.Add(ProtocolCommand.Create(terminal));
        root.Subcommands.Add(ConductCommand.Create(terminal));
        root.Subcommands.Add(VocabularyCommand.Create(terminal));
        root.Subcommands.Add(ServeCommand.Create(terminal));
        root.Subcommands.Add(EvalCommand.Create(terminal));
        root.Subcommands.Add(TrainCommand.Create(terminal));
        return root;
    }

    // Of "no command" and "no such command" the second says more.
    private static string Problem(ParseResult parsed) => parsed.UnmatchedTokens.Count > 0
        ? $"Unrecognized command or argument '{parsed.UnmatchedTokens[0]}'."
        : parsed.Errors[0].Message;

    private static string Name(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "" : $"{parsed.CommandResult.Command.Name} ";
}
