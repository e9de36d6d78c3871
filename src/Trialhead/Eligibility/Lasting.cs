using System.Collections.Frozen;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <summary>Tells illnesses that stay from those that pass: nobody is asked when they last had their diabetes.</summary>
/// <remarks>Read from <c>data/criteria/lasting.tsv</c>; kinds of what stands there count too, flares and attacks of it do not.</remarks>
internal static class Lasting
{
    private static readonly FrozenSet<string> Ids = TableRow.ReadEmbedded("lasting.tsv", "criteria").Select(row => row["id"]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Passing = ["acute", "exacerbation", "attack", "crisis", "flare", "relapse", "ketoacidosis"];

    /// <summary>Whether an illness stays with who has it.</summary>
    public static bool Is(Concept illness) =>
        !Array.Exists(Passing, word => illness.Name.Contains(word, StringComparison.OrdinalIgnoreCase))
        && (illness.Name.StartsWith("Chronic", StringComparison.Ordinal) || Lexicon.InUse.Ancestors(illness).Prepend(illness).Any(above => Ids.Contains(above.Id)));
}
