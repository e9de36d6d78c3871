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
        if (TableLines.Of(file).FirstOrDefault() is not { } first || TermFormat.Of(first) is not { } format)
        {
            return false;
        }

        format.Read(TableLines.Of(file), library);
        return true;
    }
}
