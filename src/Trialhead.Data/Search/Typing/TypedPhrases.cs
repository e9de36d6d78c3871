using System.Text.RegularExpressions;
using Trialhead.Data.Terms;

namespace Trialhead.Data.Search.Typing;

/// <summary>Puts what records say in the place of what people say in several words: "cannot sleep" is insomnia.</summary>
/// <remarks>From <c>data/search/typed-phrases.tsv</c>.</remarks>
internal static class TypedPhrases
{
    private static readonly (Regex Said, string Instead)[] Table = [.. Tabbed.ReadEmbedded("typed-phrases.tsv").Select(row => (Phrase(row[0]), row[1]))];

    /// <summary>The text in the words of records; what was replaced is added to the corrections.</summary>
    public static string PutRight(string text, List<Correction> corrections)
    {
        foreach (var (said, instead) in Table)
        {
            if (said.Match(text) is { Success: true } match)
            {
                var correction = new Correction(match.Value, instead);
                text = said.Replace(text, instead);
                corrections.Add(correction);
            }
        }

        return text;
    }

    private static Regex Phrase(string said) => new($@"\b(?:{said})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
