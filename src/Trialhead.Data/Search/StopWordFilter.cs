using System.Collections.Frozen;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Trialhead.Data.Search;

/// <summary>Leaves out words that say nothing, and closes the gap: "cancer of the breast" has the phrase "cancer breast".</summary>
/// <remarks>Lucene's own filter keeps the gap, so that a phrase matches only with as many such words in it.</remarks>
internal sealed class StopWordFilter : TokenFilter
{
    // "no", "not" and "all" are kept: they carry meaning in criteria, and ALL is a leukaemia.
    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.Ordinal,
        "a", "an", "and", "are", "as", "at", "be", "been", "by", "for", "from", "has", "have", "if", "in", "into", "is",
        "it", "its", "of", "on", "or", "that", "the", "their", "then", "there", "these", "they", "this", "to", "was",
        "were", "which", "who", "will", "with");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ICharTermAttribute _term;

    public StopWordFilter(TokenStream input)
        : base(input) => _term = AddAttribute<ICharTermAttribute>();

    public override bool IncrementToken()
    {
        while (m_input.IncrementToken())
        {
            if (!Lookup.Contains(_term.Buffer.AsSpan(0, _term.Length)))
            {
                return true;
            }
        }

        return false;
    }
}
