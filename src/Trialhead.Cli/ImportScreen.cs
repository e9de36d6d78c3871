using Spectre.Console;
using Trialhead.Data.Answers;
using Trialhead.Data.Store;

namespace Trialhead.Cli;

/// <summary>Shows how an import goes and what it did.</summary>
internal static class ImportScreen
{
    private const int RejectionsShown = 20;

    /// <summary>Names what was rejected on standard error, and says what the import did on standard output.</summary>
    public static void Show(ImportReport report, bool json, Terminal terminal)
    {
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
    }

    /// <summary>Runs an import under a bar, which it moves; told of what is stored, the bar counts it.</summary>
    public static ImportReport WithProgress(Terminal terminal, Func<ProgressTask, IProgress<ImportReport>, ImportReport> import)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        ProgressColumn[] columns = [new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn()];
        return console.Progress().AutoClear(true).Columns(columns).Start(progress =>
        {
            var task = progress.AddTask("Reading records");
            return import(task, new Told<ImportReport>(
                soFar => task.Description = FormattableString.Invariant($"{soFar.Read:N0} records stored")));
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
}
