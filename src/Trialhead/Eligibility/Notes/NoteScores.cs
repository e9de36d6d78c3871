using System.Globalization;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Notes;

/// <summary>Reads whether a receptor or antibody is there from how much of it was found: "ER 90%", "HER2 1+", "rheumatoid factor 180 IU/mL".</summary>
/// <remarks>
/// By the definitions of ASCO and CAP: a hormone receptor from 1 %, HER2 from 3+; 2+ is left open. Antibodies count from twice what any
/// laboratory calls normal; below that nothing is said.
/// </remarks>
internal static partial class NoteScores
{
    /// <summary>Whether the marker is there; null where the words after it give no such score.</summary>
    public static Presence? Of(Concept marker, string after) => marker.Id switch
    {
        "estrogen-receptor" or "progesterone-receptor" when Share().Match(after) is { Success: true } share =>
            int.Parse(share.Groups["n"].Value, CultureInfo.InvariantCulture) > (share.Groups["allred"].Success ? HighestNegative : 0) ? Presence.Present : Presence.Absent,
        "her2-positive" when Score().Match(after) is { Success: true } score => score.Groups["n"].Value switch
        {
            "2" when InSitu().Match(after[score.Length..]) is { Success: true } copies => copies.Groups["more"].Success ? Presence.Present : Presence.Absent,
            "0" or "1" => Presence.Absent,
            "3" => Presence.Present,
            _ => null,
        },
        "rheumatoid-factor" or "anti-ccp" when Titre().Match(after) is { Success: true } titre =>
            double.Parse(titre.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) >= HighTitre ? Presence.Present : null,
        _ => null,
    };

    private const int HighestNegative = 2; // of the eight points of Allred
    private const double HighTitre = 40; // units a millilitre

    [GeneratedRegex(@"^(?:[\s:=(>≥]|\b(?:was|is|of|at|above|over|titers?|titres?|levels?|antibod(?:y|ies))\b)*(?:(?<n>\d[\d,]*(?:\.\d+)?)\s?(?:k?IU|U|RU|units)/mL|(?<n>[1-9]\d{2,3})(?![\d.,]*\d)(?! ?[a-z]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Titre();

    [GeneratedRegex(@"^[\s:=(]*(?:(?<n>\d{1,3})\s?%|(?<n>[0-8])(?<allred>/8)\b|(?<n>0)(?=\s*(?:[,;.)/]|$)))", RegexOptions.CultureInvariant)]
    private static partial Regex Share();

    // "2+, FISH negative".
    [GeneratedRegex(@"^[\s,;()/-]*(?:and |but |by IHC,? )*(?:D?[FC]?ISH)\b(?: (?:was|is|test))*[\s:=(]*(?:(?<more>pos(?:itive)?\b|amplified|\+)|neg(?:ative)?\b|not amplified|non-?amplified|unamplified|-(?!\w))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InSitu();

    [GeneratedRegex(@"^[\s:=(]*(?:(?:IHC|by IHC)[\s:=(]*)?(?:(?<n>[0-3])\s?\+|(?<n>0)(?=\s*(?:[,;.)(]|by IHC|IHC|$)))", RegexOptions.CultureInvariant)]
    private static partial Regex Score();
}
