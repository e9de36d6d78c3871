using System.IO.Compression;
using Trialhead.Data.Registry;

namespace Trialhead.Benchmarks.Store;

internal static class RegistrySource
{
    public static IEnumerable<RegistryItem> Read(IEnumerable<string> paths, Stream stdin, CancellationToken ct)
    {
        _ = stdin;
        return paths.SelectMany(Lines)
            .AsParallel().AsOrdered().WithCancellation(ct)
            .Select(line =>
            {
                var bytes = System.Text.Encoding.UTF8.GetBytes(line);
                return StudyJsonReader.Read(bytes).Succeeded(out var trial, out var problem)
                    ? (RegistryItem)new RegistryRecord("x", "y", trial, bytes)
                    : new RegistryRejection("x", "y", problem.ToString());
            });
    }

    private static IEnumerable<string> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
