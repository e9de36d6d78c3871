using System.Text.RegularExpressions;
using Trialhead.Eligibility;
using Trialhead.Text;

namespace Trialhead.Cli;

/// <summary>Counts of what was understood of many eligibility texts.</summary>
internal sealed partial class CriteriaCoverage
{
    /// <summary>How many patterns of words not interpreted are shown.</summary>
    public const int MostPatterns = 50;

    private const int LongestPattern = 80;
    private readonly SortedDictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _patterns = new(StringComparer.Ordinal);

    /// <summary>Trials counted.</summary>
    public int Trials { get; private set; }

    /// <summary>Trials whose text fell into several criteria.</summary>
    public int Split { get; private set; }

    public int Criteria { get; private set; }

    /// <summary>Criteria all of whose words are typed.</summary>
    public int Whole { get; private set; }

    /// <summary>Criteria typed with words left over.</summary>
    public int Part { get; private set; }

    public int Uninterpreted => Criteria - Whole - Part;

    /// <summary>The leaves by kind, the most frequent first.</summary>
    public IEnumerable<KeyValuePair<string, int>> Kinds => _kinds.OrderByDescending(kind => kind.Value);

    /// <summary>Counts the criteria of one text.</summary>
    public void Add(IReadOnlyCollection<EligibilityCriterion> criteria)
    {
        Trials++;
        Split += criteria.Count > 1 ? 1 : 0;
        foreach (var criterion in criteria)
        {
            Criteria++;
            Whole += criterion.IsTypedWhole ? 1 : 0;
            Part += criterion.IsTyped && !criterion.IsTypedWhole ? 1 : 0;
            foreach (var leaf in criterion.Demand.Leaves())
            {
                var kind = KindOf(leaf);
                _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
                if (leaf is UninterpretedCriterion words)
                {
                    var pattern = PatternOf(words.Text);
                    _patterns[pattern] = _patterns.GetValueOrDefault(pattern) + 1;
                }
            }
        }
    }

    /// <summary>The most frequent stretches of words not interpreted, numbers written as <c>#</c>.</summary>
    public IEnumerable<KeyValuePair<string, int>> Patterns(int count) =>
        _patterns.OrderByDescending(pattern => pattern.Value).ThenBy(pattern => pattern.Key, StringComparer.Ordinal).Take(count);

    private static string KindOf(Criterion leaf)
    {
        var name = leaf.GetType().Name;
        return char.ToLowerInvariant(name[0]) + name[1..^nameof(Criterion).Length];
    }

    private static string PatternOf(string text)
    {
        var flat = Number().Replace(Folding.Fold(Folding.CollapseSpaces(text)), "#");
        return flat.Length <= LongestPattern ? flat : string.Concat(flat.AsSpan(0, LongestPattern - 1), "…");
    }

    [GeneratedRegex(@"\d+(?:[.,]\d+)*")]
    private static partial Regex Number();
}
