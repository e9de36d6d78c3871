using System.Collections.Frozen;
using Trialhead.Vocabulary;

namespace Trialhead.Matching.Questions;

/// <summary>What things are called in a question: as patients say, with the name of medicine in brackets where it is another.</summary>
/// <remarks>From the plain names of <c>data/pages</c>, which trial pages use too.</remarks>
internal static class QuestionNames
{
    private static readonly string[] Tables = ["names.tsv", "criterion-measures.tsv", "conditions.tsv"];

    private static readonly FrozenDictionary<string, string> Plain = Read();

    private static readonly FrozenSet<string> Proper = TableRow.ReadEmbedded("proper-names.tsv", "pages")
        .Select(row => row["word"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The name as it stands inside a sentence: <c>heart attack (myocardial infarction)</c>.</summary>
    public static string Of(Concept concept)
    {
        var name = InsideASentence(concept.Name);
        if (!Plain.TryGetValue(concept.Id, out var plain))
        {
            return concept.LayNames.Count > 0 && concept.Kind == ConceptKind.DrugClass ? $"{concept.LayNames[0]} ({name})" : name;
        }

        return IsNewTo(name, plain) && IsNewTo(plain, name) && !plain.Contains('(', StringComparison.Ordinal) ? $"{plain} ({name})" : plain;
    }

    // Whether a name has a word that the other has not: "bilirubin" says nothing beside "total bilirubin".
    private static bool IsNewTo(string one, string name) =>
        Array.Exists(name.Split([' ', '-', '/']), word => !one.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static string InsideASentence(string name)
    {
        var first = name.Split(' ', '-', '/', ',')[0];
        return first.Length > 1 && char.IsUpper(first[0]) && first.Skip(1).All(char.IsLower) && !Proper.Contains(first)
            ? char.ToLowerInvariant(name[0]) + name[1..]
            : name;
    }

    private static FrozenDictionary<string, string> Read()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in Tables)
        {
            foreach (var row in TableRow.ReadEmbedded(table, "pages"))
            {
                names.TryAdd(row["id"], row["en"]);
            }
        }

        foreach (var row in TableRow.ReadEmbedded("treatments.tsv", "pages"))
        {
            names.TryAdd(row["id"], row["en_name"]);
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
