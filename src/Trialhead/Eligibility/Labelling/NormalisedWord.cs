namespace Trialhead.Eligibility.Labelling;

/// <summary>The form of a word under which its statistics are kept: numbers by their pattern, all else in lower case.</summary>
internal static class NormalisedWord
{
    public static bool IsNumber(ReadOnlySpan<char> word) => word.Length > 0 && char.IsDigit(word[0]);

    /// <summary>The pattern of a number, or the word itself, which must be in lower case.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> lower) =>
        !IsNumber(lower) ? lower
        : lower.ContainsAny('.', ',') ? "#.#"
        : lower.Length switch { 1 => "#", 2 => "##", 3 => "###", _ => "####" };
}
