using System.Text.Json;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Terms;

/// <summary>Reads OncoTree: one nested tree, the tissues on top, the tumours below.</summary>
internal static class OncoTreeReader
{
    public static void Read(IEnumerable<string> lines, TermLibrary library)
    {
        using var document = JsonDocument.Parse(string.Concat(lines));
        foreach (var tissue in Children(document.RootElement.GetProperty("TISSUE")))
        {
            foreach (var tumour in Children(tissue))
            {
                Read(tumour, null, library);
            }
        }
    }

    private static void Read(JsonElement node, string? parent, TermLibrary library)
    {
        var code = Text(node, "code");
        var draft = library.Get($"ONCOTREE:{code}", ConceptKind.Condition);
        draft.Name = Text(node, "name");
        draft.Names.Add((code, NameGate.LongForm));
        if (parent is not null)
        {
            draft.Parents.Add(parent);
        }

        foreach (var (property, prefix) in (ReadOnlySpan<(string, string)>)[("NCI", "NCIT"), ("UMLS", "UMLS")])
        {
            if (node.GetProperty("externalReferences").TryGetProperty(property, out var references))
            {
                draft.References.AddRange(references.EnumerateArray().Select(id => $"{prefix}:{id.GetString()}"));
            }
        }

        foreach (var child in Children(node))
        {
            Read(child, draft.Id, library);
        }
    }

    private static string Text(JsonElement node, string property) => node.GetProperty(property).GetString() ?? "";

    private static IEnumerable<JsonElement> Children(JsonElement node) =>
        node.GetProperty("children").EnumerateObject().Select(child => child.Value);
}
