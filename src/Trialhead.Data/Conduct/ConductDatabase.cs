using Microsoft.Data.Sqlite;
using Trialhead.Data.Store;

namespace Trialhead.Data.Conduct;

/// <summary>The SQLite file of a store's studies: its schema and its connections.</summary>
/// <remarks>A commit returns when the disk has it. Rows of the log and of allocations can be added, never changed or taken away.</remarks>
internal static class ConductDatabase
{
    private const int ApplicationId = 0x54524c43; // "TRLC"
    private const int SchemaVersion = 1;

    private const string Schema =
        """
        CREATE TABLE study (id TEXT PRIMARY KEY, choices BLOB, seed_commitment TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE protocol (
          study TEXT NOT NULL REFERENCES study, position INTEGER NOT NULL, version TEXT NOT NULL, file BLOB NOT NULL,
          PRIMARY KEY (study, position), UNIQUE (study, version)) WITHOUT ROWID;
        CREATE TABLE participant (
          study TEXT NOT NULL REFERENCES study, id TEXT NOT NULL, site TEXT NOT NULL, number INTEGER NOT NULL,
          PRIMARY KEY (study, id), UNIQUE (study, site, number)) WITHOUT ROWID;
        CREATE TABLE entry (
          study TEXT NOT NULL REFERENCES study, number INTEGER NOT NULL, participant TEXT NOT NULL, own_number INTEGER NOT NULL,
          recorded TEXT NOT NULL, by TEXT NOT NULL, why TEXT, content BLOB NOT NULL,
          previous_own TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL,
          PRIMARY KEY (study, number), UNIQUE (study, participant, own_number)) WITHOUT ROWID;
        CREATE TABLE allocation (
          study TEXT NOT NULL, allocation TEXT NOT NULL, sequence INTEGER NOT NULL, participant TEXT NOT NULL, site TEXT NOT NULL,
          levels TEXT NOT NULL, arm TEXT NOT NULL, entry INTEGER NOT NULL,
          PRIMARY KEY (study, allocation, sequence), UNIQUE (study, allocation, participant), UNIQUE (study, entry),
          FOREIGN KEY (study, participant) REFERENCES participant, FOREIGN KEY (study, entry) REFERENCES entry) WITHOUT ROWID;
        CREATE TABLE staff (
          study TEXT NOT NULL REFERENCES study, name TEXT NOT NULL, password TEXT NOT NULL, PRIMARY KEY (study, name)) WITHOUT ROWID;
        CREATE TABLE feed (
          study TEXT NOT NULL, participant TEXT NOT NULL, token TEXT NOT NULL UNIQUE, zone TEXT, time TEXT, PRIMARY KEY (study, participant),
          FOREIGN KEY (study, participant) REFERENCES participant) WITHOUT ROWID;
        CREATE TRIGGER entry_unchanged BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
        CREATE TRIGGER entry_kept BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
        CREATE TRIGGER allocation_unchanged BEFORE UPDATE ON allocation BEGIN SELECT RAISE(ABORT, 'allocations are only added to'); END;
        CREATE TRIGGER allocation_kept BEFORE DELETE ON allocation BEGIN SELECT RAISE(ABORT, 'allocations are only added to'); END;
        """;

    /// <summary>Whether a store has studies.</summary>
    public static bool Exists(string folder) => File.Exists(Path.Combine(folder, StoreLayout.Studies));

    /// <summary>A connection to the studies of a store, which are made where there are none.</summary>
    /// <exception cref="StoreException">The file is another program's, or a newer one's.</exception>
    public static SqliteConnection Connect(string folder)
    {
        var path = Path.Combine(folder, StoreLayout.Studies);
        OwnerAlone.MakeFile(path); // what is known of people is for the owner of the file; SQLite gives its other files the same rights
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 60, ForeignKeys = true }.ToString());
        connection.Open();
        connection.Execute("PRAGMA busy_timeout = 60000; PRAGMA synchronous = FULL;");
        if (connection.Number("PRAGMA user_version") != SchemaVersion)
        {
            Create(connection);
        }

        return connection.Number("PRAGMA application_id") == ApplicationId && connection.Number("PRAGMA user_version") == SchemaVersion
            ? connection
            : throw new StoreException($"'{path}' is not a file of studies that this program knows: it is another program's or a newer one's.");
    }

    private static void Create(SqliteConnection connection)
    {
        connection.Execute("PRAGMA journal_mode = WAL;");
        using var transaction = connection.BeginTransaction();
        if (connection.Number("SELECT count(*) FROM sqlite_master") == 0)
        {
            connection.Execute(Schema);
            connection.Execute($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {SchemaVersion};");
        }

        transaction.Commit();
    }
}
