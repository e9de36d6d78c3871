namespace Trialhead.Trials;

/// <summary>Names that a record gives as a list written out in one name: <c>['metformin', 'lantus']</c>, <c>Asthma|Wheezing</c>.</summary>
public static class WrittenNames
{
    /// <summary>The names in a written list, each as it stands there; a name that is no such list is itself.</summary>
    public static IReadOnlyList<string> Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Contains('|', StringComparison.Ordinal))
        {
            string[] parts = [.. name.Split('|', StringSplitOptions.TrimEntries).Select(part => part.Trim(',', ' ')).Where(part => part.Length > 0).Distinct()];
            return parts.Length > 0 ? parts : [name];
        }

        var text = name.AsSpan().Trim();
        if (text.Length < 4 || text[0] != '[' || text[^1] != ']' || text[1] is not ('\'' or '"'))
        {
            return [name];
        }

        return Read(text[1..^1].ToString()) is { Count: > 0 } names ? names : [name];
    }

    // Empty where what stands between the brackets is not quoted names with commas between.
    private static List<string> Read(string text)
    {
        var names = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var quote = text[at];
            var end = quote is '\'' or '"' ? End(text, at + 1, quote) : -1;
            if (end < 0)
            {
                return [];
            }

            names.Add(text[(at + 1)..end].Trim());
            at = end + 1;
            while (at < text.Length && text[at] is ',' or ' ')
            {
                at++;
            }
        }

        return [.. names.Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    // A quote ends a name where a comma or nothing follows: "['parkinson's disease']".
    private static int End(string text, int from, char quote)
    {
        var end = text.IndexOf(quote, from);
        while (end >= 0 && end + 1 < text.Length && text[end + 1] != ',')
        {
            end = text.IndexOf(quote, end + 1);
        }

        return end;
    }
}
