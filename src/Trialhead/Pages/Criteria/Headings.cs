using System.Text.RegularExpressions;
using Trialhead.Eligibility;

namespace Trialhead.Pages.Criteria;

/// <summary>What the heading over a line says of it.</summary>
internal static partial class Headings
{
    /// <summary>Whether it stands under a heading that contradicts its list: "required" among the exclusions.</summary>
    public static bool Contradicts(EligibilityCriterion criterion) => criterion.Section is { } section
        && ((criterion.Kind == CriterionKind.Exclusion && (Asking().IsMatch(section) || Allowing().IsMatch(section))) || Advising().IsMatch(section));

    [GeneratedRegex(@"^(?:concurrent \w+ |prior \w+ )?(?:allowed|permitted)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Allowing();

    [GeneratedRegex(@"^required\b|\bmust have\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asking();

    [GeneratedRegex(@"^(?:note|recommended|encouraged|suggested)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Advising();
}
