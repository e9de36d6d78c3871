using Trialhead.Data.Terms;

namespace Trialhead.Data.Ctml;

/// <summary>How CTML names conditions and biomarkers of the vocabulary: <c>data/exchange/ctml-*.tsv</c>.</summary>
internal static class CtmlTables
{
    private static readonly Lazy<Dictionary<string, string[]>> DiagnosisTable =
        new(() => Tabbed.ReadEmbedded("ctml-diagnoses.tsv").ToDictionary(cells => Tabbed.Cell(cells, 0), cells => Tabbed.List(cells, 1).ToArray()));

    private static readonly Lazy<ILookup<string, CtmlLeaf>> BiomarkerTable =
        new(() => Tabbed.ReadEmbedded("ctml-biomarkers.tsv").ToLookup(cells => Tabbed.Cell(cells, 0), cells => new CtmlLeaf(Tabbed.Cell(cells, 1), [.. Fields(cells)])));

    /// <summary>The cancer types of OncoTree that hold all of a condition; none where it has no row.</summary>
    public static IReadOnlyList<string> Diagnoses(string condition) => DiagnosisTable.Value.GetValueOrDefault(condition, []);

    /// <summary>The demands of which any says that a biomarker is present; none where it has no row.</summary>
    public static IReadOnlyList<CtmlLeaf> Biomarkers(string biomarker) => [.. BiomarkerTable.Value[biomarker]];

    /// <summary>Every concept that has a row.</summary>
    public static IEnumerable<string> Concepts => DiagnosisTable.Value.Keys.Concat(BiomarkerTable.Value.Select(rows => rows.Key));

    private static IEnumerable<(string, string)> Fields(string[] cells) => Tabbed.List(cells, 2).Select(field => field.Split('=', 2)).Select(pair => (pair[0], pair[1]));
}
