using System.Text.RegularExpressions;
using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing.Outlines;

/// <summary>Keeps the points of a list from being asked one by one where its lead ("at least two of the following:") stands as a point beside them.</summary>
/// <remarks>
/// Where such a list ends is often not told, so each point is asked only if its lead asks for it, which stays unknown: it can be met, and never keeps anyone out.
/// That goes on to the next heading, or to a line that can only be a demand of its own: "Patients must …" where the points are no such sentences.
/// </remarks>
internal static partial class UnboundLists
{
    /// <summary>The criteria, with those behind such a lead made conditional.</summary>
    public static IReadOnlyList<EligibilityCriterion> Loosen(IReadOnlyList<EligibilityCriterion> criteria)
    {
        List<EligibilityCriterion>? loosened = null;
        EligibilityCriterion? lead = null;
        var start = 0;
        for (var i = 0; i < criteria.Count; i++)
        {
            var criterion = criteria[i];
            if (lead is not null && start == i - 1 && IllnessesFrom(lead, criteria, i) is > 1 and var count)
            {
                loosened ??= [.. criteria];
                JoinIllnesses(loosened, i, count);
                (lead, i) = (null, i + count - 1);
                continue;
            }

            if (lead is not null && lead.Kind == criterion.Kind && lead.Section == criterion.Section && !Ends(criteria, start, i))
            {
                loosened ??= [.. criteria];
                loosened[i] = criterion with { Demand = Under(lead, criterion.Demand) };
            }
            else
            {
                lead = null;
            }

            (lead, start) = IsLead(criterion) ? (criterion, i) : (lead, start);
        }

        return loosened ?? criteria;
    }

    // "One of the following diagnoses:" ends where a line asks for anything but an illness.
    private static int IllnessesFrom(EligibilityCriterion lead, IReadOnlyList<EligibilityCriterion> criteria, int from)
    {
        var at = from;
        while (lead.Kind == CriterionKind.Inclusion && (at > from || OfIllnesses().IsMatch(lead.Text)) && at < criteria.Count
            && criteria[at].Kind == lead.Kind && criteria[at].Section == lead.Section && IsIllness(criteria[at]))
        {
            at++;
        }

        return at - from;
    }

    private static bool IsIllness(EligibilityCriterion criterion) => !OwnDemand().IsMatch(criterion.Text) && !criterion.Text.EndsWith(':') && !criterion.Text.Contains(" must ", StringComparison.Ordinal)
        && criterion.Demand.HasLeaf(leaf => leaf is DiagnosisCriterion) && !criterion.Demand.HasPart(part => part is NotCriterion)
        && !criterion.Demand.HasLeaf(leaf => leaf is not (DiagnosisCriterion or UninterpretedCriterion or BiomarkerCriterion));

    // Any of them is enough.
    private static void JoinIllnesses(List<EligibilityCriterion> criteria, int from, int count)
    {
        var demands = criteria.GetRange(from, count).ConvertAll(criterion => criterion.Demand);
        for (var i = 0; i < count; i++)
        {
            // What lines of other illnesses were joined already stays.
            var own = demands[i];
            criteria[from + i] = criteria[from + i] with
            {
                Demand = new AnyOfCriterion([own, .. demands.Where(other => !ReferenceEquals(other, own)).SelectMany(FormsOf).Except(FormsOf(own))]) { Span = own.Span },
            };
        }
    }

    private static IEnumerable<Criterion> FormsOf(Criterion demand) => demand is AnyOfCriterion any ? any.Parts : [demand];

    [GeneratedRegex(
        @"\b(?:one|any|either|1)\b[^.:;]{0,40}\bfollowing\b[^.:;]{0,40}\b(?:diagnos[ei]s|tumou?rs?|cancers?|malignanc(?:y|ies)|histolog(?:y|ies)|sub-?types?|diseases?|disorders?|lymphomas?|leuk[a]?emias?|sarcomas?|carcinomas?)\b[^.:;]{0,20}:$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfIllnesses();

    // The first two points belong to any list, and no more to "either".
    private static bool Ends(IReadOnlyList<EligibilityCriterion> criteria, int lead, int at)
    {
        const int Fewest = 2;
        return at > lead + Fewest && (OfTwo().IsMatch(criteria[lead].Text) || (!HasCohorts(criteria, at) && OwnDemand().Match(criteria[at].Text) is { Success: true } own
            && (own.Groups["must"].Success || !OwnDemand().IsMatch(criteria[lead + 1].Text))));
    }

    [GeneratedRegex(@"\beither\b(?! (?:or|and) both)[^.:;]*:$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfTwo();

    // What is said of one cohort after the other must be asked of nobody else.
    private static bool HasCohorts(IReadOnlyList<EligibilityCriterion> criteria, int from)
    {
        for (var i = from; i < criteria.Count && criteria[i].Kind == criteria[from].Kind && criteria[i].Section == criteria[from].Section; i++)
        {
            if (OfCohort().IsMatch(criteria[i].Text))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^\W*(?:(?:cohorts?|arms?|groups?|parts?|phases?|strat(?:um|a))\s+\w{1,3}\b|disease[- ]specific)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfCohort();

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
        @"^\W*(?:(?:(?:the|all|both|any|each|eligible|adult|study|female|male)\s+)*(?:patients?|subjects?|participants?|individuals?|volunteers?|wom[ae]n|m[ae]n|females?|males?)\b(?:\s*\([^)]{0,30}\))?(?:\s+(?:of|with)\s+child-?\s?bearing\s+\w+)?(?:\s*\(\w+\))?\s+"
        + @"(?:(?<must>must|should|shall|will|needs?|agrees?|is able|are able|is willing|are willing)|is|are|has|have)\b|(?<must>must|should|(?:(?:signed|written|voluntary|provision of)\s+)*(?:signed|written|informed consent)|(?:(?:be|is|are)\s+)?(?:deemed\s+)?able to|(?:have|has|having)\s+(?:an?\s+)?(?:eastern coop|ecog|karnofsky|life expect|adequate|signed)|recover(?:y|ed)\b|willing|able to|ability to|life expectancy|(?:expected|estimated|predicted) (?:life|survival)|eastern coop|ecog|karnofsky|women of child)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnDemand();

    [GeneratedRegex(
        @"\b(?:(?<many>two|three|four|[2-4])|any|either|one|1)\b[^.:;]{0,40}\b(?:of|or more)\b[^.:;]{0,30}\b(?:following|these|below)\b[^.:;]{0,40}:$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Which();
}
