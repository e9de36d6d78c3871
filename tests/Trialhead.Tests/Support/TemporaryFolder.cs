using System.IO.Compression;
using System.Text;

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

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
