using System.Collections.Frozen;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Notes;

/// <summary>Finds what notes call an analyte in short where a value follows ("Cr 1.9"), from <c>data/criteria/note-measures.tsv</c>.</summary>
internal static class NoteMeasures
{
    private static readonly IReadOnlyList<TableRow> Rows = TableRow.ReadEmbedded("note-measures.tsv", "criteria");

    private static readonly ILookup<string, TableRow> ByName = Rows
        .SelectMany(row => row.List("names").Select(name => (Name: name, Row: row)))
        .ToLookup(entry => entry.Name, entry => entry.Row, StringComparer.Ordinal);

    // The highest that a score can be.
    private static readonly FrozenDictionary<string, double> Highest = Rows
        .Where(row => row.Number("of") is not null).ToFrozenDictionary(row => row["analyte"], row => row.Number("of") ?? 0, StringComparer.Ordinal);

    /// <summary>Whether a number is the highest that a score can be, as it stands behind a stroke: 18/30.</summary>
    public static bool IsHighest(Concept score, double number) => Highest.TryGetValue(score.Id, out var highest) && number == highest;

    /// <summary>The short names of a note that no longer name overlaps.</summary>
    public static IEnumerable<(SourceSpan Span, Concept Concept, string Name, bool NeedsUnit, double? Most)> In(string note, IReadOnlyList<Mention> mentions, Lexicon lexicon)
    {
        var words = Tokenizer.Split(note);
        foreach (var (i, word) in words.Index())
        {
            var isTwo = i + 1 < words.Count && words[i + 1].Start == word.End + 1 && ByName.Contains(note[word.Start..words[i + 1].End]);
            var span = SourceSpan.FromBounds(word.Start, isTwo ? words[i + 1].End : word.End);
            if ((word.Start > 0 && note[word.Start - 1] is '-' or '/') || mentions.Any(mention => mention.Span.Overlaps(span)))
            {
                continue;
            }

            foreach (var row in ByName[span.Of(note)])
            {
                if (lexicon.Get(row["analyte"]) is { } concept)
                {
                    yield return (span, concept, concept.Name, row["unit"] == "yes", row.Number("most"));
                }
            }
        }
    }
}
