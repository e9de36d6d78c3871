using Trialhead.Vocabulary;

namespace Trialhead.Data.Terms;

/// <summary>Reads MeSH: terms, trees and pharmacological actions, which make sense only together.</summary>
internal static class MeshReader
{
    public static void ReadTerms(IEnumerable<string> lines, TermLibrary library)
    {
        foreach (var cells in Tabbed.Rows(lines).Where(cells => cells.Length > 7 && cells[6] == "N"))
        {
            library.MeshTerms.Add((IdOf(cells[0]), cells[1], cells[4], cells[7]));
        }
    }

    public static void ReadTrees(IEnumerable<string> lines, TermLibrary library) =>
        library.MeshPlaces.AddRange(Tabbed.Rows(lines).Select(cells => (IdOf(cells[0]), cells[2])));

    public static void ReadActions(IEnumerable<string> lines, TermLibrary library) =>
        library.MeshActions.AddRange(Tabbed.Rows(lines).Select(cells => (IdOf(cells[0]), cells[1], IdOf(cells[2]), cells[3])));

    /// <summary>Makes concepts of what the three files say; without trees nobody knows what a descriptor is, and none is made.</summary>
    public static void Assemble(TermLibrary library)
    {
        var active = library.MeshActions.Select(action => action.Id).ToHashSet();
        var byPlace = library.MeshPlaces.ToDictionary(place => place.Place, place => place.Id);
        foreach (var (id, place) in library.MeshPlaces)
        {
            if (KindOf(place, active.Contains(id)) is not { } kind)
            {
                continue;
            }

            var draft = library.Get(id, kind);
            var dot = place.LastIndexOf('.');
            if (draft.Kind == kind && dot > 0 && byPlace.TryGetValue(place[..dot], out var parent) && !draft.Parents.Contains(parent))
            {
                draft.Parents.Add(parent);
            }
        }

        foreach (var (id, name, actionId, action) in library.MeshActions)
        {
            var draft = library.Get(id, ConceptKind.Drug);
            draft.Name = name;
            draft.Parents.Add(actionId);
            library.Get(actionId, ConceptKind.DrugClass).Name = action;
        }

        var known = library.Drafts.ToDictionary(draft => draft.Id);
        foreach (var (id, name, term, tag) in library.MeshTerms)
        {
            if (known.TryGetValue(id, out var draft))
            {
                draft.Name = name;
                draft.Names.Add((term, tag.StartsWith('A') ? NameGate.LongForm : NameGates.OfSynonym(term)));
            }
        }
    }

    // Illnesses, mental disorders, chemicals with an action or of a drug's build, their actions, procedures.
    private static ConceptKind? KindOf(string place, bool isActive) => place[..3] switch
    {
        ['C', ..] or "F03" => ConceptKind.Condition,
        "D27" => ConceptKind.DrugClass,
        ['D', ..] when isActive => ConceptKind.Drug,
        "E02" or "E04" or "E01" or "E06" => ConceptKind.Procedure,
        _ => null,
    };

    private static string IdOf(string unique) => $"MESH:{unique}";
}
