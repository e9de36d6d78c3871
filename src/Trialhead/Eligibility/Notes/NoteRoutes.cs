using System.Text.RegularExpressions;
using Trialhead.Clinical;

namespace Trialhead.Eligibility.Notes;

/// <summary>Reads how a drug is given, from the words beside it: "topical clobetasol", "hydrocortisone cream", "vancomycin IV".</summary>
internal static partial class NoteRoutes
{
    /// <summary>The route that is told of a drug; empty where none is.</summary>
    /// <param name="before">The clause up to the name.</param>
    /// <param name="after">The clause behind the name.</param>
    public static IReadOnlyList<Qualifier> Of(string before, string after)
    {
        var told = Ahead().Match(before) is { Success: true } ahead ? ahead : Behind().Match(after);
        if (!told.Success)
        {
            return [];
        }

        var name = told.Groups.Values.Skip(1).First(group => group.Success).Name;
        return name switch
        {
            "ocular" => [Way("ocular administration")],
            "oral" => [Way("oral"), Way("systemic")], // what is swallowed is meant to reach the whole body
            _ => [Way(name)],
        };
    }

    /// <summary>What the treatment was meant to do beside another: "adjuvant", "neoadjuvant", "palliative"; empty where the note does not say.</summary>
    /// <param name="before">The clause up to the name.</param>
    /// <param name="after">The clause behind the name.</param>
    public static IReadOnlyList<Qualifier> SettingOf(string before, string after) =>
        (Beforehand().Match(before) is { Success: true } ahead ? ahead : Afterwards().Match(after)) is { Success: true } told
            ? [new Qualifier(QualifierKind.Other, told.Groups.Values.Skip(1).First(group => group.Success).Name)]
            : [];

    private static Qualifier Way(string text) => new(QualifierKind.Extent, text);

    // "Adjuvant 5-FU/levamisole".
    [GeneratedRegex(
        @"(?:\b(?<neoadjuvant>neo-?adjuvant)|(?<!neo-?)\b(?<adjuvant>adjuvant)|\b(?<palliative>palliative))\s+(?:\w[\w-]{0,30}(?:/|\+|, |,? and | plus )){0,4}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Beforehand();

    [GeneratedRegex(
        @"^(?: \w{1,20}){0,2}? \(?(?:(?:in|as|given in) (?:the |an? )?)?(?:(?<neoadjuvant>neo-?adjuvant(?:ly)?)|(?<adjuvant>adjuvant(?:ly)?)|(?<palliative>palliative))(?: (?:setting|treatment|therapy|intent)\b|\)|,|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Afterwards();

    [GeneratedRegex(
        @"\b(?:(?<topical>topical)|(?<inhaled>inhaled|nebuli[sz]ed)|(?<intranasal>intranasal|nasal)|(?<ocular>ophthalmic)|(?<oral>oral|PO|systemic)|(?<intravenous>intravenous|(?<!\b(?:stage|grade|class|type|phase)\s)IV)|(?<subcutaneous>subcutaneous)"
        + @"|(?<intramuscular>intramuscular))\s+(?:(?:low|high|moderate)[- ]dose\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Ahead();

    [GeneratedRegex(
        @"^(?:\s+(?:\d+(?:[.,]\d+)?(?:/\d+)?\s*)(?:%|mg|mcg|µg|g|ml|units?|IU)(?:/\w+)?)?[\s-]+(?:(?<topical>cream|ointment|gel|lotion|foam|topical(?:ly)?)|(?<ocular>(?:eye|ophthalmic)\s+(?:drops|ointment|solution))|(?<intranasal>(?:nasal|nose)\s+(?:spray|drops)|intranasally)"
        + @"|(?<inhaled>inhalers?|nebuli[sz]ers?|MDI|HFA|by inhalation|inhaled)|(?<oral>by mouth|orally|PO|p\.o\.|tablets?|capsules?)|(?<intravenous>intravenously|IV|i\.v\.)|(?<subcutaneous>subcutaneously|SC|SQ)|(?<intramuscular>intramuscularly|IM))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Behind();
}
