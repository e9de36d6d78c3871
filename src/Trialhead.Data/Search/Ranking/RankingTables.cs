using System.Collections.Frozen;

namespace Trialhead.Data.Search.Ranking;

/// <summary>Reads the tables of <c>data/search</c>, which are part of the program.</summary>
internal static class RankingTables
{
    /// <summary>All words of a table of words.</summary>
    public static FrozenSet<string> Words(string name) =>
        Lines(name).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The lines of a table that are neither empty nor comments.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(typeof(RankingTables).Assembly.GetManifestResourceStream(name)!); // built in
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
