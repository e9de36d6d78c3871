using System.Buffers;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing.Outlines;

/// <summary>Headings that name one of several kinds of people whom a study takes: "Healthy volunteers" beside "Psoriatic patients".</summary>
/// <remarks>What stands below one of them is asked of nobody else. A heading alone, such as "Patients", heads what is asked of all.</remarks>
internal sealed partial class PeopleGroups
{
    private const int LongestHeading = 70;

    private readonly HashSet<string> _headings = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool _hasHealthy;

    private PeopleGroups(IEnumerable<string> headings)
    {
        _headings.UnionWith(headings);
        _hasHealthy = _headings.Any(heading => Healthy().IsMatch(heading));
    }

    /// <summary>The headings of a text; null where they name at most one kind of people.</summary>
    public static PeopleGroups? In(List<OutlineItem> items)
    {
        List<string>? found = null;
        string? last = null;
        foreach (var item in items)
        {
            if (item.Section is { } section && !ReferenceEquals(section, last))
            {
                last = section;
                if (section == item.Group || (section.Length <= LongestHeading && section.AsSpan().ContainsAny(Nouns) && People().IsMatch(section) && !Demands().IsMatch(section)))
                {
                    (found ??= []).Add(section);
                }
            }
        }

        var groups = found is null ? null : new PeopleGroups(found);
        return groups is { _headings.Count: > 1 } || (groups is { _hasHealthy: true } && items.Exists(item => item.Section is null || !groups.Has(item.Section))) ? groups : null;
    }

    /// <summary>That somebody is of one of the kinds, where each thing asked is asked of one kind; null where some of it is asked of all, or everybody is of one kind.</summary>
    /// <param name="items">The items of the text.</param>
    public AnyOfCriterion? Membership(List<OutlineItem> items)
    {
        var asked = items.Where(item => item.Kind == CriterionKind.Inclusion).Select(item => item.Section).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var kinds = asked.ConvertAll(section => section is not null && Has(section) ? WhomOf(section) : null);
        return kinds.Count > 1 && !kinds.Exists(kind => kind is null or NotCriterion) ? new AnyOfCriterion([.. kinds.OfType<Criterion>()]) : null;
    }

    /// <summary>Whether only one kind of people is spoken of below a heading.</summary>
    public bool Has(string heading) => _headings.Contains(heading);

    /// <summary>Whom a heading is about: of "psoriatic patients" is who has psoriasis, of "patients" beside "healthy volunteers" who is no healthy volunteer; null for anyone.</summary>
    /// <param name="heading">One that is among them.</param>
    public Criterion? WhomOf(string heading)
    {
        var (source, span) = (new SourceText(heading), new SourceSpan(0, heading.Length));
        var healthy = new StateCriterion(PersonalState.HealthyVolunteer) { Span = span };
        return Healthy().IsMatch(heading) ? healthy
            : Patients().IsMatch(heading) ? _hasHealthy ? new NotCriterion(healthy) { Span = span } : null
            : Scope.Of(source, span) is { } whom && whom.HasLeaf(_ => true) && !whom.HasLeaf(leaf => leaf is not (DiagnosisCriterion or BiomarkerCriterion or AgeCriterion or SexCriterion)) ? whom
            : Scope.Group(source, span);
    }

    // What the names in People hold.
    private static readonly SearchValues<string> Nouns = SearchValues.Create(
        [
            "patient", "subject", "participant", "volunteer", "child", "adolescent", "adult", "infant", "newborn", "neonate", "man", "men", "mother", "father", "parent", "sibling", "relative",
            "family member", "twin", "couple", "partner", "spouse", "caregiver", "carer", "student", "teacher", "staff", "nurse", "physician", "clinician", "provider", "worker", "resident",
            "recipient", "donor", "proband", "contact", "control",
        ],
        StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"^\W*(?:[\w/+'’-]+\s+){0,4}?(?:patients?|subjects?|participants?|volunteers?|children|adolescents?|adults?|infants?|newborns?|neonates?|wom[ae]n|m[ae]n|mothers?|fathers?|parents?|siblings?|relatives?|family members?|twins?|couples?|partners?|spouses?|caregivers?|carers?|students?|teachers?|staff|nurses?|physicians?|clinicians?|providers?|workers?|residents?|recipients?|donors?|probands?|contacts?|controls?)"
        + @"(?:\s+(?:with|without|who|receiving|on|undergoing|from|having|admitted)\s+[^:;.]{2,50})?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex People();

    // What all have to be or do, rather than who they are.
    [GeneratedRegex(
        @"\b(?:must|will|may|can|should|shall|are|is|be|have|has|had|meet|meets|following|criteri\w*|all|any|each|every|both|either|no|not|none|selection|characteristics?|include\w*|exclude\w*|excluded|allowed|permitted|required|recommended|eligible|eligibility|prior|concurrent|history|functions?|values?|tests?|of childbearing|of child-bearing|consent|adequate|age|aged|only|if|unless|who)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Demands();

    [GeneratedRegex(@"\b(?:healthy|normal)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Healthy();

    [GeneratedRegex(@"^\W*(?:for\s+)?(?:the\s+)?(?:patients?|cases|probands?|recipients?)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Patients();
}
