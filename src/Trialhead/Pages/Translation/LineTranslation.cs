using System.Text.RegularExpressions;
using Trialhead.Pages.Criteria;
using Trialhead.Text;

namespace Trialhead.Pages.Translation;

/// <summary>Says the English of a record in Spanish, word by word.</summary>
/// <remarks>
/// A transfer by rules: words and phrases of a table (<see cref="BilingualTable"/>), what each is by what stands beside it (<see cref="Tagger"/>), order and
/// agreement of nouns and verbs (<see cref="NounPhrase"/>, <see cref="VerbGroup"/>). Nothing is interpreted: what stands in the English stands in the Spanish.
/// A word that no table has is quoted; a sentence with too many of them is quoted whole; there is no translation where little would be Spanish.
/// </remarks>
internal static partial class LineTranslation
{
    private const double LeastTranslated = 0.6;

    /// <summary>The Spanish of a thing's name; null where a word of it is in no table.</summary>
    public static string? NameOf(string name)
    {
        var units = Units.Of(name);
        return units.TrueForAll(unit => !unit.IsUnknown && unit.Readings[0].Kind is not WordKind.Verb) && !name.Contains('/', StringComparison.Ordinal)
            && SentenceTranslator.Translate(name) is { } said && !EnglishPrefix().IsMatch(said) ? said.Replace(" de anti-", " anti-", StringComparison.Ordinal) : null;
    }

    /// <summary>The Spanish of a line's points; null where too many words have none.</summary>
    public static string? Of(IEnumerable<string> points)
    {
        var (said, known, all) = (new List<string>(), 0, 0);
        foreach (var point in points)
        {
            var sentences = new List<string>();
            foreach (var sentence in SentenceSplitter.Split(point, SourceSpan.FromBounds(0, point.Length)).Select(span => span.Of(point)))
            {
                var translated = SentenceTranslator.Translate(PlainerWords.Spelled(sentence));
                sentences.Add(translated is null ? $"“{sentence.TrimEnd('.')}”{(sentence.EndsWith('.') ? "." : "")}" : sentences.Count > 0 ? Phrasing.Capital(translated) : translated);
                known += translated is null ? 0 : sentence.Length;
                all += sentence.Length;
            }

            said.Add(string.Join(' ', sentences).TrimEnd('.'));
        }

        return all > 0 && known >= all * LeastTranslated && !said[0].StartsWith('“') ? string.Join("; ", said) : null;
    }

    [GeneratedRegex(@"\b(?:non|post|hyper|acyl)-", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishPrefix();
}
