using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Leaves;
using Trialhead.Eligibility.Parsing.Phrases;
using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing.Outlines;

/// <summary>Whom a heading or an opening condition concerns: "Cohort B", "For women", "If pregnant", "For all participants".</summary>
internal static partial class Scope
{
    private const int LongestRole = 80;

    /// <summary>A criterion for those concerned; null where it is everyone.</summary>
    /// <param name="source">The text that the words stand in.</param>
    /// <param name="span">Where they stand.</param>
    public static Criterion? Of(SourceText source, SourceSpan span)
    {
        var lower = span.Of(source.Lower);
        if (Everyone().IsMatch(lower))
        {
            return null;
        }

        if (lower.Length <= LongestRole && PartOfTrial().IsMatch(lower))
        {
            return Group(source, span);
        }

        if (OneSex().Match(lower) is { Success: true } sex)
        {
            return new SexCriterion(sex.Groups["f"].Success ? Sex.Female : Sex.Male) { Span = span };
        }

        var lead = LeadIn().Match(lower).Length;
        var known = Known(source, SourceSpan.FromBounds(span.Start + lead, span.End));
        return !known.HasLeaf(leaf => leaf is UninterpretedCriterion) ? known with { Span = span }
            : lower.Length <= LongestRole && Role().IsMatch(lower) ? Group(source, span)
            : Statement.Rest(source, span);
    }

    /// <summary>A group of the trial, by the name that the words give it.</summary>
    public static GroupCriterion Group(SourceText source, SourceSpan span) =>
        new(Folding.CollapseSpaces(span.Of(source.Clean)).Trim(' ', ':', ',', '(', '*', '-')) { Span = span };

    private static Criterion Known(SourceText source, SourceSpan span)
    {
        var statement = new Statement(source, span, CriterionKind.Inclusion, null);
        LeafReader.Read(statement);
        return PhraseReader.Read(statement);
    }

    private const string People = "patients?|subjects?|participants?|individuals?|volunteers?|people|persons?|candidates|enrollees";
    private const string Entry = "study|trial|protocol|research|screening|enrol?lment|inclusion|exclusion|eligibility|randomi[sz]ation|participation|entry|registration";

    [GeneratedRegex(
        @"^\W*(?:(?:(?:for|in|among|of)\s+)?(?:all|both|each|every|any)\s+(?:of\s+)?(?:the\s+)?(?:(?:study|trial|enrolled|eligible|potential)\s+)*(?:" + People + @"|groups?|cohorts?|arms|parts|phases|cases|studies)(?:\s+(?:and|in|of|for|from)\s+(?:the\s+|this\s+|both\s+|all\s+)?(?:study|trial|controls|parts|groups|cohorts|phases|clinical trial))*"
        + @"|(?:for|in|on)\s+(?:the\s+|this\s+|our\s+)?(?:purposes?\s+of\s+(?:the\s+|this\s+)?)?(?:(?:study|trial|clinical)\s+)?(?:" + Entry + @")(?:\s+(?:in|into|of)\s+(?:the\s+|this\s+)?(?:study|trial))?"
        + @"|(?:in|according to|based on|by) the (?:opinion|judge?ment|view|discretion|assessment) of (?:the |an? )?(?:[\w-]+ ){0,3}(?:investigator|physician|clinician|doctor|sponsor|pi)s?|in the (?:[\w-]+ ){0,3}(?:investigator|physician|clinician|doctor|sponsor)['’]?s?['’]? (?:opinion|judge?ment|view)"
        + @"|in addition(?:\s+to\s+(?:the\s+)?(?:above|following))?|for (?:example|instance)|in (?:particular|general|summary)|for this reason|in order to (?:enrol|enroll|participate|be eligible)"
        + @"|(?:if|where|when)\s+(?:applicable|available|possible|appropriate|feasible|necessary|any apply|(?:clinically|medically) (?:possible|feasible)))\W*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Everyone();

    [GeneratedRegex(
        @"^\W*(?:(?:for|if|in|among|when)\s+)?(?:all\s+|the\s+|a\s+)*(?:(?:adult|study)\s+)?(?:(?:" + People + @")\s+(?:is|are|who are)\s+)?(?:a\s+)?(?:(?<f>females?|wom[ae]n)|males?|m[ae]n)(?:\s+(?:" + People + @"|only))*\W*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex OneSex();

    [GeneratedRegex(@"^\W*(?:(?:if|for|in(?: the)? case of|in|when|where|among)\s+)?(?:(?:the|all|those)\s+)?(?:(?:" + People + @")\s+(?:(?:is|are|has|have|who are|who have)\b)?)?", RegexOptions.CultureInvariant)]
    private static partial Regex LeadIn();

    [GeneratedRegex(
        @"\b(?:cohorts?|arms?|phases?|parts?|groups?|expansion|escalation|sub-?stud(?:y|ies)|strat(?:um|a)|step|(?:re-?treatment|re-?induction|re-?registration))\b|^\W*(?:for|before|at)\s+(?:the\s+)?(?:first|second|third|fourth|booster|subsequent|next)\s+(?:vaccination|dose|infusion|injection|treatment|cycle)s?\W*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex PartOfTrial();

    // Those who take part in another role than the one under study.
    [GeneratedRegex(
        @"^\W*(?:(?:for|in|among|of)\s+)?(?:the\s+|all\s+)?(?:[\w+-]+\s+){0,4}?(?:" + People + @"|children|adolescents|infants|adults|donors?|recipients?|controls?|cases?|contacts?|relatives?|caregivers?|carers?|parents?|mothers?|fathers?|siblings?|partners?|clinicians?|providers?|physicians?|studies|study|trial|subprojects?|extension|vaccination|period|population)(?:\s+(?:[a-z]|\d{1,2}|[ivx]{1,4}|only|criteria|participants|subjects|patients))*\W*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Role();
}
