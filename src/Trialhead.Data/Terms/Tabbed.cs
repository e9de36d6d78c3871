using System.Reflection;

namespace Trialhead.Data.Terms;

/// <summary>Rows and cells of tab-separated tables.</summary>
internal static class Tabbed
{
    /// <summary>The cells of every line but the header and comments.</summary>
    public static IEnumerable<string[]> Rows(IEnumerable<string> lines) =>
        lines.Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t'));

    /// <summary>A cell; empty where the row is short.</summary>
    public static string Cell(string[] cells, int at) => at < cells.Length ? cells[at].Trim().Trim('"') : "";

    /// <summary>The parts of a cell that lists several things.</summary>
    public static IEnumerable<string> List(string[] cells, int at, char separator = '|') =>
        Cell(cells, at).Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The rows of a table built into this assembly.</summary>
    /// <exception cref="InvalidOperationException">The table is not built in.</exception>
    public static IEnumerable<string[]> ReadEmbedded(string table)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(table) ?? throw new InvalidOperationException($"The table {table} is not built in.");
        using var reader = new StreamReader(stream);
        return [.. Rows(reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries))];
    }
}
