using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Pages.Evidence;

/// <summary>Tells by its words what an outcome reports, from <c>data/pages/measure-topics.tsv</c>.</summary>
internal static class MeasureTopics
{
    private static readonly Lazy<(MeasureTopic? Topic, string Words)[]> Table = new(Read);

    /// <summary>What an outcome reports; null where its words are not in the table.</summary>
    public static MeasureTopic? Of(string title, string? unit)
    {
        var text = $" {Folding.Fold(title)} {Folding.Fold(unit ?? "")} ";
        return Array.Find(Table.Value, row => Contains(text, row.Words)).Topic;
    }

    // From the start of a word on, so that "respon" finds "responders" and not "corresponding".
    private static bool Contains(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at > 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if (!char.IsLetterOrDigit(text[at - 1]))
            {
                return true;
            }
        }

        return false;
    }

    // Rows without a topic come first: they say what must not be taken for one.
    private static (MeasureTopic? Topic, string Words)[] Read() =>
    [
        .. TableRow.ReadEmbedded("measure-topics.tsv", "pages")
            .SelectMany(row => row.List("words").Select(words => (Topic(row["topic"]), Folding.Fold(words))))
            .OrderBy(row => row.Item1 is not null),
    ];

    private static MeasureTopic? Topic(string cell) => cell == "none" ? null : Enum.Parse<MeasureTopic>(cell);
}
