using System.Buffers;

namespace Trialhead.Pages;

/// <summary>How letters tell phrases apart.</summary>
internal static class PhraseLetters
{
    private static readonly SearchValues<char> Joints = SearchValues.Create(" \u00a0\n/-‐‑–'’s≥≤><=");

    /// <summary>Whether a word is written in capitals, all of it (<c>ALT</c>) or inside (<c>eGFR</c>).</summary>
    public static bool IsCapitals(ReadOnlySpan<char> word) =>
        word[1..].ContainsAnyInRange('A', 'Z') || (word.ContainsAnyInRange('A', 'Z') && !word.ContainsAnyInRange('a', 'z'));

    /// <summary>Whether this may stand between two words of a phrase: spaces, a hyphen, a stroke, a possessive, "grade ≥ 3".</summary>
    public static bool IsJoint(ReadOnlySpan<char> gap) => gap.Length < 5 && !gap.ContainsAnyExcept(Joints);
}
