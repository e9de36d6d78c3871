using System.Text;
using System.Text.Json;
using Trialhead.Data.Answers;
using Trialhead.Data.Registry;

namespace Trialhead.Web.Studies;

/// <summary>Studies as a table: comma-separated values in UTF-8 (RFC 4180).</summary>
internal static class StudyCsv
{
    /// <summary>The table of some studies.</summary>
    /// <param name="studies">Their records.</param>
    /// <param name="columns">What is told of each.</param>
    /// <param name="withNames">Whether a line with the names of the columns stands first, as on the first page of a search.</param>
    public static byte[] Of(IEnumerable<ReadOnlyMemory<byte>> studies, IReadOnlyList<StudyColumn> columns, bool withNames)
    {
        var table = new StringBuilder();
        if (withNames)
        {
            Csv.Add(table, columns.Select(column => column.Name));
        }

        foreach (var study in studies)
        {
            using var record = JsonDocument.Parse(study);
            Csv.Add(table, columns.Select(column => column.Of(record.RootElement)));
        }

        return Encoding.UTF8.GetBytes(table.ToString());
    }
}
