using System.CommandLine;

namespace Trialhead.Cli;

/// <summary><c>trialhead eval …</c>: measures of how well trials are read, found and told, one subcommand each.</summary>
internal static class EvalCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("eval", "Measure how well trials are read, found and told.");
        command.Subcommands.Add(new EvalVerdictsCommand(terminal));
        command.Subcommands.Add(new EvalAgreementCommand(terminal));
        command.Subcommands.Add(EvalNumericCommand.Create(terminal));
        command.Subcommands.Add(EvalNotesCommand.Create(terminal));
        command.Subcommands.Add(EvalCoverageCommand.Create(terminal));
        command.Subcommands.Add(EvalFindabilityCommand.Create(terminal));
        command.Subcommands.Add(EvalPagesCommand.Create(terminal));
        command.Subcommands.Add(new EvalExclusionsCommand(terminal));
        command.Subcommands.Add(new EvalRankingCommand(terminal));
        command.Subcommands.Add(EvalExtractCommand.Create(terminal));
        command.Subcommands.Add(EvalLabellerCommand.Create(terminal));
        return command;
    }
}
