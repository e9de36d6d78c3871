using System.Globalization;
using Trialhead.Eligibility;
using Trialhead.Text;

namespace Trialhead.Cli;

/// <summary>A criterion of a record whose numeric constraints a person has written down.</summary>
/// <param name="NctId">The record.</param>
/// <param name="Span">Where the criterion stands in the record's eligibility text.</param>
/// <param name="Expected">What must be read there.</param>
/// <param name="Allowed">What may be read there besides, since readers differ.</param>
internal sealed record NumericGold(
    string NctId, SourceSpan Span, IReadOnlyList<NumericConstraint> Expected, IReadOnlyList<NumericConstraint> Allowed)
{
    private const int Columns = 8;
    private const string None = "none";

    private sealed record Row(string NctId, SourceSpan Span, NumericConstraint? Constraint, bool IsRequired);

    /// <summary>Reads the table: a header, then a row for each constraint, or one that says <c>none</c>.</summary>
    /// <remarks>Columns, separated by tabs: nct, start, length, analyte, comparator, value, unit, required (yes or no).</remarks>
    public static ParseResult<IReadOnlyList<NumericGold>> Read(TextReader reader)
    {
        var rows = new List<Row>();
        reader.ReadLine();
        for (var (line, number) = (reader.ReadLine(), 2); line is not null; line = reader.ReadLine(), number++)
        {
            if (RowOf(line.Split('\t')) is not { } row)
            {
                return ParseResult.Failed<IReadOnlyList<NumericGold>>(
                    $"line {number}", $"`{line}`", "nct, start, length, analyte, comparator, value, unit and required, or none");
            }

            rows.Add(row);
        }

        return ParseResult.Of<IReadOnlyList<NumericGold>>(
            [.. rows.GroupBy(row => (row.NctId, row.Span)).Select(g => new NumericGold(g.Key.NctId, g.Key.Span, In(g, true), In(g, false)))]);
    }

    private static IReadOnlyList<NumericConstraint> In(IEnumerable<Row> rows, bool isRequired) =>
        [.. rows.Where(row => row.IsRequired == isRequired).Select(row => row.Constraint).OfType<NumericConstraint>()];

    private static Row? RowOf(string[] cells)
    {
        if (cells.Length < Columns || !int.TryParse(cells[1], out var start) || !int.TryParse(cells[2], out var length))
        {
            return null;
        }

        var span = new SourceSpan(start, length);
        if (cells[3] == None)
        {
            return new Row(cells[0], span, null, IsRequired: false);
        }

        return Sign(cells[4]) is { } sign && double.TryParse(cells[5], NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? new Row(cells[0], span, new NumericConstraint(cells[3], sign, value, cells[6]), cells[7] == "yes")
            : null;
    }

    private static Comparator? Sign(string text) => text switch
    {
        "<" => Comparator.Less,
        "<=" => Comparator.AtMost,
        "=" => Comparator.Equal,
        ">=" => Comparator.AtLeast,
        ">" => Comparator.More,
        _ => null,
    };
}
