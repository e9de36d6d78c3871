using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Text;

namespace Trialhead.Pages.Criteria;

/// <summary>What the heading over a line says of it.</summary>
internal static partial class Headings
{
    private const int LongestQuote = 150;

    /// <summary>Whether it stands under a heading that contradicts its list: "required" among the exclusions.</summary>
    public static bool Contradicts(EligibilityCriterion criterion) => criterion.Section is { } section
        && ((criterion.Kind == CriterionKind.Exclusion && (Asking().IsMatch(section) || Allowing().IsMatch(section)))
            || (criterion.Kind == CriterionKind.Inclusion && Denying().IsMatch(section)) || Advising().IsMatch(section) || Methods().IsMatch(section));

    /// <summary>Whether it asks what has been: "medication history of".</summary>
    public static bool IsHistory(EligibilityCriterion criterion) => criterion.Section is { } section && History().IsMatch(section);

    /// <summary>What it adds to the plain words of its line: a time that the line itself does not name; null for nothing.</summary>
    public static string? Added(EligibilityCriterion criterion, PageLanguage language) =>
        criterion.Section is { Length: <= LongestQuote } section && Timed().IsMatch(section) && !Time().IsMatch(criterion.Text) && criterion.Demand.HasLeaf(HasNoTime)
            ? $"{language.Say("The heading in the record says:", "El título en el registro dice:")} “{Folding.CollapseSpaces(section.Replace('\n', ' ')).TrimEnd(':', ' ').Replace('"', '\'')}”."
            : null;

    private static bool HasNoTime(Criterion leaf) => leaf is TreatmentCriterion { Within: null } or DiagnosisCriterion { Within: null } or StateCriterion { State: PersonalState.InAnotherStudy, Within: null };

    [GeneratedRegex(@"\b(?:history of|previous|previously|received)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex History();

    [GeneratedRegex(@"\b(?:within|for|more than|at least|less than|last|past|previous|prior|since)\b.*\b(?:hours?|days?|weeks?|months?|years?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Timed();

    [GeneratedRegex(@"\b(?:hours?|days?|weeks?|months?|years?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"^(?:concurrent \w+ |prior \w+ )?(?:allowed|permitted)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Allowing();

    [GeneratedRegex(@"^no\b(?!te)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denying();

    // A list of what counts as birth control.
    [GeneratedRegex(@"\b(?:contracepti\w+|birth control)\b.*\b(?:methods?|include\w*|are|means)\b|\bmethods? of (?:contracepti|birth)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Methods();

    [GeneratedRegex(@"^required\b|\bmust have\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asking();

    [GeneratedRegex(@"^(?:note|recommended|encouraged|suggested)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Advising();
}
