namespace Trialhead.Eligibility.Parsing.Outlines;

/// <content>Texts that were wrapped by hand or by a registry, each paragraph in lines of one length.</content>
internal sealed partial class Outline
{
    private const string WrappedIndent = "        "; // before every line of such a record

    // The same text with a blank for each line end within a paragraph, so that places in it stay what they were.
    private static string Unwrap(string text)
    {
        if (!IsWrapped(text))
        {
            return text;
        }

        var unwrapped = text.ToCharArray();
        for (int at = text.IndexOf('\n'), start = 0; at >= 0; start = at + 1, at = text.IndexOf('\n', at + 1))
        {
            var next = text.AsSpan(at + 1);
            next = next[..(next.IndexOf('\n') is >= 0 and var end ? end : next.Length)].Trim();
            if (!next.IsEmpty && !text.AsSpan(start, at - start).IsWhiteSpace() && !BeginsWithBullet(next))
            {
                unwrapped[at] = ' ';
            }
        }

        return new string(unwrapped);
    }

    private static bool IsWrapped(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!line.StartsWith(WrappedIndent, StringComparison.Ordinal) && !line.IsWhiteSpace())
            {
                return false;
            }
        }

        return true;
    }

    private static bool BeginsWithBullet(ReadOnlySpan<char> line)
    {
        if (CanBeBulleted(line))
        {
            foreach (var _ in Bullet().EnumerateMatches(line))
            {
                return true;
            }
        }

        return false;
    }
}
