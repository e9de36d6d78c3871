using Trialhead.Text;

namespace Trialhead.Pages;

/// <summary>Finds the sentences of a passage.</summary>
/// <remarks>Errs towards sentences that are too long: a wrong cut reads badly, a missing one does not show.</remarks>
internal static class SentenceSplitter
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "e.g", "i.e", "vs", "dr", "prof", "mr", "mrs", "ms", "no", "nos", "al", "approx", "fig", "st", "etc", "ca", "cf",
        "resp", "incl", "excl", "max", "min", "u.s", "ph.d", "m.d", "inc", "ltd", "co", "corp", "jr", "spp", "sp", "subsp",
    };

    public static IEnumerable<SourceSpan> Split(string text, SourceSpan passage)
    {
        var start = SkipSpace(text, passage.Start, passage.End);
        for (var i = start; i < passage.End; i++)
        {
            if (text[i] is '.' or '!' or '?' && IsEnd(text, start, i, passage.End))
            {
                yield return SourceSpan.FromBounds(start, i + 1);
                start = SkipSpace(text, i + 1, passage.End);
                i = start - 1;
            }
        }

        if (start < passage.End)
        {
            yield return SourceSpan.FromBounds(start, TrimEnd(text, start, passage.End));
        }
    }

    private static bool IsEnd(string text, int start, int stop, int end)
    {
        var next = SkipSpace(text, stop + 1, end);
        if (next == stop + 1 || next >= end || !(char.IsUpper(text[next]) || char.IsDigit(text[next])))
        {
            return false;
        }

        var word = stop;
        while (word > start && !char.IsWhiteSpace(text[word - 1]) && text[word - 1] is not '(')
        {
            word--;
        }

        var before = text[word..stop];
        return before.Length > 1 && !(word == start && before.All(c => c is 'I' or 'V' or 'X')) && !Abbreviations.Contains(before) && !before.All(char.IsDigit);
    }

    private static int SkipSpace(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int TrimEnd(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }
}
