using System.Text;
using Trialhead.Pages;

namespace Trialhead.Web.Trials;

/// <summary>Sources of sentences in words.</summary>
public static class SourceWords
{
    /// <summary>A source by the name of its field: <c>registry record: brief summary</c>.</summary>
    public static string Of(SentenceSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.Kind switch
        {
            SourceKind.Phrase => "fixed wording",
            SourceKind.Approval => $"list of approved medicines: {source.Ref}",
            SourceKind.Reference => $"Trialhead’s tables: {source.Ref}",
            SourceKind.Protocol => $"protocol: {source.Ref}",
            SourceKind.Person => "what you told us",
            SourceKind.Results => $"posted results: {Field(source.Ref)}",
            _ => $"registry record: {Field(source.Ref)}",
        };
    }

    // The last names of the pointer, with numbers counted from one as people do.
    private static string Field(string pointer)
    {
        var parts = pointer.Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(2)
            .Where(part => part is not ("designInfo" or "maskingInfo" or "stats" or "title"))
            .Select(part => int.TryParse(part, out var number) ? $"{number + 1}" : Spaced(part));
        return string.Join(" ", parts);
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
