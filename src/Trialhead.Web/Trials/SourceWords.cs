using System.Text;
using Trialhead.Pages;

namespace Trialhead.Web.Trials;

/// <summary>Sources of sentences in words.</summary>
public static class SourceWords
{
    private const int Most = 3;

    /// <summary>The sources of a sentence, the weightiest first.</summary>
    public static string Of(Sentence sentence, PageLanguage language)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var more = sentence.Sources.Count > Most ? language.Say(" and more", " y más") : "";
        return string.Join("; ", sentence.Sources.Take(Most).Select(source => Of(source, language))) + more;
    }

    /// <summary>A source by the name of its field: <c>registry record: brief summary</c>.</summary>
    public static string Of(SentenceSource source, PageLanguage language)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.Kind switch
        {
            SourceKind.Phrase => language.Say("fixed wording", "texto fijo"),
            SourceKind.Approval => language.Say("list of approved medicines", "lista de medicamentos aprobados") + $": {source.Ref}",
            SourceKind.Reference => language.Say("Trialhead’s tables", "tablas de Trialhead") + $": {source.Ref}",
            SourceKind.Protocol => language.Say("protocol", "protocolo") + $": {source.Ref[(source.Ref.LastIndexOf('/') + 1)..]}",
            SourceKind.Person => language.Say("what you told us", "lo que usted nos dijo"),
            SourceKind.Results => language.Say("posted results", "resultados publicados") + Field(source.Ref),
            _ => language.Say("registry record", "registro") + Field(source.Ref),
        };
    }

    // The trial where it is another one, and the last names of the pointer, with numbers counted from one as people do.
    private static string Field(string pointer)
    {
        var trial = pointer.StartsWith('/') ? "" : $" {pointer.Split('/')[0]}";
        var parts = pointer[trial.TrimStart().Length..].Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(2)
            .Where(part => part is not ("designInfo" or "maskingInfo" or "stats" or "title"))
            .Select(part => int.TryParse(part, out var number) ? $"{number + 1}" : Spaced(part));
        return $"{trial}: {string.Join(" ", parts)}";
    }

    private static string Spaced(string name)
    {
        var words = new StringBuilder(name.Length + 8);
        foreach (var letter in name.Replace("Struct", "", StringComparison.Ordinal))
        {
            _ = char.IsUpper(letter) ? words.Append(' ').Append(char.ToLowerInvariant(letter)) : words.Append(letter);
        }

        return words.ToString();
    }
}
