using Lucene.Net.Search.Similarities;

namespace Trialhead.Data.Search;

/// <summary>How a word's rarity, its count and a field's length make a score: BM25.</summary>
internal static class TrialSimilarity
{
    // A second mention adds less than in Lucene's default of 1.2: records repeat their condition in every paragraph.
    private const float Saturation = 0.9f;
    private const float LengthWeight = 0.4f;

    public static Similarity Instance { get; } = new BM25Similarity(Saturation, LengthWeight);
}
