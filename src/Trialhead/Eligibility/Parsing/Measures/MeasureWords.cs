using System.Collections.Frozen;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <summary>The words of <c>data/vocabulary/measure-words.tsv</c>, by which a measurement that no table holds is known.</summary>
internal static class MeasureWords
{
    private static readonly FrozenDictionary<string, MeasureWordRoles> Roles = Make();

    private static readonly FrozenDictionary<string, MeasureWordRoles>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Roles.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a folded word has one of these roles.</summary>
    public static bool Has(ReadOnlySpan<char> word, MeasureWordRoles roles) => BySpan.TryGetValue(word, out var found) && (found & roles) != 0;

    private static FrozenDictionary<string, MeasureWordRoles> Make()
    {
        var words = new Dictionary<string, MeasureWordRoles>(StringComparer.Ordinal);
        foreach (var row in TableRow.ReadEmbedded("measure-words.tsv"))
        {
            var role = Enum.Parse<MeasureWordRoles>(row["role"], ignoreCase: true);
            foreach (var word in row.List("words"))
            {
                words[word] = words.GetValueOrDefault(word) | role;
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
