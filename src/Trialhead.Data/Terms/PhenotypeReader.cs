using System.Text.Json;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Terms;

/// <summary>Reads the Human Phenotype Ontology: a JSON list of terms, and a table of edges between their addresses.</summary>
internal static class PhenotypeReader
{
    private const string PhenotypicAbnormality = "HP:0000118";

    public static void Read(IEnumerable<string> lines, TermLibrary library)
    {
        using var document = JsonDocument.Parse(string.Join('\n', lines));
        foreach (var term in document.RootElement.EnumerateArray())
        {
            var draft = library.Get(term.GetProperty("id").GetString() ?? "HP:", ConceptKind.Condition);
            draft.Name = term.GetProperty("name").GetString() ?? "";
            draft.Names.AddRange(Texts(term, "synonyms").Select(name => (name, NameGates.OfSynonym(name))));
            draft.References.AddRange(Texts(term, "xrefs")
                .Where(id => id.StartsWith("MSH:", StringComparison.Ordinal) || id.StartsWith("UMLS:", StringComparison.Ordinal))
                .Select(id => id.Replace("MSH:", "MESH:", StringComparison.Ordinal)));
        }
    }

    public static void ReadEdges(IEnumerable<string> lines, TermLibrary library)
    {
        foreach (var cells in Tabbed.Rows(lines).Where(cells => cells.Length == 3))
        {
            library.Get(IdOf(cells[0]), ConceptKind.Condition).Parents.Add(IdOf(cells[2]));
        }
    }

    /// <summary>Leaves out what is no finding, such as modes of inheritance; without edges nobody knows.</summary>
    public static void Assemble(TermLibrary library)
    {
        if (library.Drafts.Any(draft => draft.Parents.Contains(PhenotypicAbnormality)))
        {
            library.KeepBelow("HP", PhenotypicAbnormality);
        }
    }

    private static IEnumerable<string> Texts(JsonElement term, string property) =>
        term.TryGetProperty(property, out var list) ? list.EnumerateArray().Select(text => text.GetString()).OfType<string>() : [];

    // <http://purl.obolibrary.org/obo/HP_0003121>
    private static string IdOf(string address) =>
        address.Trim('<', '>')[(address.LastIndexOf('/'))..].Trim('/').Replace('_', ':');
}
