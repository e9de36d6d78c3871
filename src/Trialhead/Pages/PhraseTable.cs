using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Pages;

/// <summary>A table whose rows are found in texts by any of their phrases.</summary>
/// <remarks>Phrases in capitals match capitals only ("IV"); hyphens and spaces are the same; a plural s may follow. What is denied ("no biopsy") is not found.</remarks>
internal sealed partial class PhraseTable
{
    private readonly Regex _phrases;
    private readonly FrozenDictionary<string, int> _rows;

    private PhraseTable(string name)
    {
        Rows = TableRow.ReadEmbedded(name, "pages");
        var phrases = Rows.SelectMany((row, i) => row.List("words").Select(phrase => (Phrase: phrase, Row: i))).ToList();
        _rows = phrases.DistinctBy(item => Key(item.Phrase)).ToFrozenDictionary(item => Key(item.Phrase), item => item.Row);
        var alternatives = phrases.OrderByDescending(item => item.Phrase.Length).Select(item => Pattern(item.Phrase));
        _phrases = new Regex(
            $@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', alternatives)})(?![\p{{L}}\p{{N}}])",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);
    }

    /// <summary>The stages of a trial that texts name.</summary>
    public static PhraseTable Stages { get; } = new("stages.tsv");

    /// <summary>What a trial may ask of a participant.</summary>
    public static PhraseTable Burdens { get; } = new("burdens.tsv");

    /// <summary>The rows.</summary>
    public IReadOnlyList<TableRow> Rows { get; }

    /// <summary>The rows that a text names, each where it is named, from left to right.</summary>
    public IReadOnlyList<(TableRow Row, SourceSpan Span)> Find(string text)
    {
        var found = new List<(TableRow Row, SourceSpan Span)>();
        foreach (var match in _phrases.EnumerateMatches(text))
        {
            var span = new SourceSpan(match.Index, match.Length);
            if (!Denial().IsMatch(text.AsSpan(0, match.Index)) && Row(span.Of(text)) is { } row)
            {
                found.Add((row, span));
            }
        }

        return found;
    }

    private TableRow? Row(string found)
    {
        var key = Key(found);
        return _rows.TryGetValue(key, out var at) || _rows.TryGetValue(key.TrimEnd('s'), out at) ? Rows[at] : null;
    }

    private static string Key(string phrase) => Folding.CollapseSpaces(phrase.Replace('-', ' ').Replace('/', ' ')).ToLowerInvariant();

    private static string Pattern(string phrase)
    {
        var words = string.Join(@"[\s/-]+", phrase.Split(' ', '-', '/').Select(Regex.Escape));
        return phrase.Any(char.IsLower) ? $"{words}s?" : $"(?-i:{words}s?)";
    }

    [GeneratedRegex(@"\b(?:no|without|not|non|instead\s+of|rather\s+than|history\s+of|prior|previous)[\s-]+(?:\w+\s+)?$", RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex Denial();
}
