using Trialhead.Text;

namespace Trialhead.Pages.Criteria;

/// <summary>Puts things in a row.</summary>
internal static class Listing
{
    /// <summary>The most things that run on in a sentence; more are listed.</summary>
    public const int MostInARow = 6;

    private const string Studied = "the illness that this trial studies ";
    private const string StudiedInSpanish = "la enfermedad que estudia este ensayo ";

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
        return $"{string.Join(comma, things.Take(things.Count - 1))} {Enumerating.Sounding(word, things[^1])} {things[^1]}";
    }

    // "Up to 5 days of A or B", "an allergy to A or B" rather than the same twice.
    private static string Shared(IReadOnlyList<string> things) =>
        (things[0].StartsWith("up to ", StringComparison.Ordinal) ? Before(things[0], " of ")
            : things[0].StartsWith("hasta ", StringComparison.Ordinal) ? Before(things[0], " de ")
            : things[0].StartsWith("an allergy to ", StringComparison.Ordinal) ? "an allergy to "
            : things[0].StartsWith("alergia a ", StringComparison.Ordinal) ? "alergia a "
            : things[0].StartsWith(Studied, StringComparison.Ordinal) ? Studied
            : things[0].StartsWith(StudiedInSpanish, StringComparison.Ordinal) ? StudiedInSpanish
            : "") is { Length: > 0 } shared && things.All(thing => thing.StartsWith(shared, StringComparison.Ordinal)) ? shared : "";

    private static string Before(string thing, string word) =>
        thing.IndexOf(word, StringComparison.Ordinal) is > 0 and var at ? thing[..(at + word.Length)] : "";
}
