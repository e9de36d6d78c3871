using System.Collections.Frozen;
using System.IO.Compression;

namespace Trialhead.Tests.Support;

/// <summary>Names in the open terminologies beside the repository, to check our own tables against.</summary>
internal static class SharedTerms
{
    private static readonly char[] Separators = ['\t', '|', ';', ','];

    /// <summary>Every cell, and every part of a cell that lists names, ignoring case; skips the test where the files are absent.</summary>
    public static FrozenSet<string> Names(params IReadOnlyList<string> files)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            using var reader = new StreamReader(
                new GZipStream(File.OpenRead(SharedData.Require($"terms/{file}")), CompressionMode.Decompress));
            while (reader.ReadLine() is { } line)
            {
                names.UnionWith(line.Split('\t', StringSplitOptions.TrimEntries));
                names.UnionWith(line.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}
