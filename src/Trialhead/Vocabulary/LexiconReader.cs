using System.Globalization;
using System.Reflection;

namespace Trialhead.Vocabulary;

/// <summary>Builds the lexicon from the tables in <c>data/vocabulary</c>.</summary>
internal static class LexiconReader
{
    private const string LaidOut = "vocabulary.image";

    /// <summary>The concepts of our own tables.</summary>
    public static IEnumerable<Concept> ReadEmbedded()
    {
        var groups = TableRow.ReadEmbedded("members.tsv")
            .SelectMany(row => row.List("members").Select(member => (member, Group: row["group"])))
            .ToLookup(pair => pair.member, pair => pair.Group);
        return ReadRows().Select(concept => concept with { ParentIds = [.. concept.ParentIds, .. groups[concept.Id]] });
    }

    /// <summary>The vocabulary of our own tables alone, as the build laid it out.</summary>
    public static ReadOnlyMemory<byte> ReadLaidOut()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(LaidOut)!; // the build fails without it
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The vocabulary of our own tables alone, laid out anew.</summary>
    public static ReadOnlyMemory<byte> CompileEmbedded()
    {
        var compiler = new LexiconCompiler();
        var concepts = ReadEmbedded().ToList();
        concepts.ForEach(compiler.Add);
        foreach (var concept in concepts)
        {
            foreach (var name in concept.Names.Concat(concept.LayNames).Prepend(concept.Name))
            {
                compiler.AddName(concept.Id, name, NameGate.Open);
            }
        }

        AddRules(compiler);
        return compiler.Compile();
    }

    /// <summary>Adds what our own tables say about meanings, compositions and exclusions.</summary>
    public static void AddRules(LexiconCompiler compiler)
    {
        foreach (var row in TableRow.ReadEmbedded("compositions.tsv"))
        {
            compiler.AddComposition(row["condition"], row["biomarker"], row["result"]);
        }

        foreach (var row in TableRow.ReadEmbedded("contexts.tsv"))
        {
            compiler.AddContext(Enum.Parse<ConceptKind>(row["kind"]), row.List("near"));
        }

        foreach (var row in TableRow.ReadEmbedded("abbreviations.tsv"))
        {
            var id = row["concept"] is "-" ? null : row["concept"];
            compiler.AddMeaning(row["name"], id, row["usual"] == "yes", row.List("near"), row.List("stands_for"));
        }

        foreach (var row in TableRow.ReadEmbedded("disjoint.tsv"))
        {
            var members = row.List("members").ToList();
            foreach (var (one, at) in members.Select((id, at) => (id, at)))
            {
                members.Skip(at + 1).ToList().ForEach(other => compiler.AddDisjoint(one, other));
            }
        }
    }

    private static IEnumerable<Concept> ReadRows() =>
        Simple("conditions.tsv", ConceptKind.Condition, "parents")
            .Concat(Simple("drug-classes.tsv", ConceptKind.DrugClass, "parents"))
            .Concat(Simple("drugs.tsv", ConceptKind.Drug, "classes"))
            .Concat(Simple("procedures.tsv", ConceptKind.Procedure, "parents"))
            .Concat(Simple("biomarkers.tsv", ConceptKind.Biomarker, "parents"))
            .Concat(TableRow.ReadEmbedded("analytes.tsv").Select(Measured))
            .Concat(TableRow.ReadEmbedded("scales.tsv").Select(row => new Concept(row["id"], ConceptKind.Scale, row["name"])
            {
                Names = [.. row.List("names")],
            }));

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
