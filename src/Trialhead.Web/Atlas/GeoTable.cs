using System.Globalization;

namespace Trialhead.Web.Atlas;

/// <summary>Reads the tables of <c>data/geo</c>.</summary>
internal static class GeoTable
{
    /// <summary>The rows of a table, cell by cell, without its header and comments.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        var stream = typeof(GeoTable).Assembly.GetManifestResourceStream($"geo/{name}")
            ?? throw new InvalidOperationException($"The table {name} was not built in.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }

    /// <summary>A number of degrees.</summary>
    public static double Degrees(ReadOnlySpan<char> text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
