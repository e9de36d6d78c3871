using Microsoft.Data.Sqlite;

namespace Trialhead.Data.Store;

/// <summary>Up to which day of updates a store has followed a registry.</summary>
internal static class SyncTable
{
    private const string Schema = "CREATE TABLE IF NOT EXISTS sync (source TEXT PRIMARY KEY, until TEXT NOT NULL) WITHOUT ROWID;";

    /// <summary>The day; null where it was never followed.</summary>
    public static string? Until(SqliteConnection connection, string source)
    {
        if (!connection.HasTable("sync"))
        {
            return null;
        }

        using var command = connection.Command("SELECT until FROM sync WHERE source = $source", "$source");
        return command.With(source).ExecuteScalar() as string;
    }

    public static void Note(SqliteConnection connection, string source, string until)
    {
        connection.Execute(Schema);
        using var command = connection.Command("INSERT OR REPLACE INTO sync (source, until) VALUES ($source, $until)", "$source", "$until");
        command.With(source, until).ExecuteNonQuery();
    }
}
