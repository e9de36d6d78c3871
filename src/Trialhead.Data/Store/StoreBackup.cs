using Microsoft.Data.Sqlite;

namespace Trialhead.Data.Store;

/// <summary>Copies a store while it is in use.</summary>
/// <remarks>
/// The copy is a store itself: records with their history, studies with the secrets of their allocations, protocols. The index is left out, since
/// opening makes it anew. Each database is copied as it is between two of its writes.
/// </remarks>
public static class StoreBackup
{
    /// <summary>Makes a copy in a folder that is not there yet; it is whole once this returns, and not there before.</summary>
    /// <exception cref="StoreException">The folder is there already.</exception>
    public static void Make(string folder, string into)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentException.ThrowIfNullOrWhiteSpace(into);
        var (target, unfinished) = (Path.GetFullPath(into), Path.GetFullPath(into).TrimEnd(Path.DirectorySeparatorChar) + ".unfinished");
        if (Directory.Exists(target) || File.Exists(target))
        {
            throw new StoreException($"'{into}' is there already: name a folder that is not.");
        }

        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true); // left by one that was killed
        }

        OwnerAlone.MakeFolder(unfinished);
        foreach (var name in (string[])[StoreLayout.Database, StoreLayout.Studies])
        {
            CopyDatabase(Path.Combine(folder, name), Path.Combine(unfinished, name));
        }

        // After the database: a secret is written before its study.
        foreach (var name in (string[])[StoreLayout.Seeds, StoreLayout.Protocols])
        {
            CopyFolder(Path.Combine(folder, name), Path.Combine(unfinished, name));
        }

        Directory.Move(unfinished, target);
    }

    private static void CopyDatabase(string from, string to)
    {
        if (!File.Exists(from))
        {
            return;
        }

        OwnerAlone.MakeFile(to);
        using var source = Connect(from);
        using var copy = Connect(to);
        source.BackupDatabase(copy);
    }

    private static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 60, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static void CopyFolder(string from, string to)
    {
        if (!Directory.Exists(from))
        {
            return;
        }

        OwnerAlone.MakeFolder(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file))); // with its rights
        }
    }
}
