namespace Trialhead.Data.Registry;

/// <summary>Reads registry records from files, folders, archives and standard input.</summary>
/// <remarks>
/// Understood are API v2 JSON (one study, an array, a page, NDJSON), legacy XML, and zip or gzip of any of these;
/// content is judged by its first bytes, never by its name alone. Records come in the order of the source, one at a
/// time, and memory stays bounded however large the source is. A record that cannot be read yields a
/// <see cref="RegistryRejection"/> and the next one goes on.
/// </remarks>
public static class RegistrySource
{
    /// <summary>The path that means standard input.</summary>
    public const string StandardInput = "-";

    private const int LookAheadRecords = 256;
    private const long LookAheadBytes = 32 * 1024 * 1024;

    /// <summary>Reads everything that the paths hold.</summary>
    /// <param name="paths">Files, folders, or <c>-</c> for standard input.</param>
    /// <param name="standardInput">What <c>-</c> reads; needed only where it is among the paths.</param>
    /// <param name="cancellation">Stops between two records.</param>
    /// <returns>Records and rejections, lazily; enumerate once.</returns>
    /// <exception cref="FileNotFoundException">A path names neither a file nor a folder.</exception>
    /// <exception cref="ArgumentException"><c>-</c> is among the paths and there is no standard input.</exception>
    public static IEnumerable<RegistryItem> Read(
        IEnumerable<string> paths, Stream? standardInput = null, CancellationToken cancellation = default) =>
        Read(paths, standardInput, RegistryLimits.Default, cancellation);

    /// <summary>Reads everything that the paths hold and tells how many bytes of files and folders it has got through.</summary>
    /// <param name="paths">Files, folders, or <c>-</c> for standard input.</param>
    /// <param name="standardInput">What <c>-</c> reads; its bytes are not told.</param>
    /// <param name="progress">Told the bytes since it was last told, as packed on disk; from the thread that enumerates.</param>
    /// <param name="cancellation">Stops between two records.</param>
    public static IEnumerable<RegistryItem> Read(
        IEnumerable<string> paths, Stream? standardInput, IProgress<long> progress, CancellationToken cancellation = default) =>
        Read(paths, standardInput, RegistryLimits.Default, cancellation, progress);

    /// <summary>Reads what a service sent.</summary>
    /// <param name="bytes">A page of studies.</param>
    /// <param name="name">What to call it in items.</param>
    internal static IEnumerable<RegistryItem> ReadPage(byte[] bytes, string name)
    {
        var files = new RegistryFiles(RegistryLimits.Default, progress: null);
        return ParseInOrder(files.ReadContent(new SniffedStream(new MemoryStream(bytes)), name, ""), CancellationToken.None);
    }

    /// <summary>The bytes of the files that <see cref="Read(IEnumerable{string}, Stream?, CancellationToken)"/> would read; 0 for standard input.</summary>
    public static long SizeOf(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return paths.Sum(path => Directory.Exists(path)
            ? new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => RegistryFiles.LooksLikeRegistryFile(file.Name)).Sum(file => file.Length)
            : File.Exists(path) ? new FileInfo(path).Length : 0);
    }

    /// <summary>Reads with other limits than the product's.</summary>
    internal static IEnumerable<RegistryItem> Read(
        IEnumerable<string> paths,
        Stream? standardInput,
        RegistryLimits limits,
        CancellationToken cancellation,
        IProgress<long>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var sources = paths.ToList();
        foreach (var path in sources)
        {
            RequireExisting(path, standardInput);
        }

        return ParseInOrder(sources.SelectMany(path => Find(path, standardInput, new RegistryFiles(limits, progress))), cancellation);
    }

    private static void RequireExisting(string path, Stream? standardInput)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (path == StandardInput)
        {
            ArgumentNullException.ThrowIfNull(standardInput);
        }
        else if (!File.Exists(path) && !Directory.Exists(path))
        {
            throw new FileNotFoundException($"There is no file or folder `{path}`.", path);
        }
    }

    private static IEnumerable<RawRecord> Find(string path, Stream? standardInput, RegistryFiles files)
    {
        return path == StandardInput ? files.ReadContent(new SniffedStream(standardInput!), path, "") // checked in Read
            : Directory.Exists(path) ? files.ReadFolder(path)
            : files.ReadFile(path);
    }

    /// <summary>Parses on all cores, a little ahead of the reader, and hands out in the source's order.</summary>
    private static IEnumerable<RegistryItem> ParseInOrder(
        IEnumerable<RawRecord> records, CancellationToken cancellation)
    {
        var ahead = new Queue<(Task<RegistryItem> Parsing, int Bytes)>();
        var bytesAhead = 0L;
        foreach (var record in records)
        {
            cancellation.ThrowIfCancellationRequested();
            ahead.Enqueue((Task.Run(record.Parse, cancellation), record.Bytes.Length));
            bytesAhead += record.Bytes.Length;
            while (ahead.Count >= LookAheadRecords || bytesAhead > LookAheadBytes)
            {
                var (parsing, bytes) = ahead.Dequeue();
                bytesAhead -= bytes;
                yield return parsing.GetAwaiter().GetResult();
            }
        }

        while (ahead.TryDequeue(out var next))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return next.Parsing.GetAwaiter().GetResult();
        }
    }
}
