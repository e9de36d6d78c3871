using System.CommandLine;
using Trialhead.Data.Conduct;
using Trialhead.Data.Store;

namespace Trialhead.Cli;

/// <summary><c>trialhead backup FOLDER</c>: a copy of a store, made while it is in use.</summary>
internal static class BackupCommand
{
    public static Command Create(Terminal terminal)
    {
        var store = CommonOptions.Store();
        var into = new Argument<string>("FOLDER") { Description = "A folder that is not there yet; it becomes a store of its own, which `--store` opens." };
        var command = new Command("backup", "Copy a store, with its studies and their secrets, while it is in use.") { into, store };
        command.SetAction(parsed =>
        {
            var (folder, target) = (CommonOptions.FolderOf(parsed.GetValue(store), terminal), parsed.GetRequiredValue(into));
            if (!TrialStore.Exists(folder) && !ConductStore.Exists(folder))
            {
                return CommonOptions.FailWithoutStore(folder, terminal);
            }

            StoreBackup.Make(folder, target);
            terminal.Out.WriteLine($"'{folder}' is backed up in '{target}'.");
            return ExitCode.Ok;
        });
        return command;
    }
}
