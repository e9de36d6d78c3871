using System.Buffers;
using System.Text;
using System.Text.Json;
using Trialhead.Data.Registry;

namespace Trialhead.Web.Studies;

/// <summary>Studies as a table: comma-separated values in UTF-8 (RFC 4180).</summary>
internal static class StudyCsv
{
    private const string Quote = "\"";
    private static readonly SearchValues<char> Special = SearchValues.Create("\",\n\r");

    /// <summary>The table of some studies.</summary>
    /// <param name="studies">Their records.</param>
    /// <param name="columns">What is told of each.</param>
    /// <param name="withNames">Whether a line with the names of the columns stands first, as on the first page of a search.</param>
    public static byte[] Of(IEnumerable<ReadOnlyMemory<byte>> studies, IReadOnlyList<StudyColumn> columns, bool withNames)
    {
        var table = new StringBuilder();
        if (withNames)
        {
            Add(table, columns.Select(column => column.Name));
        }

        foreach (var study in studies)
        {
            using var record = JsonDocument.Parse(study);
            Add(table, columns.Select(column => column.Of(record.RootElement)));
        }

        return Encoding.UTF8.GetBytes(table.ToString());
    }

    private static void Add(StringBuilder table, IEnumerable<string> cells) => table.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Cell(string text) =>
        text.AsSpan().ContainsAny(Special) ? Quote + text.Replace(Quote, Quote + Quote, StringComparison.Ordinal) + Quote : text;
}
