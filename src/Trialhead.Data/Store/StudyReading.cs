using Microsoft.Data.Sqlite;
using Trialhead.Data.Registry;
using Trialhead.Trials;

namespace Trialhead.Data.Store;

/// <summary>From rows of the store back to trials.</summary>
internal static class StudyReading
{
    /// <summary>The columns that <see cref="Row"/> expects, in its order.</summary>
    public const string Columns = "study, study_length, results, results_start, results_length";

    /// <summary>The same without the results, which then are not read from disk at all.</summary>
    public const string BriefColumns = "study, study_length, NULL, NULL, NULL";

    /// <summary>Number of these columns.</summary>
    public const int Count = 5;

    public static StoredStudy Row(SqliteDataReader row, int first) => new(
        row.GetFieldValue<byte[]>(first),
        row.GetInt32(first + 1),
        row.Bytes(first + 2),
        row.Integer(first + 3) ?? 0,
        row.Integer(first + 4) ?? 0);

    public static Trial Trial(this StoredStudy study, bool withResults)
    {
        var json = withResults ? study.Whole() : study.Brief();
        return StudyJsonReader.Read(json, withResults).Succeeded(out var trial, out var problem)
            ? trial
            : throw new StoreException($"The store holds a record that cannot be read ({problem}): put trials.db back from a backup.");
    }
}
