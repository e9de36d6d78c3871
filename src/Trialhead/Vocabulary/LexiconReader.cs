using System.Globalization;

namespace Trialhead.Vocabulary;

/// <summary>Builds the lexicon from the tables in <c>data/vocabulary</c>.</summary>
internal static class LexiconReader
{
    public static Lexicon ReadEmbedded()
    {
        var concepts = Simple("conditions.tsv", ConceptKind.Condition, "parents")
            .Concat(Simple("drug-classes.tsv", ConceptKind.DrugClass, "parents"))
            .Concat(Simple("drugs.tsv", ConceptKind.Drug, "classes"))
            .Concat(Simple("procedures.tsv", ConceptKind.Procedure, "parents"))
            .Concat(Simple("biomarkers.tsv", ConceptKind.Biomarker, "parents"))
            .Concat(TableRow.ReadEmbedded("analytes.tsv").Select(Measured))
            .Concat(TableRow.ReadEmbedded("scales.tsv").Select(row => new Concept(row["id"], ConceptKind.Scale, row["name"])
            {
                Names = [.. row.List("names")],
            }));
        return new Lexicon(concepts, TableRow.ReadEmbedded("compositions.tsv"));
    }

    private static IEnumerable<Concept> Simple(string table, ConceptKind kind, string parents) =>
        TableRow.ReadEmbedded(table).Select(row => new Concept(row["id"], kind, row["name"])
        {
            Names = [.. row.List("names")],
            LayNames = [.. row.List("lay")],
            ParentIds = [.. row.List(parents)],
            NeedsStatus = kind == ConceptKind.Biomarker
                && row["kind"] is "gene" or "receptor" or "antigen" or "antibody" or "expression" or "infection-marker",
        });

    private static Concept Measured(TableRow row) => new(row["id"], ConceptKind.Analyte, row["name"])
    {
        Names = [.. row.List("names")],
        LayNames = [.. row.List("lay")],
        Analyte = new Analyte(row["unit"], row.Number("molar_mass"))
        {
            Charge = (int?)row.Number("charge"),
            OtherUnit = OtherUnit(row["other_unit"]),
            IsScore = row["kind"] == "score",
            Low = row.Number("low"),
            High = row.Number("high"),
            LowFemale = row.Number("low_female"),
            HighFemale = row.Number("high_female"),
        },
    };

    // "mmol/mol 0.09148 2.152": a unit, then the slope and shift of the line into the analyte's own.
    private static (string, double, double)? OtherUnit(string cell) => cell.Split(' ') is [var code, var slope, var shift]
        ? (code, double.Parse(slope, CultureInfo.InvariantCulture), double.Parse(shift, CultureInfo.InvariantCulture))
        : null;
}
