namespace Trialhead.Data.Search.Typing;

/// <summary>The words of a text as they are written: small letters, no accents, no stems.</summary>
internal static class WordForms
{
    /// <summary>Shortest word in which a typing error is looked for; of shorter ones, too many are alike.</summary>
    public const int Shortest = 4;

    private const int Longest = 30;

    /// <summary>Words of letters alone that are neither short nor endless.</summary>
    public static IEnumerable<string> Of(string text) => PlaceNames.Fold(text).Split(' ').Where(CanBeMistyped);

    /// <summary>Whether a typing error in such a word could be told.</summary>
    public static bool CanBeMistyped(string word) => word.Length is >= Shortest and <= Longest && word.All(char.IsAsciiLetterLower);
}
