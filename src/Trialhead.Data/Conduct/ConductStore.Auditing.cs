using Microsoft.Data.Sqlite;
using Trialhead.Data.Store;
using Trialhead.Protocol;
using Trialhead.Protocol.Allocation;
using Trialhead.Protocol.Conduct;
using Trialhead.Text;

namespace Trialhead.Data.Conduct;

// What auditors ask: whether everything is as it was recorded, and why an arm was given.
public sealed partial class ConductStore
{
    /// <summary>Checks a study: the chain of its log, its files, and that the secret gives every allocation again.</summary>
    /// <param name="study">The id of the study.</param>
    /// <param name="noted">A head of its log noted earlier; null for none.</param>
    public AuditReport Verify(string study, LogHead? noted = null)
    {
        using var connection = ConductDatabase.Connect(_folder);
        using var transaction = connection.BeginTransaction(deferred: true); // one state of everything
        var entries = EntryTable.Read(connection, study);
        var rows = AllocationTable.Read(connection, study);
        var confirmed = new Dictionary<string, int>();
        List<Problem> problems =
        [
            .. LogCheck.FirstBreak(entries, noted) is { } broken ? [broken] : (Problem[])[],
            .. Unreadable(entries), .. Files(connection, study, entries), .. Unmatched(entries, rows), .. Allocations(connection, study, rows, confirmed),
        ];
        return new AuditReport(EntryTable.Head(connection, study), entries.Select(entry => entry.Participant).Distinct().Count(whom => whom.Length > 0), confirmed, problems);
    }

    /// <summary>The lists of allocations of a study, with the reason of each where asked for; that someone looked is recorded.</summary>
    /// <param name="study">The id of the study.</param>
    /// <param name="withReasons">Whether the reasons are opened, which can tell how a block must end.</param>
    /// <param name="author">Who looks, and why.</param>
    /// <exception cref="ArgumentException">No reason is given.</exception>
    public IReadOnlyList<(AllocationRow Row, AllocationExplanation? Explanation)> Audit(string study, bool withReasons, Author author)
    {
        ArgumentNullException.ThrowIfNull(author);
        ArgumentException.ThrowIfNullOrWhiteSpace(author.Why);
        Write(connection => Note(connection, study, author, new StudyNote("audited") { About = withReasons ? "allocations and their reasons" : "allocations" }));
        using var connection = ConductDatabase.Connect(_folder);
        var rows = AllocationTable.Read(connection, study);
        var known = Study(connection, study) ?? throw new ArgumentException($"There is no study {study}.", nameof(study));
        return [.. rows.Select(row => (row, withReasons ? Explain(known, row, rows) : null))];
    }

    // Made again from the secret and the rows before, so that no reason ever lies on the disk.
    private AllocationExplanation? Explain(ConductStudy study, AllocationRow row, List<AllocationRow> rows) =>
        AllocationOf(study, row.Allocation) is not { } allocation ? null : AllocatorOf(study, allocation)
            .Next([.. rows.Where(other => other.Allocation == row.Allocation).Take(row.Entry.Sequence - 1).Select(other => other.Entry)], row.Entry.Stratification)
            .Explanation.Open();

    private static IEnumerable<Problem> Unreadable(List<LogEntry> entries) =>
        from entry in entries
        where entry.Participant.Length > 0 ? entry.Event is null : StudyNote.Read(entry.Content) is null
        select new Problem($"entry {entry.StudyNumber}", "content that is no event", "an event");

    // The log names the hash of every file that the study was run by.
    private static IEnumerable<Problem> Files(SqliteConnection connection, string study, List<LogEntry> entries)
    {
        if (StudyTable.Files(connection, study) is not { } stored)
        {
            yield return NoStudy(study);
            yield break;
        }

        var notes = entries.Where(entry => entry.Participant.Length == 0).Select(entry => StudyNote.Read(entry.Content)).OfType<StudyNote>().ToList();
        var versions = notes.Where(note => note.Protocol is not null).Select(note => note.Protocol).ToList();
        foreach (var (file, i) in stored.Files.Select((file, i) => (StudyNote.HashOf(file), i)))
        {
            if (i >= versions.Count || versions[i] != file)
            {
                yield return new Problem($"protocol {i + 1}", "another file than the log names", "the file that the study was run by");
            }
        }

        var opened = notes.FirstOrDefault(note => note.Kind == "opened");
        if (opened?.Seed != stored.Commitment || opened?.Choices != (stored.Choices is { } choices ? StudyNote.HashOf(choices) : null))
        {
            yield return new Problem("study", "another seed or other choices than the log names", "those that it was opened with");
        }
    }

    private static IEnumerable<Problem> Unmatched(List<LogEntry> entries, List<AllocationRow> rows)
    {
        var recorded = entries.Where(entry => entry.Event is Randomised).ToDictionary(entry => entry.StudyNumber);
        foreach (var row in rows)
        {
            if (!recorded.Remove(row.StudyNumber, out var entry) || entry.Participant != row.Participant
                || entry.Event is not Randomised randomised || randomised.Arm != row.Entry.Arm || randomised.Allocation != row.Allocation)
            {
                yield return new Problem($"{row.Allocation}, row {row.Entry.Sequence}", "no entry in the log that says the same", "one for each row");
            }
        }

        foreach (var entry in recorded.Values)
        {
            yield return new Problem($"entry {entry.StudyNumber}", "a randomisation without a row in the list", "one row for each");
        }
    }

    // A file that cannot be used any more, or a secret that is gone, is what a check is there to find.
    private IEnumerable<Problem> Allocations(SqliteConnection connection, string study, List<AllocationRow> rows, Dictionary<string, int> confirmed)
    {
        try
        {
            if (StudyTable.Read(connection, study) is not { } known)
            {
                return [];
            }

            _ = ReadSeed(known);
            return Replayed(known, rows, confirmed);
        }
        catch (StoreException unusable)
        {
            return [new Problem("study", unusable.Message.TrimEnd('.'), "the files and the secret that the study was opened with")];
        }
    }

    private IEnumerable<Problem> Replayed(ConductStudy study, List<AllocationRow> rows, Dictionary<string, int> confirmed)
    {
        foreach (var list in rows.GroupBy(row => row.Allocation))
        {
            if (AllocationOf(study, list.Key) is not { Plan: not null } allocation)
            {
                yield return new Problem(list.Key, "rows of an allocation that no version has", "an allocation of the protocol");
                continue;
            }

            var replay = AllocatorOf(study, allocation).Replay([.. list.Select(row => row.Entry)]);
            confirmed[list.Key] = replay.Confirmed;
            if (replay.Difference is { } difference)
            {
                yield return difference with { Where = $"{list.Key}, {difference.Where}" };
            }
        }
    }

    private static StudyAllocation? AllocationOf(ConductStudy study, string id) =>
        study.Versions.SelectMany(version => version.Allocations).LastOrDefault(allocation => allocation.Id == id);
}
