using System.Globalization;
using Trialhead.Text;

namespace Trialhead.Matching.Ranking;

/// <summary>Reads a ranking model's text form; see <see cref="RankingModel"/>.</summary>
internal sealed class RankingModelReader(string where)
{
    private readonly List<LinearTerm> _terms = [];
    private readonly List<DecisionTree> _trees = [];
    private readonly List<(int Feature, double Threshold, int Left, int Right)> _nodes = [];
    private IReadOnlyList<double> _reach = [];
    private double _share;
    private int _wanted;

    public ParseResult<RankingModel> Read(string text)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (words.Length > 0 && words[0][0] != '#' && !Take(words))
            {
                return ParseResult.Failed<RankingModel>(
                    $"{where}, line {number}", $"`{line.Trim()}`", "a term, reach, share, tree, node or leaves with its numbers");
            }
        }

        return _terms.Count > 0
            ? ParseResult.Of(new RankingModel(_terms, _trees, _share, _reach))
            : ParseResult.Failed<RankingModel>(where, "no term", "the features of a ranking model");
    }

    private bool Take(string[] words)
    {
        switch (words[0])
        {
            case "term" when words.Length == 5 && Numbers(words, 2) is [var mean, > 0 and var scale, var weight]:
                _terms.Add(new LinearTerm(words[1], mean, scale, weight));
                return true;
            case "reach" when Numbers(words, 1) is { Count: > 0 } weights && weights.Count <= _terms.Count:
                _reach = weights;
                return true;
            case "share" when Numbers(words, 1) is [var share]:
                _share = share;
                return true;
            case "tree" when Numbers(words, 1) is [>= 1 and var leaves]:
                _wanted = (int)leaves;
                _nodes.Clear();
                return true;
            case "node" when Numbers(words, 1) is [var feature, var threshold, var left, var right]
                && feature >= 0 && feature < _terms.Count && IsChild(left) && IsChild(right):
                _nodes.Add(((int)feature, threshold, (int)left, (int)right));
                return true;
            case "leaves" when _wanted > 0 && _nodes.Count == _wanted - 1 && Numbers(words, 1) is { } values && values.Count == _wanted:
                _trees.Add(new DecisionTree(
                    [.. _nodes.Select(n => n.Feature)], [.. _nodes.Select(n => n.Threshold)],
                    [.. _nodes.Select(n => n.Left)], [.. _nodes.Select(n => n.Right)], [.. values]));
                _wanted = 0;
                return true;
            default:
                return false;
        }
    }

    // A child is a later node or one of the leaves, so that every walk ends.
    private bool IsChild(double child) => child < 0 ? ~(int)child < _wanted : child > _nodes.Count && child < _wanted - 1;

    private static List<double>? Numbers(string[] words, int from)
    {
        var numbers = new List<double>();
        foreach (var word in words.Skip(from))
        {
            if (!double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            {
                return null;
            }

            numbers.Add(number);
        }

        return numbers;
    }
}
