using System.Collections.Frozen;
using Trialhead.Vocabulary;

namespace Trialhead.Pages.Criteria;

/// <summary>A table of names in both languages, by id.</summary>
internal sealed class NameTable
{
    private readonly FrozenDictionary<string, TableRow> _rows;

    private NameTable(string file, string id = "id") =>
        _rows = TableRow.ReadEmbedded(file, "pages").ToFrozenDictionary(row => row[id], StringComparer.Ordinal);

    /// <summary>Analytes, as they stand behind "your".</summary>
    public static NameTable Measures { get; } = new("criterion-measures.tsv");

    /// <summary>Things that criteria name in words of their own.</summary>
    public static NameTable Concepts { get; } = new("criterion-concepts.tsv");

    /// <summary>Words that narrow an illness or a treatment.</summary>
    public static NameTable Qualifiers { get; } = new("criterion-qualifiers.tsv", "name");

    /// <summary>Headings that records often put over their criteria, by what they write, in lower case.</summary>
    public static NameTable Headings { get; } = new("headings.tsv", "heading");

    /// <summary>The name in a language; null where the table has none.</summary>
    public string? Find(string id, PageLanguage language) =>
        _rows.TryGetValue(id, out var row) && row[language.Code()] is { Length: > 0 } name ? name : null;

    /// <summary>Another cell of the row; empty where there is no such row.</summary>
    public string Cell(string id, string column) => _rows.TryGetValue(id, out var row) ? row[column] : "";
}
