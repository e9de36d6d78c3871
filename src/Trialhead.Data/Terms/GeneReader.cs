using Trialhead.Vocabulary;

namespace Trialhead.Data.Terms;

/// <summary>Reads HGNC: genes with their symbols, aliases and groups.</summary>
/// <remarks>
/// Symbols are often words (CAT, REST, MICE) and aliases often other things (ALL and CML for BCR): a symbol counts near a word
/// that speaks of genes, an alias only where the text also names the gene in full or by its symbol.
/// </remarks>
internal static class GeneReader
{
    public static void Read(IEnumerable<string> lines, TermLibrary library)
    {
        foreach (var cells in Tabbed.Rows(lines).Where(cells => cells.Length > 2))
        {
            var draft = library.Get(cells[0], ConceptKind.Biomarker);
            draft.Name = cells[1];
            draft.Gate = NameGate.Context;
            draft.Names.Add((cells[2], cells[2].Contains(' ', StringComparison.Ordinal) ? NameGate.Open : NameGate.LongForm));
            draft.Names.AddRange(Tabbed.List(cells, 6).Select(alias => (alias, NameGate.LongForm)));
            draft.Parents.AddRange(Tabbed.List(cells, 7).Select(group => $"HGNC.GROUP:{group}"));
        }
    }

    public static void ReadGroups(IEnumerable<string> lines, TermLibrary library)
    {
        foreach (var cells in Tabbed.Rows(lines).Where(cells => cells.Length > 5))
        {
            var draft = library.Get($"HGNC.GROUP:{cells[0]}", ConceptKind.Biomarker);
            draft.Name = cells[1];
            draft.Gate = NameGate.LongForm;
            draft.Parents.AddRange(Tabbed.List(cells, 5)
                .Where(parent => parent.StartsWith("hgnc.genegroup:", StringComparison.Ordinal))
                .Select(parent => parent.Replace("hgnc.genegroup", "HGNC.GROUP", StringComparison.Ordinal)));
        }
    }
}
