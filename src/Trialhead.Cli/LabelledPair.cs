using Trialhead.Eligibility;
using Trialhead.Text;

namespace Trialhead.Cli;

/// <summary>A note and a criterion of a record, with the label that a person gave them.</summary>
/// <param name="Topic">The id of the note.</param>
/// <param name="NctId">The record.</param>
/// <param name="Span">Where the criterion stands in the record's eligibility text.</param>
/// <param name="Kind">The list that it stands in.</param>
/// <param name="Label">The label.</param>
internal sealed record LabelledPair(string Topic, string NctId, SourceSpan Span, CriterionKind Kind, EligibilityLabel Label)
{
    private const int Columns = 6;

    /// <summary>Reads the table: a header, then a row for each pair.</summary>
    /// <remarks>Columns, separated by tabs: topic, nct, start, length, type (inclusion or exclusion), label in words.</remarks>
    public static ParseResult<IReadOnlyList<LabelledPair>> Read(TextReader reader)
    {
        var pairs = new List<LabelledPair>();
        reader.ReadLine();
        for (var (line, number) = (reader.ReadLine(), 2); line is not null; line = reader.ReadLine(), number++)
        {
            if (RowOf(line.Split('\t')) is not { } pair)
            {
                return ParseResult.Failed<IReadOnlyList<LabelledPair>>(
                    $"line {number}", $"`{line}`", "topic, nct, start, length, inclusion or exclusion, and a label");
            }

            pairs.Add(pair);
        }

        return ParseResult.Of<IReadOnlyList<LabelledPair>>(pairs);
    }

    private static LabelledPair? RowOf(string[] cells) =>
        cells.Length == Columns && int.TryParse(cells[2], out var start) && int.TryParse(cells[3], out var length)
        && OneOf<CriterionKind>(cells[4]) is { } kind && OneOf<EligibilityLabel>(cells[5]) is { } label
            ? new LabelledPair(cells[0], cells[1], new SourceSpan(start, length), kind, label)
            : null;

    private static T? OneOf<T>(string words)
        where T : struct, Enum => Enum.GetValues<T>().Where(value => EnumWords.InWords(value) == words).Select(value => (T?)value).FirstOrDefault();
}
