namespace Trialhead.Vocabulary;

/// <summary>Spells the names of a class of drugs in the ways that criteria and notes do: antimalarial agent, anti-malarial medicines.</summary>
internal static class ClassNames
{
    private static readonly string[] Heads = ["agent", "drug", "medication", "medicine", "therapy", "treatment"];

    // "Antigen", "antibody", "antidote": no names of what a drug acts against.
    private static readonly string[] NoPrefix = ["antigen", "antibod", "antidot", "antithesis"];

    /// <summary>Further spellings of a class's names; some may be among the names already.</summary>
    public static IEnumerable<string> Variants(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach (var name in names)
        {
            foreach (var spelt in Hyphenated(name).Prepend(name))
            {
                yield return spelt;
                var stem = Array.Find(Heads, head => spelt.EndsWith(' ' + head, StringComparison.Ordinal)) is { } last ? spelt[..^last.Length] : null;
                foreach (var head in stem is null ? [] : Heads)
                {
                    yield return stem + head;
                }
            }
        }
    }

    private static IEnumerable<string> Hyphenated(string name)
    {
        if (name.StartsWith("anti", StringComparison.OrdinalIgnoreCase) && name.Length > 8 && char.IsLetter(name[4])
            && !Array.Exists(NoPrefix, word => name.StartsWith(word, StringComparison.OrdinalIgnoreCase)))
        {
            yield return $"anti-{name[4..]}";
        }
    }
}
