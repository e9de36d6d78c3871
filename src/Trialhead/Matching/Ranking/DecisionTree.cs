namespace Trialhead.Matching.Ranking;

/// <summary>A binary tree of thresholds over features, with a value at each leaf.</summary>
/// <remarks>
/// Node <c>i</c> goes left where feature <c>Features[i]</c> is at most <c>Thresholds[i]</c>. A child that is negative is leaf
/// <c>~child</c>. A tree without nodes has one leaf.
/// </remarks>
/// <param name="Features">For each node, the number of the feature it looks at.</param>
/// <param name="Thresholds">For each node, the highest value that goes left.</param>
/// <param name="Left">For each node, where lower values go.</param>
/// <param name="Right">For each node, where higher values go.</param>
/// <param name="Leaves">The values of the leaves, one more than nodes.</param>
public sealed record DecisionTree(int[] Features, double[] Thresholds, int[] Left, int[] Right, double[] Leaves)
{
    /// <summary>The value of the leaf that the features lead to.</summary>
    public double Score(ReadOnlySpan<float> features)
    {
        if (Features.Length == 0)
        {
            return Leaves[0];
        }

        var node = 0;
        while (node >= 0)
        {
            node = features[Features[node]] <= Thresholds[node] ? Left[node] : Right[node];
        }

        return Leaves[~node];
    }
}
