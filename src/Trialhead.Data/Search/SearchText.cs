using System.Text.RegularExpressions;
using Lucene.Net.Analysis.TokenAttributes;

namespace Trialhead.Data.Search;

/// <summary>What a person typed, taken apart: registry numbers, quoted phrases, and words. Nothing typed is an error.</summary>
internal sealed partial record SearchText(
    IReadOnlyList<string> NctIds, IReadOnlyList<IReadOnlyList<string>> Phrases, IReadOnlyList<string> Words)
{
    private const int MostWords = 64; // a pasted page stays affordable; its first words decide

    public bool IsEmpty => NctIds.Count == 0 && Phrases.Count == 0 && Words.Count == 0;

    public static SearchText Parse(string text)
    {
        var nctIds = RegistryNumber().Matches(text).Select(match => match.Value.ToUpperInvariant()).Distinct().ToList();
        var rest = RegistryNumber().Replace(text, " ");
        var phrases = new List<IReadOnlyList<string>>();
        var words = new List<string>();
        var parts = rest.Split('"', '“', '”', '„');
        for (var i = 0; i < parts.Length; i++)
        {
            var tokens = Analyze(parts[i]);
            var isQuoted = i % 2 == 1 && i < parts.Length - 1;
            if (isQuoted && tokens.Count > 0)
            {
                phrases.Add(tokens);
            }
            else if (!isQuoted)
            {
                words.AddRange(tokens);
            }
        }

        return new SearchText(nctIds, phrases, [.. words.Distinct().Take(MostWords)]);
    }

    /// <summary>The words of a text as the index knows them, in order.</summary>
    public static IReadOnlyList<string> Analyze(string text)
    {
        using var stream = TrialAnalyzer.Instance.GetTokenStream("", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        var words = new List<string>();
        while (stream.IncrementToken())
        {
            words.Add(term.ToString());
        }

        stream.End();
        return words;
    }

    [GeneratedRegex(@"\bNCT\d{8}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RegistryNumber();
}
