using Microsoft.Data.Sqlite;

namespace Trialhead.Data.Store;

/// <summary>Keeps what the labeller said of current records while an import writes them.</summary>
internal sealed class LabelWriter : IDisposable
{
    private const int FillBatch = 500;

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _put;
    private readonly SqliteCommand _remove;

    public LabelWriter(SqliteConnection connection)
    {
        _connection = connection;
        LabelTable.Create(connection);
        _put = LabelTable.Put(connection);
        _remove = connection.Command("DELETE FROM label WHERE number = $number", "$number");
    }

    /// <summary>Notes what <see cref="LabelTable.Pack"/> made of a record.</summary>
    public void Add(long number, byte[]? answers)
    {
        if (answers is not null)
        {
            _put.With(number, answers).ExecuteNonQuery();
        }
    }

    public void Remove(long number) => _remove.With(number).ExecuteNonQuery();

    /// <summary>Makes what an older program did not, or made otherwise, a batch at a time; stopped in between, the next import begins again.</summary>
    public void Fill(CancellationToken cancellation)
    {
        if (LabelTable.IsFilled(_connection))
        {
            return;
        }

        for (var batch = After(0); batch.Count > 0; batch = After(batch[^1].Number))
        {
            cancellation.ThrowIfCancellationRequested();
            var made = batch.AsParallel().AsOrdered().Select(item => (item.Number, Answers: LabelTable.Pack(item.Study.Trial(withResults: false)))).ToList();
            _connection.Execute("BEGIN IMMEDIATE");
            made.ForEach(item => Add(item.Number, item.Answers));
            _connection.Execute("COMMIT");
        }

        LabelTable.NoteFilled(_connection);
    }

    public void Dispose()
    {
        _put.Dispose();
        _remove.Dispose();
    }

    private List<(long Number, StoredStudy Study)> After(long number)
    {
        using var command = _connection.Command(
            $"SELECT number, {StudyReading.BriefColumns} FROM trial JOIN version USING (number) WHERE trial.number > $after ORDER BY trial.number LIMIT {FillBatch}",
            "$after");
        using var row = command.With(number).ExecuteReader();
        var batch = new List<(long, StoredStudy)>(FillBatch);
        while (row.Read())
        {
            batch.Add((row.GetInt64(0), StudyReading.Row(row, 1)));
        }

        return batch;
    }
}
