using System.IO.Compression;
using Trialhead.Text;

namespace Trialhead.Data.Terms;

/// <summary>Reads the files of open terminologies, plain or gzipped, each by its first line.</summary>
internal static class TermSources
{
    /// <summary>Reads files and folders; in a folder, what is no terminology is left out and named.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static ParseResult<TermLibrary> Read(IEnumerable<string> paths, ICollection<string> leftOut)
    {
        var library = new TermLibrary();
        foreach (var path in paths)
        {
            if (!Directory.Exists(path) && !File.Exists(path))
            {
                return ParseResult.Failed<TermLibrary>(path, "nothing", "a file or folder");
            }

            foreach (var file in FilesOf(path))
            {
                if (TryRead(file, library))
                {
                    continue;
                }

                if (file == path)
                {
                    return ParseResult.Failed<TermLibrary>(
                        file, "no terminology that is known here", $"one of: {string.Join(", ", TermFormat.All.Select(format => format.Name))}");
                }

                leftOut.Add(file);
            }
        }

        MeshReader.Assemble(library);
        PhenotypeReader.Assemble(library);
        return ParseResult.Of(library);
    }

    private static IEnumerable<string> FilesOf(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path).Order(StringComparer.Ordinal) : [path];

    private static bool TryRead(string file, TermLibrary library)
    {
        if (Lines(file).FirstOrDefault() is not { } first || TermFormat.Of(first) is not { } format)
        {
            return false;
        }

        format.Read(Lines(file), library);
        return true;
    }

    private static IEnumerable<string> Lines(string file)
    {
        const byte GzipStart = 0x1F;
        using var stream = File.OpenRead(file);
        var isCompressed = stream.ReadByte() == GzipStart;
        stream.Position = 0;
        using var reader = new StreamReader(isCompressed ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
