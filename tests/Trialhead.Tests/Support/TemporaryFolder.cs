using System.IO.Compression;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Trialhead.Tests.Support;

/// <summary>A folder of a test's own, deleted with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("trialhead-test-").FullName;

    public string this[string name] => System.IO.Path.Join(Path, name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = System.IO.Path.Join(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!); // the path has a folder: our own
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string Zip(string name, params (string Name, byte[] Bytes)[] entries)
    {
        var path = System.IO.Path.Join(Path, name);
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var entry in entries)
        {
            using var stream = archive.CreateEntry(entry.Name).Open();
            stream.Write(entry.Bytes);
        }

        return path;
    }

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>Runs a command in the database of the store that lies under a name; its first value.</summary>
    public object? Execute(string store, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={System.IO.Path.Join(this[store], "trials.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
