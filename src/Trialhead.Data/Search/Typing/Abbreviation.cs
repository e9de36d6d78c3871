using System.Collections.Frozen;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Search.Typing;

/// <summary>Understands abbreviations that are typed in small letters, as people do: <c>als</c>, <c>nsclc</c>, <c>ms</c>.</summary>
internal static class Abbreviation
{
    private const int Longest = 7;

    // Everyday words that are abbreviations only in capitals.
    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.Ordinal,
        "ad", "all", "am", "an", "as", "ate", "cat", "chip", "cup", "do", "ed", "era", "fap", "fat", "fish", "fit", "go", "hand",
        "has", "he", "hit", "id", "it", "kit", "lid", "map", "mash", "me", "met", "my", "net", "no", "or", "pan", "pet", "pics",
        "pole", "pop", "pro", "prom", "pros", "ray", "red", "ret", "rid", "so", "spa", "tag", "tap", "tee", "tens", "us", "we");

    /// <summary>What a word means if it stands for its capitals; nothing where it is written otherwise or is a word itself.</summary>
    public static IEnumerable<Concept> MeaningsOf(string word, Lexicon lexicon) =>
        word.Length > 1 && word.Length <= Longest && !word.Any(char.IsUpper) && !Words.Contains(word)
            ? lexicon.Explain(word).Where(meaning => meaning.IsUsual).Select(meaning => meaning.Concept).OfType<Concept>().Distinct()
            : [];
}
