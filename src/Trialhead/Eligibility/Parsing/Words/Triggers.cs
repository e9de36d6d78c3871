using System.Buffers;

namespace Trialhead.Eligibility.Parsing.Words;

/// <summary>Words without which a costlier pattern cannot match, looked for first.</summary>
internal static class Triggers
{
    public static SearchValues<string> TimeUnits { get; } = Of("hour", "hr", "day", "week", "wk", "month", "year", "yr", "half");

    public static SearchValues<string> Stages { get; } =
        Of("stage", "grade", "class", "nyha", "new york", "pugh", "asa", "killip", "fitzpatrick", "ctc", "ccs", "who functional", "american society");

    public static SearchValues<string> ListHeadings { get; } =
        SearchValues.Create(["clusio", "eligib", "inlusion", "exlusion", "lcusion", "excusion", "clution", "exc crit", "exc. crit", "inc crit", "inc. crit"], StringComparison.OrdinalIgnoreCase);

    public static bool In(SearchValues<string> words, ReadOnlySpan<char> text) => text.ContainsAny(words);

    /// <summary>Whether one of the words begins a word of the text.</summary>
    public static bool StartsIn(SearchValues<string> words, ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(words); at >= 0;)
        {
            if (IsWordStart(text, at))
            {
                return true;
            }

            var next = text[(at + 1)..].IndexOfAny(words);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    /// <summary>The indices of the words wherever they stand, from left to right.</summary>
    public static List<int> All(SearchValues<string> words, ReadOnlySpan<char> text)
    {
        var found = new List<int>();
        for (var last = -1; text[(last + 1)..].IndexOfAny(words) is >= 0 and var next;)
        {
            last += next + 1;
            found.Add(last);
        }

        return found;
    }

    /// <summary>Whether no letter or digit of ASCII stands before an index.</summary>
    public static bool IsWordStart(ReadOnlySpan<char> text, int at) => at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]);

    /// <summary>Words that are looked for together.</summary>
    public static SearchValues<string> Of(params ReadOnlySpan<string> words) => SearchValues.Create(words, StringComparison.Ordinal);
}
