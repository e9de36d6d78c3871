using Microsoft.Data.Sqlite;

namespace Trialhead.Data.Store;

/// <summary>The SQLite file of a store: its schema and its connections.</summary>
internal sealed class StoreDatabase : IDisposable
{
    private const int ApplicationId = 0x54524c48; // "TRLH"
    private const int SchemaVersion = 1;
    private const int NotADatabase = 26; // SQLITE_NOTADB

    // A version's number is AUTOINCREMENT, so numbers only grow, and a trial's current number tells when it last
    // changed: what the index lacks is every trial whose number is above the last one indexed.
    private const string Schema = $"""
        CREATE TABLE version (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          nct TEXT NOT NULL,
          hash BLOB NOT NULL,
          updated TEXT,
          imported TEXT NOT NULL,
          study_length INTEGER NOT NULL,
          results_start INTEGER,
          results_length INTEGER,
          study BLOB NOT NULL,
          results BLOB,
          UNIQUE (nct, hash));
        CREATE TABLE trial (
          nct TEXT PRIMARY KEY,
          number INTEGER NOT NULL UNIQUE REFERENCES version) WITHOUT ROWID;
        CREATE TABLE place (
          city TEXT NOT NULL, state TEXT NOT NULL, country TEXT NOT NULL, postal_code TEXT NOT NULL,
          sites INTEGER NOT NULL, points INTEGER NOT NULL,
          latitude INTEGER NOT NULL, longitude INTEGER NOT NULL, -- sums over points, in millionths of a degree
          PRIMARY KEY (country, state, city, postal_code)) WITHOUT ROWID;
        CREATE TABLE store (id TEXT NOT NULL);
        """;

    private readonly string _pooled;
    private readonly string _own;

    private StoreDatabase(string path)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 60 };
        _pooled = connection.ToString();
        connection.Pooling = false;
        _own = connection.ToString();
    }

    /// <summary>Tells this store from any other, so that an index of another store is never taken for its own.</summary>
    public string Id { get; private set; } = "";

    public static StoreDatabase Open(string folder)
    {
        var database = new StoreDatabase(Path.Combine(folder, StoreLayout.Database));
        try
        {
            using var connection = database.Connect();
            Prepare(connection, folder);
            database.Id = connection.Text("SELECT id FROM store");
        }
        catch (SqliteException problem) when (problem.SqliteErrorCode == NotADatabase)
        {
            throw new StoreException($"'{folder}' is not a Trialhead store: its trials.db is not SQLite.", problem);
        }
        catch (SqliteException problem)
        {
            throw new StoreException(StoreTrouble.Sentence(problem, folder), problem);
        }

        return database;
    }

    /// <summary>A connection for reading, quick to open again.</summary>
    public SqliteConnection Connect() => Open(new SqliteConnection(_pooled));

    /// <summary>A connection that nobody had before and nobody will have after.</summary>
    public SqliteConnection ConnectForWriting() => Open(new SqliteConnection(_own));

    public void Dispose()
    {
        using var connection = new SqliteConnection(_pooled);
        SqliteConnection.ClearPool(connection);
    }

    private static SqliteConnection Open(SqliteConnection connection)
    {
        connection.Open();
        return connection;
    }

    private static void Prepare(SqliteConnection connection, string folder)
    {
        if (connection.Number("PRAGMA user_version") == 0)
        {
            Create(connection, folder);
        }

        if (connection.Number("PRAGMA application_id") != ApplicationId)
        {
            throw new StoreException($"'{folder}' is not a Trialhead store: its trials.db belongs to another program.");
        }

        if (connection.Number("PRAGMA user_version") is var version and not SchemaVersion)
        {
            throw new StoreException(
                $"'{folder}' was written by a newer Trialhead (schema {version}, this one knows {SchemaVersion}): "
                + "update this program or import into a new folder.");
        }
    }

    private static void Create(SqliteConnection connection, string folder)
    {
        if (connection.Number("SELECT count(*) FROM sqlite_master") > 0)
        {
            return; // created by another process a moment ago, or foreign: the caller looks again
        }

        var index = Path.Combine(folder, StoreLayout.Index);
        if (Directory.Exists(index) && Directory.EnumerateFiles(index, "segments_*").Any())
        {
            throw new StoreException($"'{folder}' has an index and an empty trials.db: put trials.db back from a backup, or remove the index to begin anew.");
        }

        connection.Execute("PRAGMA page_size = 8192; PRAGMA journal_mode = WAL;");
        using var transaction = connection.BeginTransaction();
        if (connection.Number("SELECT count(*) FROM sqlite_master") == 0)
        {
            connection.Execute(Schema);
            connection.Execute($"INSERT INTO store VALUES ('{Guid.NewGuid():N}')");
            connection.Execute($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {SchemaVersion};");
        }

        transaction.Commit();
    }
}
