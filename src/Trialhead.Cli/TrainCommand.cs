using System.CommandLine;

namespace Trialhead.Cli;

/// <summary><c>trialhead train …</c>: makes the models that Trialhead ships with, one subcommand each.</summary>
internal static class TrainCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("train", "Make the models that Trialhead ships with.");
        command.Subcommands.Add(TrainLabellerCommand.Create(terminal));
        command.Subcommands.Add(new TrainRankerCommand(terminal));
        return command;
    }
}
