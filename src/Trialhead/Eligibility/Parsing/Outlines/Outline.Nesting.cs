using System.Text.RegularExpressions;

namespace Trialhead.Eligibility.Parsing.Outlines;

/// <content>What stands below what: by indent, by bullets, or because a lead says so.</content>
internal sealed partial class Outline
{
    private const int MostBeside = 12; // points of a list that stands beside its lead

    private List<OutlineItem> Nest()
    {
        TellGroups();
        var roots = new List<OutlineItem>();
        var open = new Stack<OutlineItem>();
        foreach (var item in _items)
        {
            while (open.TryPeek(out var top) && (!IsBelow(item, top) || IsNextLead(item, open)))
            {
                open.Pop();
            }

            (open.TryPeek(out var parent) ? parent.Children : roots).Add(item);
            open.Push(item);
        }

        return roots;
    }

    // "Cohort 2:", a point like "Cohort 1:", between which paragraphs and their points stand.
    private bool IsNextLead(OutlineItem item, Stack<OutlineItem> open) => item.IsBulleted && _text[item.End - 1] == ':'
        && open.Any(above => above.IsBulleted && above.Indent == item.Indent && _text[above.End - 1] == ':');

    private bool IsBelow(OutlineItem item, OutlineItem parent)
    {
        if (item.Kind != parent.Kind || item.Section != parent.Section)
        {
            return false;
        }

        var isLead = _text[parent.End - 1] == ':';
        if (item.Indent > parent.Indent)
        {
            return parent.IsBulleted || isLead;
        }

        // "One of the following:" without a bullet, then a list; or as a point, then paragraphs up to the next point.
        return isLead && ((item.IsBulleted && !parent.IsBulleted) || (parent.IsBulleted && !item.IsBulleted && !IsPassedBy(item, parent)) || IsOfLead(item, parent));
    }

    // "No liver disease, including:", and the points stand beside it: they are its own as long as they are no statements of their own.
    private bool IsOfLead(OutlineItem item, OutlineItem lead)
    {
        if (item.Indent < lead.Indent || lead.Children.Count >= MostBeside || (lead.Children is [{ } first, ..] && (first.Indent > lead.Indent || first.IsBulleted != lead.IsBulleted)))
        {
            return false;
        }

        var (line, above) = (item.Span.Of(_text), lead.Span.Of(_text));
        return ExceptingLead().IsMatch(above) ? !OwnStatement().IsMatch(line) && (lead.Kind == CriterionKind.Inclusion || (Excepted().IsMatch(line) && !OwnExclusion().IsMatch(line)))
            : lead.Kind == CriterionKind.Inclusion ? IsRefusal(above) && !OwnStatement().IsMatch(line) && !OrganValue().IsMatch(line)
            : IsLettingIn(above) && LetIn().IsMatch(line);
    }

    // A paragraph that states something of its own ends the list of what is refused.
    private bool IsPassedBy(OutlineItem item, OutlineItem lead) => Apart().IsMatch(item.Span.Of(_text)) || (lead.Kind == CriterionKind.Inclusion && lead.Children.Count > 0
        && OwnStatement().IsMatch(item.Span.Of(_text)) && lead.Span.Of(_text) is var above && (ExceptingLead().IsMatch(above) || IsRefusal(above)));

    /// <summary>Whether a lead among the exclusions says who may take part nonetheless: "Patients with HIV are eligible if:".</summary>
    /// <param name="lead">The lead, with its colon.</param>
    public static bool IsLettingIn(string lead)
    {
        var last = lead.AsSpan(LastSentence(lead));
        return LettingIn().IsMatch(last) && !Refusal().IsMatch(last) && !Denied().IsMatch(last);
    }

    /// <summary>Where the last sentence of a lead begins.</summary>
    /// <param name="lead">The lead.</param>
    public static int LastSentence(string lead) => lead.LastIndexOf(". ", StringComparison.Ordinal) is >= 0 and var stop ? stop + 2 : 0;

    private static bool IsRefusal(string lead) => RefusingLead().IsMatch(lead.AsSpan(LastSentence(lead)));

    [GeneratedRegex(
        @"^\W*(?:no|not|none|never|absence of|free of|(?:[\w-]+\s+){0,4}(?:must|should|may|can|do|does|will|has|have) ?not|(?:\w+\s+){0,3}cannot)\b(?! (?:limited|only))|^[^:]*\b(?:ineligible|not (?:be )?eligible|(?:is|are|be) excluded)\b[^:]*:$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RefusingLead();

    [GeneratedRegex(
        @"\b(?:except(?:ing|ions?)?|other than|with the exceptions? of|apart from|unless)\b(?:\s+(?:for|that|if|in|to|is|are|when|the|following|of|any|one|all|these|this|those|listed|below|noted|as|follows|case|patients?|subjects?|with|adequately|curatively|treated|conditions?|criteria|met|meets?|they|apply|been|were)\b)*\W*:$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ExceptingLead();

    [GeneratedRegex(@"^\W*(?:(?:the|with|following)\s+)*(?:excluded|exceptions?|excepting|except|unless|other than|apart from)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ExceptionsAlone();

    // What is asked for by itself, wherever it stands.
    [GeneratedRegex(
        @"^\W*(?:no|not|none|never|without|absence|at least|must|should|patients?|subjects?|participants?|volunteers?|wom[ae]n|m[ae]n|males?|females?|fertile|able|ability|willing\w*|agree\w*|adequate (?!ly)|normal|aged?|ages|more than|signed|written|informed|provi\w+|consent\w*"
        + @"|ecog|eastern|karnofsky|zubrod|life expectancy|recover\w*|negative|positive|see|note|histolog\w+|cytolog\w+|patholog\w+|measurable|documented|confirmed|diagnos\w+|has|have|is|are|any|all|if|for|in(?! situ))\b|:$|\b(?:must|required|is eligible|are eligible)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnStatement();

    [GeneratedRegex(
        @"^\W*(?:history|known|active|prior|previous|current\w*|concurrent|concomitant|use|receiv\w+|significant|severe|serious|major|minor|uncontrolled|unable|inability|evidence|presence|psychiatric|pregnan\w+|lactating|nursing|breast|clinically|hypersensitivity|allerg\w+|treatment|therapy|participat\w+|infection|hiv|hepatitis|cardi\w+|heart|myocardial|brain|cns|symptomatic|abnormal|drug|alcohol|investigational|a history|an? )\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnExclusion();

    [GeneratedRegex(@"^\W*(?:other|further|additional)\b.*\bapply\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Apart();

    // What is excepted from an exclusion.
    [GeneratedRegex(
        @"\b(?:adequate\w*|curative\w*|treated|resected|in[- ]situ|carcinomas?|skin|basal|superficial|locali[sz]ed|low[- ]risk|without evidence|no evidence|remission|stable|replacement|inhaled|topical|intranasal|local|physiologic\w*|prophyla\w+|premedication|not requir\w+|allowed|permitted|acceptable|vitiligo|alopecia|hypothyroidism|eczema|psoriasis|type 1|cured|up to|bisphosphonates?|denosumab|cd4|disease[- ]free|controlled|prostat\w+|psa|curable|complete response|if|provided)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Excepted();

    [GeneratedRegex(@"\b(?:ha?emoglobin|platelets?|anc|neutrophils?|wbc|leu[ck]ocytes?|bilirubin|creatinine|a[ls]t|sgot|sgpt|lvef|ejection|fev1|weight|bmi)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OrganValue();

    [GeneratedRegex(
        @"\b(?:eligible|allowed|permitted|acceptable|enroll?ed|included|participate|enter(?:ed)?)\b[^.;:]{0,60}\b(?:if|provid(?:ed|ing)|when|as long as|must|meet\w*|satisf\w*|fulfil\w*|following (?:conditions|criteria))\b[^.;:]{0,100}:$"
        + @"|^\W*(?:[\w/+()-]+\s+){0,12}(?<!who )must (?:also )?(?:meet|have|be|satisfy|fulfil\w*)\b[^.;:]{0,80}:$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LettingIn();

    [GeneratedRegex(@"\b(?:not(?! excluded)|ineligible|unless|cannot|never)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denied();

    // What a condition of taking part goes on with, and what keeps people out does not.
    [GeneratedRegex(
        @"^\W*(?:(?:and|or)\s+)?(?:no(?! (?:consent|informed))|not|without|off|on|at least|absence|stable|stably|clinically stable|they|the (?:patient|participant|subject|art)|has|have|are|is|had|must|should|be|been|cd4\+?|undetectable|adequate|able|completed|controlled|asymptomatic|treated|viral load|negative|if|all)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LetIn();
}
