using System.Text;
using System.Text.RegularExpressions;
using Trialhead.Text;

namespace Trialhead.Pages;

/// <summary>Turns a registry's text, with its escapes, bullets and wrapped lines, into blocks of sentences.</summary>
internal static partial class RegistryText
{
    /// <summary>The paragraphs and lists of a text; every sentence keeps its span.</summary>
    public static IReadOnlyList<PageBlock> Blocks(string? text, string pointer)
    {
        var blocks = new List<PageBlock>();
        var items = new List<IReadOnlyList<Sentence>>();
        foreach (var (span, isItem) in Passages(text ?? ""))
        {
            var sentences = SentenceSplitter.Split(text!, span) // Passages found something in it
                .Select(part => Sentence.Quote(Clean(part.Of(text!)), pointer, part))
                .Where(sentence => sentence.Text.Length > 0)
                .ToList();
            if (isItem && sentences.Count > 0)
            {
                sentences[^1] = sentences[^1] with { Text = sentences[^1].Text.TrimEnd(' ', ',', ';') };
                items.Add(sentences);
            }
            else if (sentences.Count > 0)
            {
                Close(blocks, items);
                blocks.Add(new Paragraph(sentences));
            }
        }

        Close(blocks, items);
        return blocks;
    }

    /// <summary>The text on one line, without the registry's markdown escapes, bullets, character entities and tags.</summary>
    public static string Clean(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isEscape = text[i] == '\\' && i + 1 < text.Length && char.IsAscii(text[i + 1])
                && (char.IsPunctuation(text[i + 1]) || char.IsSymbol(text[i + 1]));
            if (!isEscape)
            {
                result.Append(text[i]);
            }
            else
            {
                result.Append(text[++i]);
            }
        }

        var plain = result.ToString();
        plain = plain.Contains('&', StringComparison.Ordinal) ? Entities().Replace(plain, Decoded) : plain;
        plain = plain.Contains('<', StringComparison.Ordinal) ? Tags().Replace(plain, " ") : plain;
        return Folding.CollapseSpaces(plain).TrimStart(' ', '•');
    }

    /// <summary>The same, with a dot before each point of a list inside the text.</summary>
    public static string CleanLines(string text)
    {
        var points = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            var marker = MarkerEnd(line, 0, line.Length);
            if (marker is null && points.Count > 0)
            {
                points[^1] += "\n" + line;
            }
            else
            {
                points.Add(line[(marker ?? 0)..]);
            }
        }

        return string.Join(" • ", points.Select(Clean).Select(point => points.Count > 1 ? point.TrimEnd(' ', ',', ';') : point).Where(point => point.Length > 0));
    }

    /// <summary>A point of a list without the comma, semicolon or word that only leads on to the next.</summary>
    /// <param name="text">The point, cleaned.</param>
    /// <param name="joiner">The word that joins all points of the list, and so says nothing at the end of one: <c>and</c> or <c>or</c>.</param>
    public static string WithoutGlue(string text, string joiner)
    {
        var point = text.TrimEnd(' ', ',', ';');
        var start = point.Length - joiner.Length;
        var isGlue = start > 1 && point.AsSpan(start).Equals(joiner, StringComparison.OrdinalIgnoreCase) && (point[start - 1] is ' ' or ',' or ';');
        return isGlue ? point[..start].TrimEnd(' ', ',', ';') : point;
    }

    /// <summary>A text with no space before a sign that closes what stands before it.</summary>
    public static string WithoutGaps(string text) => SpaceBeforeSign().Replace(text, "");

    /// <summary>A text with no marks that would end a quotation.</summary>
    public static string InQuotes(string text) => text.Replace('"', '\'').Replace('“', '‘').Replace('”', '’');

    private static void Close(List<PageBlock> blocks, List<IReadOnlyList<Sentence>> items)
    {
        if (items.Count > 0)
        {
            blocks.Add(new BulletList([.. items]));
            items.Clear();
        }
    }

    // A passage is a paragraph or list item: lines up to a blank one or the next bullet.
    private static IEnumerable<(SourceSpan Span, bool IsItem)> Passages(string text)
    {
        var (start, isItem) = (-1, false);
        for (var line = 0; line < text.Length;)
        {
            var newline = text.IndexOf('\n', line);
            var end = newline < 0 ? text.Length : newline;
            var marker = MarkerEnd(text, line, end);
            var isBlank = string.IsNullOrWhiteSpace(text[line..end]);
            if (start >= 0 && (isBlank || marker is not null))
            {
                yield return (SourceSpan.FromBounds(start, line), isItem);
                start = -1;
            }

            if (start < 0 && !isBlank)
            {
                (start, isItem) = (marker ?? line, marker is not null);
            }

            line = end + 1;
        }

        if (start >= 0)
        {
            yield return (SourceSpan.FromBounds(start, text.Length), isItem);
        }
    }

    // Where the text behind a bullet or number begins; null for a line without one.
    private static int? MarkerEnd(string text, int line, int end)
    {
        var at = line;
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        var marker = at;
        if (at < end && text[at] is '*' or '-' or '•' or '–' or '·' or 'o')
        {
            marker = at + 1;
        }
        else
        {
            while (marker < end && marker - at < 2 && char.IsAsciiDigit(text[marker]))
            {
                marker++;
            }

            if (marker < end && text[marker] == '\\')
            {
                marker++;
            }

            marker = marker > at && marker < end && text[marker] is '.' or ')' ? marker + 1 : at;
        }

        return marker > at && marker < end && text[marker] == ' ' ? marker + 1 : null;
    }

    private static string Decoded(Match entity) => entity.Groups["name"].Value.ToLowerInvariant() switch
    {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        "nbsp" => " ",
        _ when int.TryParse(entity.Groups["code"].Value, out var code) && Rune.IsValid(code) => new Rune(code).ToString(),
        _ => entity.Value,
    };

    [GeneratedRegex(@"\s+(?=[,.;:)])", RegexOptions.CultureInvariant)]
    private static partial Regex SpaceBeforeSign();

    [GeneratedRegex(@"&(?:(?<name>amp|lt|gt|quot|apos|nbsp)|#(?<code>\d{1,6}));", RegexOptions.IgnoreCase)]
    private static partial Regex Entities();

    // Only tags that people type into records; "< 60 years >" is none.
    [GeneratedRegex(@"</?(?:a|b|br|div|em|i|li|ol|p|span|strong|sub|sup|tab|table|td|tr|u|ul)(?:\s[^<>]*)?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Tags();
}
