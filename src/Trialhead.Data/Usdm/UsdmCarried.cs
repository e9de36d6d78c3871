using Trialhead.Eligibility;

namespace Trialhead.Data.Usdm;

/// <summary>Names under which a reader notes, and a writer asks for, the ids of an imported document.</summary>
internal static class UsdmCarried
{
    /// <summary>The name of a criterion: its words, and its number among those with the same.</summary>
    public static string CriterionKey(Dictionary<string, int> seen, CriterionKind kind, string text)
    {
        var words = $"criterion.{kind}.{text}";
        seen[words] = seen.GetValueOrDefault(words) + 1;
        return $"{words}.{seen[words]}";
    }

    /// <summary>The names of the criteria of a list, in the order in which they were noted.</summary>
    public static IEnumerable<string> CriterionKeys(IEnumerable<string> names, CriterionKind kind) => names
        .Where(name => name.StartsWith($"criterion.{kind}.", StringComparison.Ordinal) && !name.EndsWith(".item", StringComparison.Ordinal));
}
