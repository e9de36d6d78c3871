using Trialhead.Vocabulary;

namespace Trialhead.Data.Terms;

/// <summary>Reads ICD-10-CM down to five characters: what follows says side and encounter, not illness.</summary>
internal static class ClassificationReader
{
    private const int LongestCode = 5;
    private const int CategoryLength = 3;

    // A remainder of a classification is no name that anybody writes.
    private static readonly string[] Remainders = ["unspecified", "other ", "elsewhere", "not otherwise", "with ", "without ", "due to", "encounter"];

    public static void Read(IEnumerable<string> lines, TermLibrary library)
    {
        foreach (var cells in Tabbed.Rows(lines).Where(cells => cells.Length > 3 && cells[0].Length <= LongestCode))
        {
            // Chapters 19 to 21 are injuries, causes from outside and reasons for contact.
            if (cells[0][0] is 'V' or 'W' or 'X' or 'Y' or 'Z')
            {
                continue;
            }

            var draft = library.Get(IdOf(cells[0]), ConceptKind.Condition);
            draft.Name = cells[3];
            draft.Gate = Remainders.Any(word => cells[3].Contains(word, StringComparison.OrdinalIgnoreCase)) ? NameGate.LongForm : NameGate.Open;
            if (cells[0].Length > CategoryLength)
            {
                draft.Parents.Add(IdOf(cells[0][..^1]));
            }
        }
    }

    private static string IdOf(string code) =>
        code.Length > CategoryLength ? $"ICD10CM:{code[..CategoryLength]}.{code[CategoryLength..]}" : $"ICD10CM:{code}";
}
