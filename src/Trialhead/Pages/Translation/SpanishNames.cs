using System.Text.RegularExpressions;
using Trialhead.Vocabulary;

namespace Trialhead.Pages.Translation;

/// <summary>Spanish names of drugs: those of the pages' tables, else as Spanish spells international names.</summary>
internal static partial class SpanishNames
{
    private static readonly (string Ending, string Spanish)[] Endings =
    [
        ("floxacin", "floxacino"), ("rubicin", "rrubicina"), ("platin", "platino"), ("kin", "cina"), ("dipine", "dipino"), ("oside", "ósido"), ("ium", "io"), ("il", "ilo"), ("en", "eno"), ("ac", "aco"),
        ("ine", "ina"), ("ate", "ato"), ("ide", "ida"), ("one", "ona"), ("ole", "ol"), ("ane", "ano"), ("ene", "eno"), ("ose", "osa"), ("ase", "asa"), ("in", "ina"), ("id", "ido"),
    ];

    /// <summary>The name; null where the word is no drug's.</summary>
    public static string? Of(string written)
    {
        var found = Lexicon.InUse.Recognise(written);
        if (found is not [{ Concept: { Kind: ConceptKind.Drug } drug } mention] || mention.Span.Length != written.Length)
        {
            return null;
        }

        var isBrand = !drug.Name.Equals(written, StringComparison.OrdinalIgnoreCase);
        var name = PlainNames.Of(drug, PageLanguage.Spanish);
        return isBrand ? written : name.Contains(' ', StringComparison.Ordinal) || name.Equals(written, StringComparison.OrdinalIgnoreCase) ? Spelled(written.ToLowerInvariant()) : name;
    }

    // The recommended Spanish names follow the Latin stem: "methotrexate" is "metotrexato".
    private static string Spelled(string name)
    {
        name = name.Replace("ph", "f", StringComparison.Ordinal).Replace("th", "t", StringComparison.Ordinal).Replace("rh", "r", StringComparison.Ordinal).Replace('y', 'i');
        name = Start().Replace(Doubled().Replace(Soft().Replace(Hard().Replace(name, "c"), "qu"), "$1"), "es");
        var (ending, spanish) = Array.Find(Endings, row => name.EndsWith(row.Ending, StringComparison.Ordinal));
        return ending is null ? name : name[..^ending.Length] + spanish;
    }

    [GeneratedRegex(@"ch(?=[lr])", RegexOptions.CultureInvariant)]
    private static partial Regex Hard();

    [GeneratedRegex(@"ch(?=[ei])", RegexOptions.CultureInvariant)]
    private static partial Regex Soft();

    [GeneratedRegex(@"([bdfglmpst])\1", RegexOptions.CultureInvariant)]
    private static partial Regex Doubled();

    [GeneratedRegex(@"^s(?=[ptcm])", RegexOptions.CultureInvariant)]
    private static partial Regex Start();
}
