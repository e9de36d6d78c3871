namespace Trialhead.Vocabulary;

/// <summary>A word of a text: where it stands, and a key that all its spellings share.</summary>
/// <param name="Start">Index of its first code unit.</param>
/// <param name="End">Index past its last.</param>
/// <param name="Key">Hash of the folded singular; never 0, and the same on every machine.</param>
/// <remarks>Case, accents and a regular plural make no difference to the key. Two words of one key are taken for the same word.</remarks>
public readonly record struct Token(int Start, int End, ulong Key)
{
    /// <summary>The key of a single word, to compare tokens with.</summary>
    /// <exception cref="ArgumentException">The text is not exactly one word.</exception>
    public static ulong KeyOf(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var tokens = Tokenizer.Split(word);
        return tokens.Count == 1
            ? tokens[0].Key
            : throw new ArgumentException($"Found {tokens.Count} words in `{word}`, expected one.", nameof(word));
    }
}
