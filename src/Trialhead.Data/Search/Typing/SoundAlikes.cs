namespace Trialhead.Data.Search.Typing;

/// <summary>The ways to write a word that sound the same; of Greek and Latin words people write what they hear.</summary>
internal static class SoundAlikes
{
    private static readonly (string Heard, string Written)[] Sounds =
    [
        ("f", "ph"), ("k", "c"), ("k", "ch"), ("i", "y"), ("t", "th"), ("r", "rh"), ("r", "rrh"), ("s", "c"), ("z", "s"), ("s", "ps"),
        ("n", "pn"), ("x", "cc"), ("ks", "x"), ("sk", "sc"), ("kw", "qu"), ("v", "w"), ("u", "eu"), ("y", "i"), ("c", "k"), ("ph", "f"), ("th", "t"),
    ];

    /// <summary>The word with one sound written otherwise, each once.</summary>
    public static IEnumerable<string> Of(string word)
    {
        foreach (var (heard, written) in Sounds)
        {
            for (var at = word.IndexOf(heard, StringComparison.Ordinal); at >= 0; at = word.IndexOf(heard, at + 1, StringComparison.Ordinal))
            {
                yield return string.Concat(word.AsSpan(0, at), written, word.AsSpan(at + heard.Length));
            }
        }
    }
}
