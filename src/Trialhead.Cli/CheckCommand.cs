using System.CommandLine;
using System.Globalization;

namespace Trialhead.Cli;

/// <summary><c>trialhead check</c>: whether a store is as it was written.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var store = CommonOptions.Store();
        var command = new Command("check", "Read everything in a store and say whether it is as it was imported.") { store };
        command.SetAction(parsed => CommonOptions.WithStore(parsed.GetValue(store), terminal, opened =>
        {
            var check = opened.Check();
            foreach (var problem in check.Problems)
            {
                terminal.Error.WriteLine(problem);
            }

            var counted = string.Create(CultureInfo.InvariantCulture, $"{check.Trials:N0} trials in {check.Versions:N0} versions");
            terminal.Out.WriteLine(check.Problems.Count == 0 ? $"{counted}: all as imported, and the index holds every trial." : $"{counted}: {check.Problems.Count} wrong.");
            return check.Problems.Count == 0 ? ExitCode.Ok : ExitCode.Environment;
        }));
        return command;
    }
}
