using System.CommandLine;
using System.CommandLine.Parsing;
using Trialhead.Cli.Conduct;
using Trialhead.Data.Store;

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
            return Problem(parsed, args) is { } problem
                ? terminal.Fail(ExitCode.BadInput, $"{problem} See `trialhead {Name(parsed)}--help`.")
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
            return terminal.Fail(ExitCode.Environment, StoreTrouble.Sentence(failure).ReplaceLineEndings(" "));
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
        root.Subcommands.Add(CheckCommand.Create(terminal));
        root.Subcommands.Add(BackupCommand.Create(terminal));
        root.Subcommands.Add(EvalCommand.Create(terminal));
        root.Subcommands.Add(TrainCommand.Create(terminal));
        return root;
    }

    // Of "no command" and "no such command" the second says more. A mistyped option must not pass for one of many words or files.
    private static string? Problem(ParseResult parsed, IReadOnlyList<string> args) =>
        TakenForAnArgument(parsed, args) is { } option ? $"Unrecognized option '{option}'{Meant(parsed, option)}."
        : parsed.Errors.Count == 0 ? null
        : parsed.UnmatchedTokens.Count > 0 ? $"Unrecognized command or argument '{parsed.UnmatchedTokens[0]}'."
        : UsageProblem.Reworded(parsed.Errors[0].Message);

    // What follows a lone "--" is meant as it stands.
    private static string? TakenForAnArgument(ParseResult parsed, IReadOnlyList<string> args)
    {
        var typed = args.TakeWhile(arg => arg != "--").Where(arg => arg.Length > 2 && arg.StartsWith("--", StringComparison.Ordinal) && char.IsAsciiLetter(arg[2])).ToHashSet();
        var taken = parsed.CommandResult.Children.SelectMany(child => child.Tokens).Concat(parsed.CommandResult.Tokens).Where(token => token.Type == TokenType.Argument)
            .Select(token => token.Value).ToHashSet();
        return args.FirstOrDefault(arg => typed.Contains(arg) && taken.Contains(arg));
    }

    private static string Meant(ParseResult parsed, string option) =>
        parsed.CommandResult.Command.Options.Select(known => known.Name).Where(known => Text.EditDistance.Between(known, option.Split('=')[0], 2) <= 2)
            .Select(known => $", perhaps '{known}'").FirstOrDefault() ?? "";

    private static string Name(ParseResult parsed)
    {
        var names = new List<string>();
        for (SymbolResult? result = parsed.CommandResult; result is CommandResult { Command: not RootCommand } command; result = command.Parent)
        {
            names.Insert(0, $"{command.Command.Name} ");
        }

        return string.Concat(names);
    }
}
