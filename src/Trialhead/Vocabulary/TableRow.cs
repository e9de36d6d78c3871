using System.Globalization;
using System.Reflection;

namespace Trialhead.Vocabulary;

/// <summary>One line of a vocabulary table, its cells by the header's names.</summary>
internal sealed class TableRow(string table, int line, IReadOnlyDictionary<string, int> columns, string[] cells)
{
    /// <summary>A cell; empty where the line is short.</summary>
    /// <exception cref="FormatException">The table has no such column.</exception>
    public string this[string column] => columns.TryGetValue(column, out var at)
        ? at < cells.Length ? cells[at].Trim() : ""
        : throw new FormatException($"{table}: no column `{column}` in the header.");

    public IEnumerable<string> List(string column) =>
        this[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public double? Number(string column)
    {
        var cell = this[column];
        if (cell.Length == 0)
        {
            return null;
        }

        return double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"{table}, line {line}, {column}: found `{cell}`, expected a number.");
    }

    /// <summary>The rows of a table built into this assembly; none where it is not there.</summary>
    public static IReadOnlyList<TableRow> ReadEmbedded(string table, string folder = "vocabulary")
    {
        var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{folder}/{table}");
        if (stream is null)
        {
            return [];
        }

        using var reader = new StreamReader(stream);
        return Read(table, reader);
    }

    /// <summary>The rows of a tab-separated table: a header line, <c>#</c> for comments, blank lines skipped.</summary>
    public static IReadOnlyList<TableRow> Read(string table, TextReader reader)
    {
        var rows = new List<TableRow>();
        Dictionary<string, int>? columns = null;
        for (var (line, number) = (reader.ReadLine(), 1); line is not null; line = reader.ReadLine(), number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (columns is null)
            {
                columns = cells.Select((name, at) => (name, at)).ToDictionary(c => c.name.Trim(), c => c.at);
            }
            else
            {
                rows.Add(new TableRow(table, number, columns, cells));
            }
        }

        return rows;
    }
}
