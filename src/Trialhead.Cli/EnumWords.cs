namespace Trialhead.Cli;

/// <summary>Values of a list as people type them: <c>NOT_YET_RECRUITING</c>, <c>not-yet-recruiting</c>, <c>phase-2</c>.</summary>
internal static class EnumWords
{
    /// <summary>Reads values, also several in one word with commas between; a problem in one sentence where one is unknown.</summary>
    public static string? TryRead<T>(string option, IEnumerable<string> words, out List<T> values)
        where T : struct, Enum
    {
        values = [];
        foreach (var word in words.SelectMany(word => word.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            var found = Enum.GetValues<T>().Where(value => Fits(value.ToString(), Letters(word))).ToList();
            if (found.Count == 0)
            {
                return $"{option}: found '{word}', expected one of {string.Join(", ", Enum.GetValues<T>().Select(Of))}.";
            }

            values.Add(found[0]);
        }

        return null;
    }

    /// <summary>The value in lower case with dashes.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Spell(value, '-');

    /// <summary>The value in lower-case words.</summary>
    public static string InWords<T>(T value)
        where T : struct, Enum => Spell(value, ' ');

    private static string Spell<T>(T value, char between)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((letter, at) => at > 0 && (char.IsUpper(letter) || char.IsDigit(letter))
            ? $"{between}{char.ToLowerInvariant(letter)}"
            : $"{char.ToLowerInvariant(letter)}"));

    // The registry writes NA for "not applicable"; a bare digit is a phase.
    private static bool Fits(string name, string word) =>
        string.Equals(name, word, StringComparison.OrdinalIgnoreCase)
        || (name == "NotApplicable" && string.Equals(word, "na", StringComparison.OrdinalIgnoreCase))
        || (word.Length == 1 && char.IsDigit(word[0]) && name == $"Phase{word}");

    private static string Letters(string word) => string.Concat(word.Where(char.IsLetterOrDigit));
}
