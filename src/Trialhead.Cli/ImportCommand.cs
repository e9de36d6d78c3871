using System.CommandLine;
using Trialhead.Data.Registry;
using Trialhead.Data.Store;

namespace Trialhead.Cli;

/// <summary><c>trialhead import PATH…</c>: takes registry records into a store.</summary>
internal static class ImportCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files or folders of registry records (JSON, NDJSON, XML, zip, gzip); - is standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var approvals = new Option<string[]>("--approvals")
        {
            Description = "Lists of approved medicines, plain or gzipped: the EMA medicines table, Drugs@FDA products and applications.",
            HelpName = "FILE",
            AllowMultipleArgumentsPerToken = true,
        };
        var (store, json) = (CommonOptions.Store(), CommonOptions.Json());
        var command = new Command("import", "Take registry records and lists of approved medicines into the store.") { paths, approvals, store, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(paths) is null or [] && result.GetValue(approvals) is null or [])
            {
                result.AddError("import: found nothing to import, expected PATH or --approvals FILE.");
            }
        });
        command.SetAction(parsed =>
        {
            var folder = CommonOptions.FolderOf(parsed.GetValue(store), terminal);
            var code = parsed.GetValue(approvals) is { Length: > 0 } files ? ApprovalImport.Run(files, folder, parsed.GetValue(json), parsed.GetValue(paths) is null or [], terminal) : ExitCode.Ok;
            return code == ExitCode.Ok && parsed.GetValue(paths) is { Length: > 0 } records
                ? Run(records, folder, parsed.GetValue(json), terminal)
                : code;
        });
        return command;
    }

    private static int Run(string[] paths, string folder, bool json, Terminal terminal)
    {
        if (Array.Find(paths, path => path != RegistrySource.StandardInput && !File.Exists(path) && !Directory.Exists(path)) is { } missing)
        {
            return terminal.Fail(ExitCode.BadInput, $"There is no file or folder '{missing}'.");
        }

        using var store = TrialStore.Open(folder);
        var report = Import(store, paths, terminal);
        ImportScreen.Show(report, json, terminal);
        return report.Read == 0 ? terminal.Fail(ExitCode.NothingFound, $"There is no record in '{string.Join("', '", paths)}'.")
            : report.Rejected.Count > 0 && report.Stored + report.Updated + report.Unchanged == 0 ? ExitCode.BadInput
            : ExitCode.Ok;
    }

    private static ImportReport Import(TrialStore store, string[] paths, Terminal terminal)
    {
        var options = new ImportOptions(terminal.Time.GetUtcNow());
        return !terminal.ShowsProgress ? store.Import(RegistrySource.Read(paths, terminal.In), options) : ImportScreen.WithProgress(terminal, (task, told) =>
        {
            var size = RegistrySource.SizeOf(paths);
            task.MaxValue = Math.Max(1, size);
            task.IsIndeterminate = size == 0;
            var items = RegistrySource.Read(paths, terminal.In, new Told<long>(bytes => task.Increment(bytes)));
            return store.Import(items, options with { Progress = told });
        });
    }
}
