using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing;

/// <summary>Performance status: "ECOG 0-2", "Karnofsky ≥ 70 %", "WHO performance status of 0 or 1".</summary>
internal static partial class PerformanceGrammar
{
    private const int HighestEcog = 5;

    public static void Read(Statement statement)
    {
        foreach (Match m in Grade().Matches(statement.Lower))
        {
            var scale = ScaleOf(m);
            if (Limits(m, scale) is { } limits && IsSensible(scale, limits))
            {
                statement.Take(new SourceSpan(m.Index, m.Length), new PerformanceCriterion(scale, limits.Low, limits.High));
            }
        }
    }

    private static PerformanceScale ScaleOf(Match m) =>
        m.Groups["kps"].Success ? PerformanceScale.Karnofsky
        : m.Groups["lansky"].Success ? PerformanceScale.Lansky
        : m.Groups["plain"].Success && int.Parse(m.Groups["a"].Value) > HighestEcog ? PerformanceScale.Karnofsky
        : PerformanceScale.Ecog;

    private static (int? Low, int? High)? Limits(Match m, PerformanceScale scale)
    {
        var a = int.Parse(m.Groups["a"].Value);
        var last = m.Groups["b"].Captures;
        if (last.Count > 0)
        {
            var others = last.Select(c => int.Parse(c.Value)).Append(a).ToList();
            return (others.Min(), others.Max());
        }

        if (m.Groups["post"].Success)
        {
            return m.Groups["less"].Success ? (null, a) : (a, null);
        }

        if (!m.Groups["sign"].Success)
        {
            return (a, a);
        }

        var step = scale == PerformanceScale.Ecog ? 1 : 10;
        return Numbers.Compare(m.Groups["sign"].Value) switch
        {
            Comparator.Less => (null, a - step),
            Comparator.AtMost => (null, a),
            Comparator.More => (a + step, null),
            Comparator.Equal => (a, a),
            _ => (a, null),
        };
    }

    private static bool IsSensible(PerformanceScale scale, (int? Low, int? High) limits) => scale == PerformanceScale.Ecog
        ? limits.Low is null or (>= 0 and <= HighestEcog) && limits.High is null or (>= 0 and <= HighestEcog)
        : limits.Low is null or (>= 10 and <= 100) && limits.High is null or (>= 10 and <= 100);

    [GeneratedRegex(
        @"\b(?:(?<kps>karnofsky|kps)|(?<lansky>lansky)|(?<ecog>e\.?c\.?o\.?g\.?|eastern co-?operative oncology group|who|world health organi[sz]ation|zubrod|gog|swog)|(?<plain>performance status))"
        + @"(?:\s*\(?\s*(?:\(?(?:ecog|kps|ps|who|eastern co-?operative oncology group|zubrod|karnofsky|lansky)\)?/?|performance|play|status|score|scale|index|grade|level|of|is|must be|should be|from|between|a|the|with|be|:|=(?!\s*[<>])|,|/))*\s*\)?"
        + @"\s*(?<sign>" + Numbers.Comparator + @")?\s*(?<a>\d{1,3})(?!\d|\.\d|,\d)\s*%?(?:(?:\s*(?:-|–|—|to|through|or|and|/|,|and/or)\s*)+(?<b>\d{1,3})(?!\d|\.\d)\s*%?(?!\s*(?:weeks|days|months|years)))*"
        + @"(?<post>\s*(?:or|and)\s*(?:(?<less>less|lower|below|better)|more|greater|higher|above|worse))?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Grade();
}
