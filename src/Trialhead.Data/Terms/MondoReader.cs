using Trialhead.Vocabulary;

namespace Trialhead.Data.Terms;

/// <summary>Reads the Mondo disease ontology: names and exact matches, cross references, hierarchy.</summary>
internal static class MondoReader
{
    private static readonly string[] Prefixes = ["DOID:", "NCIT:", "MESH:", "ICD10CM:", "UMLS:", "OMIM:", "Orphanet:"];

    public static void ReadMappings(IEnumerable<string> lines, TermLibrary library)
    {
        foreach (var cells in Tabbed.Rows(lines).Where(cells => cells.Length > 3 && cells[2] == "skos:exactMatch"))
        {
            var draft = library.Get(cells[0], ConceptKind.Condition);
            draft.Name = cells[1];
            Refer(draft, cells[3]);
            library.Matches.Add((cells[0], cells[3]));
        }
    }

    public static void ReadReferences(IEnumerable<string> lines, TermLibrary library)
    {
        foreach (var cells in Tabbed.Rows(lines))
        {
            if (Prefixes.Any(prefix => Tabbed.Cell(cells, 1).StartsWith(prefix, StringComparison.Ordinal)))
            {
                Refer(library.Get(cells[0], ConceptKind.Condition), Tabbed.Cell(cells, 1));
            }
        }
    }

    public static void ReadEdges(IEnumerable<string> lines, TermLibrary library)
    {
        foreach (var cells in Tabbed.Rows(lines))
        {
            if (cells is [['M', 'O', 'N', 'D', 'O', ':', ..], "rdfs:subClassOf", ['M', 'O', 'N', 'D', 'O', ':', ..]])
            {
                library.Get(cells[0], ConceptKind.Condition).Parents.Add(cells[2]);
            }
        }
    }

    private static void Refer(TermDraft draft, string reference)
    {
        if (!draft.References.Contains(reference))
        {
            draft.References.Add(reference);
        }
    }
}
