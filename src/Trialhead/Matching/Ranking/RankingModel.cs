using System.Globalization;
using Trialhead.Text;

namespace Trialhead.Matching.Ranking;

/// <summary>Scores a trial for a person from named features: a linear formula, and trees that correct it.</summary>
/// <remarks>
/// <para>Text form, one item a line: <c>term NAME MEAN SCALE WEIGHT</c> for every feature in order, <c>reach W W …</c> (weights of the
/// first features where the end of a long list is at stake; may be left out), <c>share X</c> (what the trees count), then
/// <c>tree LEAVES</c> followed by its nodes as <c>node FEATURE THRESHOLD LEFT RIGHT</c> and one line <c>leaves V V …</c>. Numbers are invariant; <c>#</c> begins a comment.</para>
/// <para>Pure and safe to share between threads.</para>
/// </remarks>
public sealed class RankingModel
{
    private readonly IReadOnlyList<LinearTerm> _terms;
    private readonly IReadOnlyList<DecisionTree> _trees;
    private readonly double _share;
    private readonly IReadOnlyList<double> _reach;

    internal RankingModel(
        IReadOnlyList<LinearTerm> terms, IReadOnlyList<DecisionTree> trees, double share, IReadOnlyList<double>? reach = null) =>
        (_terms, _trees, _share, _reach) = (terms, trees, share, reach ?? []);

    /// <summary>The names of the features, in the order in which they are handed over.</summary>
    public IReadOnlyList<string> FeatureNames => [.. _terms.Select(term => term.Feature)];

    /// <summary>Whether trees take part, or the formula alone decides.</summary>
    public bool HasTrees => _trees.Count > 0;

    /// <summary>The formula alone.</summary>
    public RankingModel WithoutTrees() => new(_terms, [], 0, _reach);

    /// <summary>The same formula, corrected by trees that count a share.</summary>
    public RankingModel With(IReadOnlyList<DecisionTree> trees, double share) => new(_terms, trees, share, _reach);

    /// <summary>The score of one trial; comparable within one list only.</summary>
    /// <param name="features">One value for each of <see cref="FeatureNames"/>.</param>
    public double Score(ReadOnlySpan<float> features)
    {
        return FirstScore(features[.._terms.Count]) + Trees(features);
    }

    /// <summary>What the formula's first features add, for choosing what is worth looking at closely.</summary>
    /// <param name="features">Values for the first of <see cref="FeatureNames"/>; the others count as usual.</param>
    public double FirstScore(ReadOnlySpan<float> features)
    {
        var score = 0.0;
        for (var i = 0; i < features.Length; i++)
        {
            score += _terms[i].Of(features[i]);
        }

        return score;
    }

    /// <summary>How much speaks for keeping a trial in a long list at all; the first score where that was not learned.</summary>
    /// <param name="features">Values for the first of <see cref="FeatureNames"/>.</param>
    public double Reach(ReadOnlySpan<float> features)
    {
        if (_reach.Count == 0)
        {
            return FirstScore(features);
        }

        var score = 0.0;
        for (var i = 0; i < Math.Min(features.Length, _reach.Count); i++)
        {
            score += _reach[i] * _terms[i].Distance(features[i]);
        }

        return score;
    }

    /// <summary>What each feature added, and what the trees added together under the name <c>trees</c>; the sum is the score.</summary>
    public IReadOnlyList<(string Feature, double Added)> Explain(ReadOnlySpan<float> features)
    {
        var parts = new List<(string, double)>();
        for (var i = 0; i < _terms.Count; i++)
        {
            parts.Add((_terms[i].Feature, _terms[i].Of(features[i])));
        }

        if (HasTrees)
        {
            parts.Add(("trees", Trees(features)));
        }

        return parts;
    }

    /// <summary>Reads the text form.</summary>
    /// <param name="text">All of it.</param>
    /// <param name="where">What to call it in a problem, such as its file.</param>
    public static ParseResult<RankingModel> Parse(string text, string where)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new RankingModelReader(where).Read(text);
    }

    /// <summary>Writes the text form.</summary>
    public string ToText()
    {
        var text = new System.Text.StringBuilder();
        foreach (var term in _terms)
        {
            text.Append(CultureInfo.InvariantCulture, $"term {term.Feature} {term.Mean:G6} {term.Scale:G6} {term.Weight:G6}\n");
        }

        if (_reach.Count > 0)
        {
            text.Append("reach ").AppendJoin(' ', _reach.Select(weight => weight.ToString("G6", CultureInfo.InvariantCulture))).Append('\n');
        }

        text.Append(CultureInfo.InvariantCulture, $"share {_share:G6}\n");
        foreach (var tree in _trees)
        {
            text.Append(CultureInfo.InvariantCulture, $"tree {tree.Leaves.Length}\n");
            for (var i = 0; i < tree.Features.Length; i++)
            {
                text.Append(CultureInfo.InvariantCulture, $"node {tree.Features[i]} {tree.Thresholds[i]:G9} {tree.Left[i]} {tree.Right[i]}\n");
            }

            text.Append("leaves ").AppendJoin(' ', tree.Leaves.Select(leaf => leaf.ToString("G6", CultureInfo.InvariantCulture))).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The same model with weights of the first features for <see cref="Reach"/>.</summary>
    internal RankingModel WithReach(IReadOnlyList<double> weights) => new(_terms, _trees, _share, weights);

    /// <summary>Values of the first features as distances from the usual.</summary>
    internal double[] Usual(float[] features) => [.. features.Select((value, i) => _terms[i].Distance(value))];

    private double Trees(ReadOnlySpan<float> features)
    {
        var sum = 0.0;
        foreach (var tree in _trees)
        {
            sum += tree.Score(features);
        }

        return _share * sum;
    }
}
