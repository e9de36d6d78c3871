using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Pages.Evidence;

/// <summary>Treatments that are no known drugs, told apart by their names alone: devices, programmes, operations, codes of new drugs.</summary>
/// <remarks>
/// A name made of words that fit many treatments ("standard care", "physical therapy", "surgery") names none; the words are those of
/// <c>data/pages/vague-words.tsv</c>. Case, accents and signs between words make no difference.
/// </remarks>
public static class WrittenTreatment
{
    private const int ShortestName = 5;
    private const int LongestName = 60;

    private static readonly Lazy<HashSet<string>> Vague = new(() =>
        [.. TableRow.ReadEmbedded("vague-words.tsv", "pages").Select(row => row["word"])]);

    /// <summary>The treatment as something known by its name; null where it is a drug that a table holds, or the name says too little.</summary>
    /// <remarks>A procedure too: "ketogenic diet" is found as a diet, but not every diet tells of it.</remarks>
    public static Concept? Of(TrialTreatment treatment)
    {
        ArgumentNullException.ThrowIfNull(treatment);
        var name = Phrasing.Tidy(treatment.Intervention.Name);
        return treatment switch
        {
            { IsEmpty: true } or { IsCheck: true } => null,
            _ when !IsTelling(name) => null,
            { Concepts: [] or [{ Kind: ConceptKind.Procedure }] } => Concept.Unlisted(ConceptKind.Procedure, name),
            _ => null,
        };
    }

    /// <summary>Whether a name is that of a treatment which no table holds.</summary>
    public static bool IsNamed(Concept treatment, string name)
    {
        ArgumentNullException.ThrowIfNull(treatment);
        return Words(Phrasing.Tidy(name)).SequenceEqual(Words(treatment.Name));
    }

    /// <summary>Whether a name is a code such as "ABC-123", which stands for one thing only.</summary>
    public static bool IsCode(Concept treatment)
    {
        ArgumentNullException.ThrowIfNull(treatment);
        return treatment.Name.Count(char.IsDigit) > 1 && treatment.Name.Split(' ').Length <= 2 && treatment.Name.Count(char.IsLetter) > 1;
    }

    private static bool IsTelling(string name)
    {
        var words = Words(name);
        var telling = words.Where(word => word.Length > 1 && !word.All(char.IsDigit) && !Vague.Value.Contains(word)).ToList();
        return name.Length is >= ShortestName and <= LongestName && telling.Count > 0
            && (name.Any(char.IsDigit) || telling.Exists(word => word.Length >= ShortestName)); // short forms mean one thing here and another there
    }

    private static string[] Words(string name) => string.Concat(Folding.Fold(name).Select(letter => char.IsLetterOrDigit(letter) ? letter : ' '))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
