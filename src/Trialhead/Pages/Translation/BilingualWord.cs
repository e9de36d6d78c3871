using System.Text.RegularExpressions;

namespace Trialhead.Pages.Translation;

/// <summary>A row of the table of words: English, what it is, and Spanish.</summary>
/// <param name="English">The base form, in lower case; may be several words.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Spanish">A noun's singular, an adjective's masculine singular, a verb's infinitive with the preposition that its object takes; of a determiner its four forms.</param>
/// <param name="Agreement">A noun's gender, and whether Spanish has it in the plural only.</param>
/// <param name="Modifier">What a noun becomes in front of another noun; empty for "de" and the noun.</param>
/// <param name="Leads">Whether an adjective stands before its noun in Spanish.</param>
/// <param name="IsState">Whether an adjective goes with <c>estar</c>.</param>
/// <param name="IsMeasure">Whether it is a unit of measurement: "mg/dL".</param>
internal sealed partial record BilingualWord(string English, WordKind Kind, string Spanish, Agreement Agreement, string Modifier = "", bool Leads = false, bool IsState = false, bool IsMeasure = false)
{
    /// <summary>Whether it is a short form such as "COPD".</summary>
    public bool IsShortForm => English.Count(char.IsUpper) > 1;

    /// <summary>Whether something must follow: "capable of", "positive for".</summary>
    public bool IsOpen => Kind is WordKind.Noun or WordKind.Adjective && EndsInPreposition;

    /// <summary>Whether its last word is a preposition: "directed at".</summary>
    public bool EndsInPreposition => Open().IsMatch(English);

    /// <summary>Whether a verb follows: "able to", "agree to".</summary>
    public bool LeadsToVerb => Kind is WordKind.Noun or WordKind.Adjective or WordKind.Verb or WordKind.Adverb && English.EndsWith(" to", StringComparison.Ordinal);

    [GeneratedRegex(@" (?:of|to|for|with|in|from|on|by|than|at|as|have|having)$", RegexOptions.CultureInvariant)]
    private static partial Regex Open();
}
