using Trialhead.Vocabulary;

namespace Trialhead.Data.Terms;

/// <summary>Reads the Disease Ontology and the disease branch of the NCI Thesaurus: id, label, parents, synonyms.</summary>
internal static class DiseaseReader
{
    private const string DiseaseOrDisorder = "NCIT:C2991";

    // How the ontology's prefixes are called elsewhere; what is not listed is left out.
    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        ["NCI"] = "NCIT",
        ["MESH"] = "MESH",
        ["ICD10CM"] = "ICD10CM",
        ["UMLS_CUI"] = "UMLS",
        ["MIM"] = "OMIM",
        ["OMIM"] = "OMIM",
        ["ORDO"] = "Orphanet",
    };

    public static void ReadDiseaseOntology(IEnumerable<string> lines, TermLibrary library)
    {
        foreach (var cells in Tabbed.Rows(lines))
        {
            var draft = ReadRow(cells, library);
            foreach (var reference in Tabbed.List(cells, 4).Select(Rename).OfType<string>().Distinct())
            {
                draft.References.Add(reference);
            }
        }
    }

    public static void ReadThesaurus(IEnumerable<string> lines, TermLibrary library)
    {
        foreach (var cells in Tabbed.Rows(lines))
        {
            ReadRow(cells, library);
        }

        library.KeepBelow("NCIT", DiseaseOrDisorder);
    }

    private static TermDraft ReadRow(string[] cells, TermLibrary library)
    {
        var draft = library.Get(cells[0], ConceptKind.Condition);
        draft.Name = cells[1];
        draft.Parents.AddRange(Tabbed.List(cells, 2));
        draft.Names.AddRange(Tabbed.List(cells, 3).Select(name => (name, NameGates.OfSynonym(name))));
        return draft;
    }

    private static string? Rename(string reference) =>
        reference.Split(':', 2) is [var prefix, var code] && Prefixes.TryGetValue(prefix, out var name) ? $"{name}:{code}" : null;
}
