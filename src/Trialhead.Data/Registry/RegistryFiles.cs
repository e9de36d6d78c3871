using System.IO.Compression;
using Trialhead.Data.Json;

namespace Trialhead.Data.Registry;

/// <summary>Opens files, folders, archives and packed streams, and finds the records in them.</summary>
internal sealed class RegistryFiles(RegistryLimits limits, IProgress<long>? progress)
{
    private static readonly string[] Extensions = [".json", ".ndjson", ".jsonl", ".xml", ".zip", ".gz"];

    /// <summary>The records of a folder and its folders, ordered by name; other files are passed over.</summary>
    public IEnumerable<RawRecord> ReadFolder(string folder)
    {
        var entries = new DirectoryInfo(folder).EnumerateFileSystemInfos()
            .Where(entry => !entry.Name.StartsWith('.'))
            .OrderBy(entry => entry.Name, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var path = Path.Join(folder, entry.Name);
            var records = entry switch
            {
                DirectoryInfo { LinkTarget: null } => ReadFolder(path), // links to folders could lead round in circles
                FileInfo when LooksLikeRegistryFile(entry.Name) => ReadFile(path),
                _ => [],
            };
            foreach (var record in records)
            {
                yield return record;
            }
        }
    }

    /// <summary>The records of a file, whatever its name.</summary>
    public IEnumerable<RawRecord> ReadFile(string path)
    {
        var source = Printable(path);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 128 * 1024);
        using var content = new SniffedStream(file);
        var isZip = ContentSniffer.KindOf(content.Head) is ContentKind.Zip;
        var told = 0L;
        foreach (var record in isZip ? ReadZip(path, source) : ReadContent(content, source, path))
        {
            if (!isZip)
            {
                progress?.Report(file.Position - told);
                told = file.Position;
            }

            yield return record;
        }
    }

    /// <summary>The records of a stream that is not a zip archive.</summary>
    public IEnumerable<RawRecord> ReadContent(
        SniffedStream content, string source, string name, bool isUnpacked = false)
    {
        var isLines = HasExtension(name, ".ndjson") || HasExtension(name, ".jsonl");
        var kind = ContentSniffer.KindOf(content.Head);
        return kind switch
        {
            ContentKind.Gzip when !isUnpacked => ReadGzip(content, source, name),
            ContentKind.Gzip => Reject(source, "gzip inside gzip", "JSON, NDJSON or XML inside"),
            ContentKind.Zip when source == RegistrySource.StandardInput =>
                Reject(
                    source,
                    "a zip archive on standard input",
                    "archives as files, because their directory stands at the end"),
            ContentKind.Zip => Reject(
                source, "a zip archive inside another archive", "JSON, NDJSON, XML or gzip inside"),
            ContentKind.Xml => ReadXml(content, source),
            ContentKind.Empty when isLines => [],
            ContentKind.Empty => Reject(source, "an empty file", "JSON, NDJSON, XML, gzip or zip"),
            ContentKind.Unknown when !isLines => Reject(
                source, $"a file that starts with {Start(content.Head)}", "JSON, NDJSON, XML, gzip or zip"),
            _ => ReadJson(content, source, isLines ? null : kind),
        };
    }

    /// <summary>Whether a file of a folder or archive is read at all.</summary>
    public static bool LooksLikeRegistryFile(string name)
    {
        var inner = HasExtension(name, ".gz") ? Path.GetFileNameWithoutExtension(name) : name;
        var extension = Path.GetExtension(inner).ToLowerInvariant();
        return Extensions.Contains(extension) || (inner.Length < name.Length && extension.Length == 0);
    }

    private static bool HasExtension(string name, string extension) =>
        name.EndsWith(extension, StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(extension + ".gz", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<RawRecord> Reject(string source, string found, string expected) =>
        [RawRecord.Of(new RegistryRejection(source, "start", $"found {found}, expected {expected}"))];

    private static string Start(ReadOnlySpan<byte> head) =>
        ProblemSlot.Quote(string.Concat(
            head[..Math.Min(12, head.Length)].ToArray().Select(b => b is > 31 and < 127 ? (char)b : '?')));

    /// <summary>A name that is safe to print: archives may hold any.</summary>
    private static string Printable(string name) => string.Concat(name.Select(c => char.IsControl(c) ? '\uFFFD' : c));

    private IEnumerable<RawRecord> ReadJson(SniffedStream content, string source, ContentKind? kind)
    {
        var window = new JsonWindow(content, limits);
        var studies = new JsonStudies(window, source, limits);
        return Guard(source, window, kind switch
        {
            ContentKind.JsonArray => studies.ReadArray(),
            ContentKind.JsonObject => studies.ReadObjects(),
            _ => studies.ReadLines(),
        });
    }

    private IEnumerable<RawRecord> ReadXml(SniffedStream content, string source)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (content.Read(buffer) is var count and > 0)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > limits.StudyBytes)
            {
                var limit = RegistryLimits.Describe(limits.StudyBytes);
                return Reject(source, $"a study of more than {limit}", "a smaller one");
            }
        }

        return [new RawRecord(source, "start", bytes.ToArray(), IsXml: true)];
    }

    private IEnumerable<RawRecord> ReadGzip(SniffedStream content, string source, string name)
    {
        using var unpacked = new UnpackedStream(
            new GZipStream(content, CompressionMode.Decompress), () => content.TotalRead, limits.GzipBytes, limits);
        foreach (var record in Guard(source, null, ReadUnpacked(unpacked, source, name, isUnpacked: true)))
        {
            yield return record;
        }
    }

    private IEnumerable<RawRecord> ReadUnpacked(Stream unpacked, string source, string name, bool isUnpacked)
    {
        using var content = new SniffedStream(unpacked);
        foreach (var record in ReadContent(content, source, name, isUnpacked))
        {
            yield return record;
        }
    }

    private IEnumerable<RawRecord> ReadZip(string path, string source) =>
        Guard(source, null, ReadEntries(path, source));

    private IEnumerable<RawRecord> ReadEntries(string path, string source)
    {
        using var archive = ZipFile.OpenRead(path);
        foreach (var entry in archive.Entries)
        {
            if (entry.Name.Length > 0 && entry.Name[0] != '.' && LooksLikeRegistryFile(entry.Name))
            {
                var entrySource = $"{source}!{Printable(entry.FullName)}";
                foreach (var record in Guard(entrySource, null, ReadEntry(entry, entrySource)))
                {
                    yield return record;
                }

                progress?.Report(entry.CompressedLength);
            }
        }
    }

    private IEnumerable<RawRecord> ReadEntry(ZipArchiveEntry entry, string source)
    {
        using var unpacked = new UnpackedStream(entry.Open(), () => entry.CompressedLength, limits.EntryBytes, limits);
        foreach (var record in ReadUnpacked(unpacked, source, entry.Name, isUnpacked: false))
        {
            yield return record;
        }
    }

    /// <summary>Turns broken packing into a rejection; what was read before stays.</summary>
    private static IEnumerable<RawRecord> Guard(string source, JsonWindow? window, IEnumerable<RawRecord> records)
    {
        using var enumerator = records.GetEnumerator();
        while (true)
        {
            RawRecord record;
            var isBroken = false;
            try
            {
                if (!enumerator.MoveNext())
                {
                    yield break;
                }

                record = enumerator.Current;
            }
            catch (InvalidDataException broken)
            {
                var place = window is null ? "start" : $"byte {window.Offset + 1}";
                record = RawRecord.Of(new RegistryRejection(
                    source, place, $"found {Complaint(broken)}, expected intact packed data; the rest cannot be read"));
                isBroken = true;
            }

            yield return record;
            if (isBroken)
            {
                yield break;
            }
        }
    }

    private static string Complaint(InvalidDataException broken) =>
        char.IsUpper(broken.Message[0]) ? $"broken packing ({broken.Message.TrimEnd('.')})" : broken.Message;
}
