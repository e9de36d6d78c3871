using System.Collections.Frozen;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <summary>What analytes are called right before a limit and nowhere else, from <c>data/vocabulary/measure-aliases.tsv</c>.</summary>
internal static class MeasureAliases
{
    private static readonly FrozenDictionary<string, Concept> ByName = TableRow.ReadEmbedded("measure-aliases.tsv")
        .SelectMany(row => row.List("names").Select(name => (Name: name, Concept: Lexicon.InUse.Get(row["analyte"])!))) // a test holds the table to it
        .ToFrozenDictionary(alias => alias.Name, alias => alias.Concept, StringComparer.Ordinal);

    private static readonly string[] Specimens = ["serum ", "plasma ", "blood ", "fasting "];

    /// <summary>The analyte of a folded name, with or without the specimen in front; null where no table holds it.</summary>
    public static Concept? Find(string name)
    {
        if (ByName.TryGetValue(name, out var concept) || (concept = Lexicon.InUse.Find(name, ConceptKind.Analyte)) is not null)
        {
            return concept;
        }

        var specimen = Array.Find(Specimens, word => name.StartsWith(word, StringComparison.Ordinal));
        return specimen is null ? null : Find(name[specimen.Length..]);
    }
}
