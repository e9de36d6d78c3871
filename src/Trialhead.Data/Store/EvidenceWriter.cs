using Microsoft.Data.Sqlite;
using Trialhead.Pages.Evidence;
using Trialhead.Trials;

namespace Trialhead.Data.Store;

/// <summary>Keeps the evidence of current records while an import writes them.</summary>
internal sealed class EvidenceWriter : IDisposable
{
    private const int FillBatch = 200;

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _put;
    private readonly SqliteCommand _remove;

    public EvidenceWriter(SqliteConnection connection)
    {
        _connection = connection;
        EvidenceTable.Create(connection);
        _put = EvidenceTable.Put(connection);
        _remove = connection.Command("DELETE FROM evidence WHERE number = $number", "$number");
    }

    public void Add(long number, Trial trial)
    {
        if (EvidenceReader.Read(trial) is { } evidence)
        {
            _put.With(number, EvidenceTable.Pack(evidence)).ExecuteNonQuery();
        }
    }

    public void Remove(long number) => _remove.With(number).ExecuteNonQuery();

    /// <summary>Makes what is missing, a batch at a time; stopped in between, the rest comes with the next import.</summary>
    public void Fill(CancellationToken cancellation)
    {
        if (EvidenceTable.IsFilled(_connection))
        {
            return;
        }

        for (var missing = Missing(); missing.Count > 0; missing = Missing())
        {
            cancellation.ThrowIfCancellationRequested();
            var made = missing.AsParallel().AsOrdered().Select(item => (item.Number, Trial: item.Study.Trial(withResults: true))).ToList();
            _connection.Execute("BEGIN IMMEDIATE");
            made.ForEach(item => Add(item.Number, item.Trial));
            _connection.Execute("COMMIT");
        }

        EvidenceTable.NoteFilled(_connection);
    }

    public void Dispose()
    {
        _put.Dispose();
        _remove.Dispose();
    }

    private List<(long Number, StoredStudy Study)> Missing()
    {
        using var command = _connection.Command(
            $"""
            SELECT version.number, {StudyReading.Columns} FROM trial JOIN version USING (number)
            WHERE results IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM evidence WHERE evidence.number = version.number AND format = {EvidenceReader.Format})
            LIMIT {FillBatch}
            """);
        using var row = command.ExecuteReader();
        var missing = new List<(long, StoredStudy)>();
        while (row.Read())
        {
            missing.Add((row.GetInt64(0), StudyReading.Row(row, 1)));
        }

        return missing;
    }
}
