using System.Text.RegularExpressions;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Notes;

/// <summary>Finds what a note tells with a verb and does not name: "had her gallbladder out".</summary>
/// <remarks>Read from <c>data/criteria/told.tsv</c>.</remarks>
internal static class NoteTellings
{
    private static readonly List<(string Id, Regex Words)> Rows =
        [.. TableRow.ReadEmbedded("told.tsv", "criteria").SelectMany(row => Patterns(row).Select(words => (row["id"], words)))];

    /// <summary>What is told, where nothing of the same kind is named in the same words.</summary>
    public static IEnumerable<Mention> In(string note, IReadOnlyList<Mention> named, Lexicon lexicon)
    {
        foreach (var (id, words) in Rows)
        {
            if (lexicon.Get(id) is not { } concept)
            {
                continue;
            }

            foreach (Match match in words.Matches(note))
            {
                var span = new SourceSpan(match.Index, match.Length);
                if (!named.Any(mention => mention.Span.Start < span.End && span.Start < mention.Span.End && lexicon.IsA(mention.Concept, concept)))
                {
                    yield return new Mention(span, concept);
                }
            }
        }
    }

    private static IEnumerable<Regex> Patterns(TableRow row)
    {
        if (row["words"].Length > 0)
        {
            yield return PresumptionTable.AnyOf(row.List("words"));
        }

        if (row["short"].Length > 0)
        {
            yield return new Regex($@"(?<![\w-])(?:{string.Join('|', row.List("short").Select(Regex.Escape))})(?![\w-])", RegexOptions.CultureInvariant);
        }
    }
}
