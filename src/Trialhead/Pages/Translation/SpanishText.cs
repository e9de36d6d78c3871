using System.Text.RegularExpressions;

namespace Trialhead.Pages.Translation;

/// <summary>Sets Spanish words in order beside each other: contractions, "e" and "u", marks and dates.</summary>
internal static partial class SpanishText
{
    /// <summary>Stands behind a mark that takes no gap.</summary>
    public const char NoGap = '\u0001';

    /// <summary>The words of a sentence as they are written.</summary>
    public static string Tidy(string said)
    {
        said = said.Replace($"{NoGap} ", "", StringComparison.Ordinal).Replace($"{NoGap}", "", StringComparison.Ordinal);
        said = Comma().Replace(said, ",");
        said = Slash().Replace(said, "/");
        said = OfThe().Replace(said, "$1l ");
        said = And().Replace(said, " e $1");
        said = Or().Replace(said, " u $1");
        said = Date().Replace(said, "$2 de $1 de $3");
        return Spaces().Replace(said, " ").Trim();
    }

    [GeneratedRegex(@"\b(enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre) (\d{1,2}), (\d{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"\s+,", RegexOptions.CultureInvariant)]
    private static partial Regex Comma();

    [GeneratedRegex(@"\s*/\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Slash();

    [GeneratedRegex(@"\b(de|a) el ", RegexOptions.CultureInvariant)]
    private static partial Regex OfThe();

    [GeneratedRegex(@" y (?![IVX]+\b)([iIíÍ]|[hH]i(?!e))", RegexOptions.CultureInvariant)]
    private static partial Regex And();

    [GeneratedRegex(@" o (o|ó|ho)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Or();

    [GeneratedRegex(@"\s{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
