using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Trialhead.Data.Store;

public sealed partial class TrialStore
{
    private const string Sound = "ok";

    /// <summary>Reads everything that is kept and compares it with what was noted when it came.</summary>
    public StoreCheck Check()
    {
        var (trials, versions, problems) = (0, 0, new List<string>());
        try
        {
            using var connection = _database.Connect();
            if (connection.Text("PRAGMA integrity_check(1)") is var said && said != Sound)
            {
                problems.Add($"trials.db is damaged ({said.ReplaceLineEndings(" ")}): put it back from a backup.");
            }

            trials = Count;
            foreach (var (nctId, isWhole) in Records(connection).AsParallel().Select(record => (record.NctId, IsWhole(record.Study, record.Hash))))
            {
                versions++;
                if (!isWhole)
                {
                    problems.Add($"A record of {nctId} is not what was imported: put trials.db back from a backup.");
                }
            }
        }
        catch (Exception failure) when (failure is SqliteException or AggregateException)
        {
            problems.Add(StoreTrouble.Sentence(failure, _folder));
        }

        if (ProblemOfIndex(trials) is { } problem)
        {
            problems.Add(problem);
        }

        return new StoreCheck(trials, versions, problems);
    }

    private static IEnumerable<(string NctId, byte[] Hash, StoredStudy Study)> Records(SqliteConnection connection)
    {
        using var command = connection.Command($"SELECT nct, hash, {StudyReading.Columns} FROM version");
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            yield return (row.GetString(0), row.GetFieldValue<byte[]>(1), StudyReading.Row(row, 2));
        }
    }

    private static bool IsWhole(StoredStudy study, byte[] hash)
    {
        try
        {
            return SHA256.HashData(study.Whole()).AsSpan().SequenceEqual(hash);
        }
        catch (StoreException)
        {
            return false;
        }
    }

    private string? ProblemOfIndex(int trials)
    {
        const string Remedy = "remove the folder 'index', and the next command makes it anew.";
        try
        {
            var indexed = Index.Read(
                reader =>
                {
                    foreach (var leaf in reader.Leaves)
                    {
                        leaf.AtomicReader.CheckIntegrity();
                    }

                    return reader.NumDocs;
                },
                whenAbsent: 0);
            return indexed == trials ? null : $"The index holds {indexed} of {trials} trials: wait for a running import, or {Remedy}";
        }
        catch (IOException failure)
        {
            return $"The index is damaged ({failure.Message}): {Remedy}";
        }
    }
}
