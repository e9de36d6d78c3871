using System.Buffers;
using System.Text;

namespace Trialhead.Data.Answers;

/// <summary>Tables as comma-separated values (RFC 4180), for spreadsheets.</summary>
/// <remarks>
/// What a spreadsheet would take for a formula has an apostrophe before it, as the words of a record come from anywhere. A table begins with the
/// mark of UTF-8, without which a spreadsheet takes "≥" for three other letters.
/// </remarks>
public static class Csv
{
    /// <summary>What a table begins with.</summary>
    public const char Mark = '\uFEFF';

    private const char Quote = '"';
    private static readonly SearchValues<char> Special = SearchValues.Create("\",\n\r");
    private static readonly SearchValues<char> OfFormulas = SearchValues.Create("=+-@\t");

    /// <summary>The table of some rows.</summary>
    public static string Of(IEnumerable<IEnumerable<string>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var table = new StringBuilder().Append(Mark);
        foreach (var row in rows)
        {
            Add(table, row.Select(Plain));
        }

        return table.ToString();
    }

    /// <summary>Adds a row of texts as they are, in quotation marks where they must be.</summary>
    public static void Add(StringBuilder table, IEnumerable<string> row)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(row);
        table.AppendJoin(',', row.Select(Cell)).Append("\r\n");
    }

    /// <summary>What stands in a cell for a text: itself, unless a spreadsheet would take it for a formula.</summary>
    public static string Plain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > 0 && OfFormulas.Contains(text[0]) ? $"'{text}" : text;
    }

    /// <summary>The rows of a table; lines may end as they do anywhere.</summary>
    public static IEnumerable<IReadOnlyList<string>> Read(string table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var row = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        var text = table.TrimStart(Mark);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case Quote when isQuoted && i + 1 < text.Length && text[i + 1] == Quote:
                    cell.Append(Quote);
                    i++;
                    break;
                case Quote:
                    isQuoted = !isQuoted;
                    break;
                case ',' when !isQuoted:
                    End(cell, row);
                    break;
                case '\n' when !isQuoted:
                    End(cell, row);
                    yield return row;
                    row = [];
                    break;
                case '\r' when !isQuoted:
                    break;
                case var letter:
                    cell.Append(letter);
                    break;
            }
        }

        if (cell.Length > 0 || row.Count > 0)
        {
            End(cell, row);
            yield return row;
        }
    }

    private static void End(StringBuilder cell, List<string> row)
    {
        row.Add(cell.ToString());
        cell.Clear();
    }

    private static string Cell(string text) =>
        text.AsSpan().ContainsAny(Special) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
