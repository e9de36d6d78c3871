using Trialhead.Vocabulary;

namespace Trialhead.Data.Terms;

/// <summary>Reads the tests of laboratories and vital signs out of the CDISC terminology.</summary>
internal static class LaboratoryReader
{
    public static void Read(IEnumerable<string> lines, TermLibrary library)
    {
        foreach (var cells in Tabbed.Rows(lines).Where(cells => cells.Length > 5 && cells[1] is "LBTEST" or "VSTEST"))
        {
            var draft = library.Get($"CDISC:{cells[2]}", ConceptKind.Analyte);
            draft.Name = cells[3];
            draft.Names.AddRange(Tabbed.List(cells, 5).Append(cells[4].Replace(" Measurement", "", StringComparison.Ordinal))
                .Select(name => (name, NameGates.OfSynonym(name))));
        }
    }
}
