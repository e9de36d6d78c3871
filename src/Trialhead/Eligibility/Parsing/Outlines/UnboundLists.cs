using System.Text.RegularExpressions;
using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing.Outlines;

/// <summary>Keeps the points of a list from being asked one by one where its lead ("at least two of the following:") stands as a point beside them.</summary>
/// <remarks>
/// Where such a list ends is not told, so each point up to the next heading is asked only if its lead asks for it, which stays unknown: it can be met, and never
/// keeps anyone out.
/// </remarks>
internal static partial class UnboundLists
{
    /// <summary>The criteria, with those behind such a lead made conditional.</summary>
    public static IReadOnlyList<EligibilityCriterion> Loosen(IReadOnlyList<EligibilityCriterion> criteria)
    {
        List<EligibilityCriterion>? loosened = null;
        EligibilityCriterion? lead = null;
        for (var i = 0; i < criteria.Count; i++)
        {
            var criterion = criteria[i];
            if (lead is not null && lead.Kind == criterion.Kind && lead.Section == criterion.Section)
            {
                loosened ??= [.. criteria];
                loosened[i] = criterion with { Demand = Under(lead, criterion.Demand) };
            }
            else
            {
                lead = null;
            }

            lead = IsLead(criterion) ? criterion : lead;
        }

        return loosened ?? criteria;
    }

    private static ConditionalCriterion Under(EligibilityCriterion lead, Criterion demand)
    {
        var which = Which().Match(lead.Text);
        var span = new SourceSpan((lead.Span?.Start ?? 0) + which.Index, which.Length);
        return new ConditionalCriterion(new UninterpretedCriterion(which.Value.TrimEnd(':', ' ')) { Span = span }, demand) { Span = demand.Span };
    }

    // Any one of what excludes is enough, but not of what has to come together.
    private static bool IsLead(EligibilityCriterion criterion) => criterion.Text.EndsWith(':')
        && Which().Match(criterion.Text) is { Success: true } which && (criterion.Kind == CriterionKind.Inclusion || which.Groups["many"].Success);

    [GeneratedRegex(
        @"\b(?:(?<many>two|three|four|[2-4])|any|either|one|1)\b[^.:;]{0,40}\b(?:of|or more)\b[^.:;]{0,30}\b(?:following|these|below)\b[^.:;]{0,40}:$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Which();
}
