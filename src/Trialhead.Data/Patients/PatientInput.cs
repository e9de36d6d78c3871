using System.IO.Compression;
using Trialhead.Data.Registry;
using Trialhead.Text;

namespace Trialhead.Data.Patients;

/// <summary>A file of people, or one packed within a file.</summary>
/// <param name="Where">Its path, for problems; a file in a zip stands behind the zip's.</param>
/// <param name="Name">How it is called within what was named, without its ending; people without an id go by it.</param>
/// <param name="Extension">Its ending in lower case, with the dot.</param>
/// <param name="Open">Opens its bytes, unpacked.</param>
internal sealed record PatientInput(string Where, string Name, string Extension, Func<Stream> Open)
{
    private const string Gzip = ".gz", Zip = ".zip";

    /// <summary>The file on the disk; null where it is packed.</summary>
    public string? File { get; init; }

    /// <summary>Whether somebody named it, and not the folder that it lies in.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Whether it holds one person, or a list of JSON.</summary>
    public bool IsOfOne => Extension is ".json" or ".txt";

    /// <summary>Whether it holds one person a line.</summary>
    public bool IsOfLines => Extension is ".ndjson" or ".jsonl";

    /// <summary>All bytes of it.</summary>
    public byte[] Bytes()
    {
        using var stream = Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>A file, or those of a folder and of the folders in it in the order of their names; hidden ones are none.</summary>
    public static IEnumerable<PatientInput> Of(string path)
    {
        if (!Directory.Exists(path))
        {
            return Unpacked(path, Path.GetFileName(path)).Select(input => input with { IsNamed = input.File is not null });
        }

        var all = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false };
        return Directory.EnumerateFiles(path, "*", all).Order(StringComparer.Ordinal).SelectMany(file => Unpacked(file, Path.GetRelativePath(path, file)));
    }

    /// <summary>Each of some things read lazily; where reading fails for good, the sentence that says so comes last.</summary>
    public static IEnumerable<(T? Item, Problem? Problem)> Guarded<T>(IEnumerable<T> items, string where)
        where T : class
    {
        using var each = items.GetEnumerator();
        while (true)
        {
            Problem? problem = null;
            try
            {
                if (!each.MoveNext())
                {
                    yield break;
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                problem = new Problem(where, $"what cannot be read ({e.Message.TrimEnd('.')})", "a file that is whole and may be read");
            }

            yield return problem is null ? (each.Current, null) : (null, problem);
            if (problem is not null)
            {
                yield break;
            }
        }
    }

    private static IEnumerable<PatientInput> Unpacked(string file, string name)
    {
        var extension = Ending(name);
        return extension switch
        {
            Zip => Guarded(Entries(file, name), file).Select(one => one.Item ?? new PatientInput(file, name, Zip, () => System.IO.File.OpenRead(file))),
            Gzip => [new PatientInput(file, Bare(Bare(name)), Ending(Bare(name)), () => OpenGzip(file))],
            _ => [new PatientInput(file, Bare(name), extension, () => System.IO.File.OpenRead(file)) { File = file }],
        };
    }

    // Opened again for each, so that a zip may be larger than the memory.
    private static IEnumerable<PatientInput> Entries(string file, string name)
    {
        using var zip = ZipFile.OpenRead(file);
        foreach (var entry in zip.Entries.Where(entry => entry.Name.Length > 0 && entry.Name[0] != '.').Select(entry => entry.FullName).Order(StringComparer.Ordinal))
        {
            yield return new PatientInput($"{file}, {entry}", $"{Bare(name)}/{Bare(entry)}", Ending(entry), () => OpenEntry(file, entry));
        }
    }

    private static MemoryStream OpenEntry(string file, string entry)
    {
        using var zip = ZipFile.OpenRead(file);
        var packed = zip.GetEntry(entry)!; // listed a moment ago
        using var stream = Bounded(packed.Open(), packed.CompressedLength);
        var copy = new MemoryStream();
        stream.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }

    private static UnpackedStream OpenGzip(string file)
    {
        var packed = System.IO.File.OpenRead(file);
        return Bounded(new GZipStream(packed, CompressionMode.Decompress), packed.Length);
    }

    private static UnpackedStream Bounded(Stream unpacked, long packedBytes) =>
        new(unpacked, () => packedBytes, RegistryLimits.Default.EntryBytes, RegistryLimits.Default);

    private static string Ending(string name) => Path.GetExtension(name).ToLowerInvariant();

    private static string Bare(string name) => Path.ChangeExtension(name, null).Replace('\\', '/');
}
