using Microsoft.Data.Sqlite;

namespace Trialhead.Data.Store;

/// <summary>Writes batches of records into the database, each batch in one transaction.</summary>
/// <remarks>
/// A committed batch survives power loss, not only a kill: synchronous is FULL, which costs one flush to disk a batch.
/// </remarks>
internal sealed class StoreWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly VersionTable _versions;
    private readonly PlaceTable _places;
    private readonly SqliteCommand _study;
    private readonly EvidenceWriter _evidence;
    private readonly LabelWriter _labels;

    /// <summary>A writer over a connection of its own: closing it takes back what was not committed.</summary>
    public StoreWriter(SqliteConnection connection)
    {
        _connection = connection;
        connection.Execute("PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;");
        (_versions, _places) = (new VersionTable(connection), new PlaceTable(connection));
        (_evidence, _labels) = (new EvidenceWriter(connection), new LabelWriter(connection));
        _study = connection.Command(
            $"SELECT {StudyReading.BriefColumns} FROM version WHERE number = $number", "$number");
    }

    /// <summary>Makes the batch durable and tells what became of it.</summary>
    public BatchOutcome Write(IReadOnlyList<IncomingRecord> batch, DateTimeOffset at)
    {
        var fresh = batch.Where(record => !_versions.Knows(record)).ToList();
        Parallel.ForEach(fresh, record => record.Pack());
        var outcome = new BatchOutcome { Unchanged = batch.Count - fresh.Count };
        _connection.Execute("BEGIN IMMEDIATE");
        foreach (var record in fresh)
        {
            Write(record, at, outcome);
        }

        _places.Flush();
        _connection.Execute("COMMIT");
        return outcome;
    }

    /// <summary>Makes the evidence and labels that an older program did not, or made in another way.</summary>
    public void Fill(CancellationToken cancellation)
    {
        _evidence.Fill(cancellation);
        _labels.Fill(cancellation);
    }

    public void Dispose()
    {
        _study.Dispose();
        _labels.Dispose();
        _evidence.Dispose();
        _places.Dispose();
        _versions.Dispose();
        _connection.Dispose();
    }

    private void Write(IncomingRecord record, DateTimeOffset at, BatchOutcome outcome)
    {
        if (_versions.Knows(record)) // twice in one batch
        {
            outcome.Unchanged++;
            return;
        }

        var packed = record.Packed!; // every fresh record was packed
        var number = _versions.Add(record, packed, at);
        var current = _versions.Current(record.NctId);
        if (current is { } known && !record.Replaces(known.LastUpdated))
        {
            outcome.Unchanged++;
            return;
        }

        _versions.MakeCurrent(record.NctId, number);
        if (current is { } replaced)
        {
            _places.Remove(Read(replaced.Number));
            _evidence.Remove(replaced.Number);
            _labels.Remove(replaced.Number);
            outcome.Updated++;
        }
        else
        {
            outcome.Stored++;
        }

        _places.Add(record.Trial);
        _evidence.Add(number, record.Trial);
        _labels.Add(number, record.Labels);
        outcome.Changed[record.NctId] = (record.Trial, packed.HasResults);
        outcome.LastNumber = number;
    }

    private Trials.Trial Read(long number)
    {
        using var row = _study.With(number).ExecuteReader();
        row.Read();
        return StudyReading.Row(row, 0).Trial(withResults: false);
    }
}
