using System.Diagnostics;
using Trialhead.Data.Registry;
using Trialhead.Data.Search;

namespace Trialhead.Data.Store;

public sealed partial class TrialStore
{
    private const int CatchUpBatch = 2000;
    private const string LastNumber = "SELECT ifnull(max(number), 0) FROM trial";

    /// <summary>Takes records in: new trials, newer versions of known ones, and older ones for the history.</summary>
    /// <remarks>
    /// <para>Repeating an import changes nothing. Which version is newer: the date of the last submission, else of the last
    /// posting; an undated record never replaces a dated one; of equal dates the later arrival wins.</para>
    /// <para>Records are counted once they are safe on disk, in database and index; killed at any point, the store loses
    /// nothing that was counted, and the same import run again goes on.</para>
    /// </remarks>
    /// <exception cref="StoreException">Another import is running.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; what was reported to the progress is stored.</exception>
    public ImportReport Import(
        IEnumerable<RegistryItem> items, ImportOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(options);
        using var writerLock = WriterLock.Take(_folder);
        using var index = OpenIndexWriter();
        CatchUp(index);
        using var writer = new StoreWriter(_database.ConnectForWriting());
        writer.Fill(cancellation);
        var run = new ImportRun(writer, index, options);
        foreach (var item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            run.Add(item);
        }

        var report = run.Finish();
        index.Finish();
        Index.Refresh();
        return report;
    }

    private TrialIndexWriter OpenIndexWriter() => new(Path.Combine(_folder, StoreLayout.Index), _database.Id);

    private void CatchUp()
    {
        if (IsIndexCurrent())
        {
            return;
        }

        using var writerLock = WriterLock.TryTake(_folder);
        if (writerLock is null)
        {
            return; // the running import indexes
        }

        using var index = OpenIndexWriter();
        CatchUp(index);
        index.Finish();
        Index.Refresh();
    }

    private bool IsIndexCurrent()
    {
        using var connection = _database.Connect();
        var last = connection.Number(LastNumber);
        var indexed = TrialIndexWriter.LastNumber(Path.Combine(_folder, StoreLayout.Index), _database.Id);
        return (indexed ?? 0) == last; // an empty store needs no index
    }

    /// <summary>Indexes what the database has beyond the index.</summary>
    private void CatchUp(TrialIndexWriter index)
    {
        using var connection = _database.Connect();
        using var command = connection.Command(
            $"""
            SELECT trial.number, results IS NOT NULL, {StudyReading.BriefColumns}
            FROM trial JOIN version USING (number) WHERE trial.number > $after ORDER BY trial.number LIMIT {CatchUpBatch}
            """,
            "$after");
        if (index.IndexedNumber > connection.Number(LastNumber))
        {
            index.Clear(); // the database was put back from a backup
        }

        for (var more = true; more;)
        {
            var rows = new List<(long Number, bool HasResults, StoredStudy Study)>(CatchUpBatch);
            using (var row = command.With(index.IndexedNumber).ExecuteReader())
            {
                while (row.Read())
                {
                    rows.Add((row.GetInt64(0), row.GetBoolean(1), StudyReading.Row(row, 2)));
                }
            }

            more = rows.Count > 0;
            if (more)
            {
                index.Put(rows.AsParallel().Select(row => (row.Study.Trial(withResults: false), row.HasResults)));
                index.Commit(rows[^1].Number);
            }
        }
    }

    /// <summary>One import: gathers records into batches and makes each durable.</summary>
    private sealed class ImportRun(StoreWriter writer, TrialIndexWriter index, ImportOptions options)
    {
        private readonly long _start = Stopwatch.GetTimestamp();
        private readonly List<RegistryRecord> _batch = [];
        private readonly List<RegistryRejection> _rejected = [];
        private ImportReport _report = new(0, 0, 0, [], TimeSpan.Zero);
        private long _bytes;

        public void Add(RegistryItem item)
        {
            switch (item)
            {
                case RegistryRecord record:
                    _batch.Add(record);
                    _bytes += record.Json.Length;
                    break;
                case RegistryRejection rejection:
                    _rejected.Add(rejection);
                    break;
                default:
                    throw new UnreachableException($"No rule for {item.GetType().Name}.");
            }

            if (_batch.Count >= options.BatchRecords || _bytes >= options.BatchBytes)
            {
                Flush();
            }
        }

        public ImportReport Finish()
        {
            Flush();
            return _report;
        }

        private void Flush()
        {
            var outcome = writer.Write([.. _batch.AsParallel().AsOrdered().Select(r => new IncomingRecord(r))], options.At);
            if (outcome.Changed.Count > 0)
            {
                index.Put(outcome.Changed.Values.AsParallel());
                options.BeforeIndexCommit?.Invoke();
                index.Commit(outcome.LastNumber);
            }

            _batch.Clear();
            _bytes = 0;
            _report = new ImportReport(
                _report.Stored + outcome.Stored,
                _report.Updated + outcome.Updated,
                _report.Unchanged + outcome.Unchanged,
                [.. _rejected],
                Stopwatch.GetElapsedTime(_start));
            options.Progress?.Report(_report);
        }
    }
}
