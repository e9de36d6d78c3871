using System.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Terms;

/// <summary>Reads drugs: the DrugBank open vocabulary, the medicines of the EMA, the products of Drugs@FDA.</summary>
internal static class DrugReader
{
    public static void ReadDrugBank(IEnumerable<string> lines, TermLibrary library)
    {
        foreach (var cells in lines.Skip(1).Select(Cells).Where(cells => cells.Count > 5))
        {
            var draft = library.Get($"DRUGBANK:{cells[0]}", ConceptKind.Drug);
            draft.Name = cells[2];
            draft.Gate = NameGates.OfSynonym(cells[2]);
            draft.Names.AddRange(cells[5].Split(" | ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(name => (name, NameGates.OfSynonym(name))));
        }
    }

    public static void ReadMedicines(IEnumerable<string> lines, TermLibrary library) => library.Brands.AddRange(
        from cells in Tabbed.Rows(lines)
        where cells.Length > 7 && cells[0] == "Human"
        let substances = Tabbed.List(cells, 6, ';').ToList()
        where substances.Count == 1
        select (WithoutMaker(cells[1]), substances[0]));

    public static void ReadProducts(IEnumerable<string> lines, TermLibrary library) => library.Brands.AddRange((
        from cells in Tabbed.Rows(lines)
        where cells.Length > 6 && !cells[6].Contains(';', StringComparison.Ordinal)
        select (Brand: Capitalised(cells[5]), Substance: cells[6])).Distinct());

    // "Zoledronic acid Teva (previously Accord)" is a brand of nobody.
    private static string WithoutMaker(string brand) => brand.Split('(')[0].Trim();

    private static string Capitalised(string capitals) =>
        capitals.Length == 0 ? "" : $"{capitals[0]}{capitals[1..].ToLowerInvariant()}";

    private static List<string> Cells(string line)
    {
        var (cells, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var c in line)
        {
            switch (c)
            {
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case ',' when !isQuoted:
                    cells.Add(cell.ToString());
                    cell.Clear();
                    break;
                default:
                    cell.Append(c);
                    break;
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
