using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Trialhead.Clinical;
using Trialhead.Trials;

namespace Trialhead.Data.Store;

public sealed partial class TrialStore
{
    private const string CurrentStudy = "FROM trial JOIN version USING (number) WHERE trial.nct = $nct";

    /// <summary>Number of trials.</summary>
    public int Count
    {
        get
        {
            using var connection = _database.Connect();
            return (int)connection.Number("SELECT count(*) FROM trial");
        }
    }

    /// <summary>The numbers of all trials, ascending.</summary>
    public IEnumerable<string> NctIds()
    {
        using var connection = _database.Connect();
        using var command = connection.Command("SELECT nct FROM trial ORDER BY nct");
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            yield return row.GetString(0);
        }
    }

    /// <summary>A trial's current record; null where the store has none.</summary>
    /// <param name="nctId">The registry number.</param>
    /// <param name="withResults">Whether posted results are wanted, which can be most of a record.</param>
    public Trial? Find(string nctId, bool withResults = true) => Load(nctId, withResults)?.Trial(withResults);

    /// <summary>A trial's current record as API v2 study JSON, byte for byte as it was imported; null where there is none.</summary>
    public ReadOnlyMemory<byte>? FindJson(string nctId) =>
        Load(nctId, withResults: true) is { } study ? study.Whole() : default(ReadOnlyMemory<byte>?);

    /// <summary>The current records of many trials at once; numbers that the store does not have are left out.</summary>
    public IReadOnlyDictionary<string, Trial> FindMany(IEnumerable<string> nctIds, bool withResults = false)
    {
        ArgumentNullException.ThrowIfNull(nctIds);
        return Make(Load(nctIds, withResults), found => found.NctId, found => found.Study.Trial(withResults));
    }

    /// <summary>The current records of many trials without results, each with its criteria; numbers that the store does not have are left out.</summary>
    public IReadOnlyDictionary<string, ReadTrial> ReadMany(IEnumerable<string> nctIds)
    {
        ArgumentNullException.ThrowIfNull(nctIds);
        return Make(LoadLabelled(nctIds), found => found.NctId, found =>
        {
            var trial = found.Study.Trial(withResults: false);
            return new ReadTrial(trial, TrialCriteria.Of(trial, LabelTable.Unpack(found.Labels)));
        });
    }

    // Something made of each row, on several threads: one reads rows while others work.
    private static ConcurrentDictionary<string, T> Make<TRow, T>(IEnumerable<TRow> rows, Func<TRow, string> nctId, Func<TRow, T> make)
    {
        var made = new ConcurrentDictionary<string, T>(StringComparer.Ordinal);
        Parallel.ForEach(Partitioner.Create(rows, EnumerablePartitionerOptions.NoBuffering), row => made[nctId(row)] = make(row));
        return made;
    }

    /// <summary>Every version of a trial's record, the latest arrival first; empty where there is none.</summary>
    public IReadOnlyList<TrialVersion> Versions(string nctId)
    {
        using var connection = _database.Connect();
        using var command = connection.Command(
            """
            SELECT version.number, updated, imported, hex(hash), results IS NOT NULL, version.number = trial.number
            FROM version JOIN trial USING (nct) WHERE version.nct = $nct ORDER BY version.number DESC
            """,
            "$nct");
        using var row = command.With(nctId).ExecuteReader();
        var versions = new List<TrialVersion>();
        while (row.Read())
        {
            versions.Add(new TrialVersion(
                row.GetInt64(0),
                nctId,
                PartialDate.TryParse(row.String(1), out var date) ? date : null,
                DateTimeOffset.Parse(row.GetString(2), CultureInfo.InvariantCulture),
                row.GetString(3),
                row.GetBoolean(4),
                row.GetBoolean(5)));
        }

        return versions;
    }

    /// <summary>The record of one version; null where this store has no such version.</summary>
    public Trial? FindVersion(TrialVersion version, bool withResults = true)
    {
        ArgumentNullException.ThrowIfNull(version);
        using var connection = _database.Connect();
        using var command = connection.Command(
            $"SELECT {StudyReading.Columns} FROM version WHERE number = $number AND nct = $nct", "$number", "$nct");
        using var row = command.With(version.Number, version.NctId).ExecuteReader();
        return row.Read() ? StudyReading.Row(row, 0).Trial(withResults) : null;
    }

    private StoredStudy? Load(string nctId, bool withResults)
    {
        ArgumentNullException.ThrowIfNull(nctId);
        return Load([nctId], withResults).Select(found => found.Study).FirstOrDefault();
    }

    private IEnumerable<(string NctId, StoredStudy Study)> Load(IEnumerable<string> nctIds, bool withResults) => Rows(
        nctIds, _ => $"SELECT {(withResults ? StudyReading.Columns : StudyReading.BriefColumns)} {CurrentStudy}", (nctId, row) => (nctId, StudyReading.Row(row, 0)));

    private IEnumerable<(string NctId, StoredStudy Study, byte[]? Labels)> LoadLabelled(IEnumerable<string> nctIds) => Rows(
        nctIds,
        connection => $"SELECT {StudyReading.BriefColumns}, {LabelTable.AnswersIn(connection)} {CurrentStudy}",
        (nctId, row) => (nctId, StudyReading.Row(row, 0), row.Bytes(StudyReading.Count)));

    private IEnumerable<T> Rows<T>(IEnumerable<string> nctIds, Func<SqliteConnection, string> select, Func<string, SqliteDataReader, T> read)
    {
        using var connection = _database.Connect();
        using var command = connection.Command(select(connection), "$nct");
        foreach (var nctId in nctIds)
        {
            using var row = command.With(nctId).ExecuteReader();
            if (row.Read())
            {
                yield return read(nctId, row);
            }
        }
    }
}
