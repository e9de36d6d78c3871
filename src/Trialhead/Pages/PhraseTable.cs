using System.Text.RegularExpressions;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Pages;

/// <summary>A table whose rows are found in texts by any of their phrases.</summary>
/// <remarks>Phrases in capitals match capitals only ("IV"); hyphens and spaces are the same. What is denied ("no biopsy") is not found.</remarks>
internal sealed partial class PhraseTable
{
    private const int Before = 40;

    private readonly PhraseIndex<TableRow> _phrases;

    private PhraseTable(string name)
    {
        Rows = TableRow.ReadEmbedded(name, "pages");
        _phrases = new(Rows.Select(row => (row, row.List("words").ToArray())), PageLanguage.English);
    }

    /// <summary>The stages of a trial that texts name.</summary>
    public static PhraseTable Stages { get; } = new("stages.tsv");

    /// <summary>What a trial may ask of a participant.</summary>
    public static PhraseTable Burdens { get; } = new("burdens.tsv");

    /// <summary>The rows.</summary>
    public IReadOnlyList<TableRow> Rows { get; }

    /// <summary>The rows that a text names, each where it is named, from left to right.</summary>
    public IReadOnlyList<(TableRow Row, SourceSpan Span)> Find(string text) =>
    [
        .. _phrases.Find(text).Where(found => !IsDenied(text, found.Span.Start)).Select(found => (found.Value, found.Span)),
    ];

    private static bool IsDenied(string text, int at)
    {
        var from = Math.Max(0, at - Before);
        return Denial().IsMatch(text.AsSpan(from, at - from));
    }

    [GeneratedRegex(@"\b(?:no|without|not|non|instead\s+of|rather\s+than|history\s+of|prior|previous)[\s-]+(?:\w+\s+)?$", RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex Denial();
}
