using System.Collections.Frozen;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <summary>Which illnesses can exclude another at all, so that the many others are not compared.</summary>
internal static class Exclusions
{
    private static readonly FrozenSet<string> Members =
        TableRow.ReadEmbedded("disjoint.tsv").SelectMany(row => row.List("members")).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether an illness, or anything above it, is listed as excluding others.</summary>
    public static bool Has(Lexicon lexicon, Concept concept) =>
        Members.Contains(concept.Id) || lexicon.Ancestors(concept).Any(above => Members.Contains(above.Id));
}
