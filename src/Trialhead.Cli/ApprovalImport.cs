using Trialhead.Data.Answers;
using Trialhead.Data.Approvals;
using Trialhead.Data.Store;

namespace Trialhead.Cli;

/// <summary>Takes regulators' lists of approved medicines into a store.</summary>
internal static class ApprovalImport
{
    private const int ProblemsShown = 20;

    /// <summary>Replaces what the store has of the jurisdictions that the files are of.</summary>
    public static int Run(string[] files, string folder, bool json, bool isAlone, Terminal terminal)
    {
        if (!ApprovalFiles.Read(files).Succeeded(out var reading, out var problem))
        {
            return terminal.Fail(ExitCode.BadInput, $"{problem}.");
        }

        foreach (var line in reading.Problems.Take(ProblemsShown))
        {
            terminal.Error.WriteLine($"Left out {line}.");
        }

        if (reading.Problems.Count > ProblemsShown)
        {
            terminal.Error.WriteLine(FormattableString.Invariant($"… and {reading.Problems.Count - ProblemsShown:N0} more lines left out."));
        }

        using var store = TrialStore.Open(folder);
        store.ReplaceApprovals(reading.Approvals, terminal.Time.GetUtcNow());
        if (json && isAlone)
        {
            terminal.WriteJson(Answer.ToUtf8(writer => ApprovalAnswer.Write(writer, reading)));
        }
        else
        {
            (json ? terminal.Error : terminal.Out).WriteLine(FormattableString.Invariant(
                $"{reading.Approvals.Count:N0} approved medicines stored, {reading.Problems.Count:N0} lines left out."));
        }

        return ExitCode.Ok;
    }
}
