namespace Trialhead.Pages.Criteria;

/// <summary>Puts things in a row.</summary>
internal static class Listing
{
    /// <summary>The most things that run on in a sentence; more are listed.</summary>
    public const int MostInARow = 6;

    /// <summary><c>A, B or C</c>; semicolons where a thing has a comma of its own.</summary>
    public static string Join(IReadOnlyList<string> things, string word)
    {
        if (things.Count == 1)
        {
            return things[0];
        }

        if (Shared(things) is { Length: > 0 } shared)
        {
            return shared + Join([.. things.Select(thing => thing[shared.Length..])], word);
        }

        var comma = things.Any(thing => thing.Contains(',', StringComparison.Ordinal)) ? "; " : ", ";
        var last = things[^1];
        var joint = word == "o" && Sounds(last, 'o') ? "u" : word == "y" && Sounds(last, 'i') ? "e" : word;
        return $"{string.Join(comma, things.Take(things.Count - 1))} {joint} {last}";
    }

    // "Up to 5 days of A or B" rather than the amount twice.
    private static string Shared(IReadOnlyList<string> things)
    {
        var end = things[0].IndexOf(" of ", StringComparison.Ordinal) is > 0 and var of ? of + 4 : things[0].IndexOf(" de ", StringComparison.Ordinal) + 4;
        return (things[0].StartsWith("up to ", StringComparison.Ordinal) || things[0].StartsWith("hasta ", StringComparison.Ordinal))
            && things.All(thing => thing.StartsWith(things[0][..end], StringComparison.Ordinal)) ? things[0][..end] : "";
    }

    // Spanish "o" and "y" change before a word that begins with their own sound.
    private static bool Sounds(string word, char vowel) =>
        word.StartsWith(vowel) || (word.Length > 1 && word[0] == 'h' && word[1] == vowel && !word.StartsWith("hie", StringComparison.Ordinal));
}
