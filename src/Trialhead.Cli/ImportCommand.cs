using System.CommandLine;
using Spectre.Console;
using Trialhead.Data.Answers;
using Trialhead.Data.Registry;
using Trialhead.Data.Store;

namespace Trialhead.Cli;

/// <summary><c>trialhead import PATH…</c>: takes registry records into a store.</summary>
internal static class ImportCommand
{
    private const int RejectionsShown = 20;

    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files or folders of registry records (JSON, NDJSON, XML, zip, gzip); - is standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var (store, json) = (CommonOptions.Store(), CommonOptions.Json());
        var command = new Command("import", "Take registry records into the store.") { paths, store, json };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(paths), CommonOptions.FolderOf(parsed.GetValue(store), terminal), parsed.GetValue(json), terminal));
        return command;
    }

    private static int Run(string[] paths, string folder, bool json, Terminal terminal)
    {
        if (Array.Find(paths, path => path != RegistrySource.StandardInput && !File.Exists(path) && !Directory.Exists(path)) is { } missing)
        {
            return terminal.Fail(ExitCode.BadInput, $"There is no file or folder '{missing}'.");
        }

        using var store = TrialStore.Open(folder);
        var items = RegistrySource.Read(paths, terminal.In);
        var report = Import(store, items, terminal);
        ListRejections(report, terminal);
        if (json)
        {
            terminal.WriteJson(Answer.ToUtf8(writer => ImportAnswer.Write(writer, report)));
        }
        else
        {
            terminal.Out.WriteLine(
                FormattableString.Invariant($"{report.Read:N0} records read in {report.Elapsed.TotalSeconds:0.0} s: {report.Stored:N0} new, ")
                + FormattableString.Invariant($"{report.Updated:N0} updated, {report.Unchanged:N0} unchanged, {report.Rejected.Count:N0} rejected."));
        }

        return ExitCode.Ok;
    }

    private static ImportReport Import(TrialStore store, IEnumerable<RegistryItem> items, Terminal terminal)
    {
        var options = new ImportOptions(terminal.Time.GetUtcNow());
        if (!terminal.ShowsProgress)
        {
            return store.Import(items, options);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        return console.Progress().AutoClear(true).Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ElapsedTimeColumn()).Start(progress =>
        {
            var task = progress.AddTask("Reading records", maxValue: double.MaxValue);
            return store.Import(items, options with
            {
                Progress = new Told(soFar => task.Description = FormattableString.Invariant($"{soFar.Read:N0} records stored")),
            });
        });
    }

    private static void ListRejections(ImportReport report, Terminal terminal)
    {
        foreach (var rejection in report.Rejected.Take(RejectionsShown))
        {
            terminal.Error.WriteLine($"Rejected {rejection.Source}, {rejection.Position}: {rejection.Reason}");
        }

        if (report.Rejected.Count > RejectionsShown)
        {
            terminal.Error.WriteLine(FormattableString.Invariant($"… and {report.Rejected.Count - RejectionsShown:N0} more rejected."));
        }
    }

    // Progress<T> would tell from another thread, after the bar is gone.
    private sealed class Told(Action<ImportReport> tell) : IProgress<ImportReport>
    {
        public void Report(ImportReport value) => tell(value);
    }
}
