using System.Globalization;
using Microsoft.Data.Sqlite;
using Trialhead.Clinical;

namespace Trialhead.Data.Store;

/// <summary>The versions of all records, and which one of each trial is current, seen by the one writer.</summary>
internal sealed class VersionTable(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand _find = connection.Command(
        "SELECT 1 FROM version WHERE nct = $nct AND hash = $hash", "$nct", "$hash");

    private readonly SqliteCommand _current = connection.Command(
        "SELECT version.number, updated FROM trial JOIN version USING (number) WHERE trial.nct = $nct", "$nct");

    private readonly SqliteCommand _add = connection.Command(
        """
        INSERT INTO version
          (nct, hash, updated, imported, study_length, results_start, results_length, study, results)
        VALUES ($nct, $hash, $updated, $imported, $studyLength, $resultsStart, $resultsLength, $study, $results)
        RETURNING number
        """,
        "$nct", "$hash", "$updated", "$imported", "$studyLength", "$resultsStart", "$resultsLength", "$study",
        "$results");

    private readonly SqliteCommand _point = connection.Command(
        "INSERT INTO trial VALUES ($nct, $number) ON CONFLICT (nct) DO UPDATE SET number = excluded.number",
        "$nct", "$number");

    public bool Knows(IncomingRecord record) => _find.With(record.NctId, record.Hash).ExecuteScalar() is not null;

    public (long Number, PartialDate? LastUpdated)? Current(string nctId)
    {
        using var row = _current.With(nctId).ExecuteReader();
        if (!row.Read())
        {
            return null;
        }

        return (row.GetInt64(0), PartialDate.TryParse(row.String(1), out var date) ? date : null);
    }

    public long Add(IncomingRecord record, StoredStudy study, DateTimeOffset at)
    {
        _add.With(
            record.NctId,
            record.Hash,
            record.LastUpdated?.ToString(),
            at.ToString("O", CultureInfo.InvariantCulture),
            study.StudyLength,
            study.HasResults ? study.ResultsStart : null,
            study.HasResults ? study.ResultsLength : null,
            study.Study,
            study.Results);
        return Convert.ToInt64(_add.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public void MakeCurrent(string nctId, long number) => _point.With(nctId, number).ExecuteNonQuery();

    public void Dispose()
    {
        _find.Dispose();
        _current.Dispose();
        _add.Dispose();
        _point.Dispose();
    }
}
