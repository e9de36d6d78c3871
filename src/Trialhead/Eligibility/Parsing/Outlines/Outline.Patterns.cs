using System.Text.RegularExpressions;

namespace Trialhead.Eligibility.Parsing.Outlines;

/// <content>The patterns of headings, bullets and labels.</content>
internal sealed partial class Outline
{
    [GeneratedRegex(@"\G(?:(?:[*•·▪●○◦–—-]+|\(?\d{1,2}[.)]|\d{1,2}\.\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}\.\d{1,2}\.?(?=\s+(?!Times)[A-Z][a-z]{2})|(?!(?:P\. (?:falcip|vivax|malariae|ovale|aerug|jirovec|carinii)|H\. (?:pylori|influ)|S\. (?:aureus|pneum)|C\. diff|E\. coli|M\. (?:tuberc|avium|perstans)|T\. (?:bili|cruzi|pallidum)|N\. (?:gonorr|mening)))\(?[a-zA-Z][.)]|\(?[ivxIVX]{1,4}[.)]|o)\s+){1,2}")]
    private static partial Regex Bullet();

    [GeneratedRegex(
        @"^[\W_]*(?:the\s+(?=(?:\w+\s+)?(?:in|ex)clusion criteria\s+(?:are|were|will|include)))?(?:(?:key|main|major|general|principal|basic|common|additional|other|specific|study|trial|patient|patients|subject|subjects|participant|participants|protocol|clinical|phase\s*\w+|arm\s*\w+|cohort\s*\w+|part\s*\w+|step\s*\w+|group\s*\w+|control|controls|case|cases)\W+){0,3}(?:(?<ex>non[ -]?inclusion|ineligibility(?=\s+criteri)|exc?lusi?oi?n(?:s|ary)?|exlcusion|excusion|exclution|exc\.?(?=\s+criteri))|(?<in>i?inc?lusi?oi?ns?|inclution|inc\.?(?=\s+criteri)|eligibi?lity))(?![a-z])(?!\s+(?:body|bodies|cyst))(?:[\s_]*(?<criteria>crit?i?er[a-z]{0,4}|requir[a-z]{1,9})\b)?"
        + @"(?<colon>(?:\s+(?:include[sd]?|(?:will|would|may) include|comprised?|consist(?:s|ed)? of)(?:,?\s+but (?:are|is|were) not limited to)?(?:\s+the following)?\b|\s+(?:are|is|were|will be)(?:\s+(?:as follows|the following))?(?=\s*:))?\s*[:\])*]+"
        + @"|\s+\d{1,2}[.)]\s+(?=[A-Z][a-z])|\s+(?:is|are|was|were)\s+(?!(?:not|listed|given|described|as|the|similar|identical|outlined|provided|based|shown|detailed|defined|interpreted|determined|evaluated|assessed|broad|met|also|same|any|all|of|in|to|\w+ed)\b)(?=\S)|\s+(?:include[sd]?|(?:will|would|may) include|comprised?|consist(?:s|ed)? of)\b(?:,?\s+but (?:are|is|were) not limited to)?(?:\s+the following)?|\s*\((?=[^()]*\b(?:criteria|following|protocol)\b)[^()]+\)\s*:$|\s*\([^()]{2,60}\)\s*:(?=\s+\S)|\s*-\s+(?=\S))?\s*(?<rest>\S.*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ListHeading();

    // A line that ends so goes on with the next.
    [GeneratedRegex(@"\b(?<!\b(?:consisting|following|one|any|each|all) )(?:of|with|by|to|the|for|an?|than|from|at|their|including|while|if|(?:will|may|must|should|can|do|does|is|are|has|have) not|be|been|who|which|that|must|will|may|should)$|(?<![\w-])in$", RegexOptions.CultureInvariant)]
    private static partial Regex Unfinished();

    // What a sentence about criteria goes on with.
    [GeneratedRegex(@"^(?:may|might|is|are|was|were|will|would|can|could|should|must|shall|do|does|has|have|had|meets?|met|apply|applies|however|that|which|and|or|but|unless|not|at the discretion)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();

    // "Inclusion of Women and Minorities"
    [GeneratedRegex(@"^[A-Z][\w'’-]*(?:,?\s+(?:[A-Z][\w'’-]*|of|and|or|for|in|the|to|with|a))+$", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"^(?:part|phase|group|cohort|arm|step|stage|stratum)\s+\w{1,3}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PartOfTrial();

    [GeneratedRegex(@"\b(?:parts?|phases?|groups?|cohorts?|arms?|steps?|stages?|strat(?:um|a)|subjects|participants|volunteers|controls|general|randomi[sz]ation|screening|extension|enrol?l?ment|study|trial)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamesPart();

    // "Inclusion/Exclusion Criteria:", "Inclusion and exclusion criteria for index cases:"
    [GeneratedRegex(
        @"^[\W_]*(?:(?:key|main|major|general|additional|other|detailed|clinical|study|trial|protocol|specific|defined|protocol-(?:specific|defined))\s+)*(?:inclusion|eligibility)\s*(?:/|\band\b|\bor\b|&|\+)\s*exclusion(?:\s+criteri(?:a|on))?\b(?<rest>.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BothLists();

    [GeneratedRegex(
        @"\b(?:not (?:be )?(?:eligible|enrol?led|included)|ineligible|(?:be|are|is) excluded|must not|may not|should not|cannot)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Refusal();

    // "Prior Medication: Excluded: …" in the list of inclusions: what stands below is excluded, until the next heading.
    [GeneratedRegex(@"^\W*(?:(?:is|are|also|to be) )*(?:excluded|not (?:allowed|permitted|eligible)|prohibited|disallowed)(?: (?:within|in|during|for) [^:]*)?\W*$|^\W*(?:(?:absolute|relative|major|general|medical)\s+)*contra-?indications?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Excluding();

    // "Required:", "Patients must have:" in the list of exclusions: what stands below is asked for, until the next heading.
    [GeneratedRegex(@"^\W*(?:required\b(?! (?:treatment|therapy|use|medications?|surgery)\b)|(?:(?:the|all|each|study|eligible)\s+)*(?:patients?|subjects?|participants?|volunteers?|candidates|individuals)\s+(?:must|should|need to|are required to)\b(?! not\b|n't))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Requiring();

    // "No liver disease, e.g.:" among the inclusions leads its list rather than heads what follows.
    [GeneratedRegex(@"^\W*(?:no|none|does not have|absence of|free of)\b(?!\W*$)(?! (?:inclusion|exclusion|criteria))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RefusingHeading();

    // A line of its own between two points.
    [GeneratedRegex(@"^\W*(?:(?<or>(?:and\W+)?or)|and)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    // "Allowed:", "Excluded within 2 weeks of study entry:", also where it stands as a point of the list that it parts.
    [GeneratedRegex(@"^\W*(?:also\s+)?(?:not\s+)?(?:excluded|allowed|permitted|required|prohibited|discouraged|recommended)\b[^.;]*:$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StatusHeading();

    // Of those who take part already.
    [GeneratedRegex(
        @"^\W*(?:(?:subject|patient|participant|study|treatment|drug|trial|early)s?\W+)*(?:withdrawal|elimination|discontinuation|drop[ -]?out|termination|removal|stopping|suspension|shedding|exit)(?:\s+(?:and|or)\s+\w+)?\s+criteri(?:a|on)(?:\s+(?:for|of)\s+[\w ]+)?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LaterHeading();

    /// <summary>Whether a heading says that what stands below it keeps people out.</summary>
    public static bool IsOfExclusions(string heading) => Excluding().IsMatch(heading);

    /// <summary>Whether a heading stands above what takes people out of a study in which they are.</summary>
    public static bool IsOfLater(string section) => section.Contains("riteri", StringComparison.Ordinal) && LaterHeading().IsMatch(section);

    [GeneratedRegex(
        @"\b(?:any|one|either|two|three|some|all|each|both)\b.*\b(?:of|following|criteria)\b|\bfollowing\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Alternatives();

    // "HTN/LVH Group", "Control Group": for whom the lines below are meant.
    [GeneratedRegex(@"^[\W_]*(?!(?:Any|All|Other|Age|Blood|Ethnic|Member|No|In|Not)\b)[A-Z][\w/&+-]*(?:\s+[A-Z(][\w/&+()-]*){0,5}\s+Group\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex GroupHeading();

    [GeneratedRegex(@"(?:^|\s+)(?:[•·▪●]\s*|-\s+(?!(?<=\d\s+-\s+)\d{1,3}(?!\d|\s*-)))(?=\S)|(?<=[.;])\s+\*\s+(?=\S)|(?<=[.;:])\s+-(?=[A-Z][a-z])")]
    private static partial Regex InlineBullet();

    // Headings of the older records of the National Cancer Institute, which run on within one paragraph.
    private const string Labels =
        "PATIENT CHARACTERISTICS|DISEASE CHARACTERISTICS|PRIOR CONCURRENT THERAPY|Age|Sex|Menopausal status|Performance status"
        + "|Life expectancy|Hematopoietic|Hepatic|Renal|Cardiovascular|Pulmonary|Neurologic|Immunologic|Metabolic|Gastrointestinal|Other"
        + "|Biologic therapy|Biologic Therapy|Biologic|Chemotherapy|Endocrine therapy|Endocrine Therapy|Endocrine"
        + "|Radiotherapy|Surgery"
        + "|BIOLOGIC THERAPY|CHEMOTHERAPY|ENDOCRINE THERAPY|RADIOTHERAPY|SURGERY";

    private static readonly string[] LabelNames = Labels.Split('|');

    private static readonly int LongestLabel = LabelNames.Max(label => label.Length);

    [GeneratedRegex(@"(?<=\S\s+|[.;)])(?:Key |Main )?(?:Inclusion|Exclusion|INCLUSION|EXCLUSION)\s+(?:[Cc]riteria|CRITERIA)\s*(?:\([^()]{2,60}\)\s*)?:|(?<=[.;]\s+)(?:Inclusion|Exclusion)\s+[Cc]riteria (?:include[sd]?|(?:were|are)\s*:)|(?<=[a-z)%][.;)]\s+)(?:Inclusion|Exclusion|INCLUSION|EXCLUSION)\s+(?:Criteria|CRITERIA)(?=\s+(?:\d|\(|[A-Z]))")]
    private static partial Regex InlineHeading();

    [GeneratedRegex(@"^\W*(?:" + Labels + @"|Patient Characteristics|Disease Characteristics|Prior/?\s?Concurrent Therapy|Hormone receptor status|General|Main)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BareLabel();

    [GeneratedRegex(@"(?<=[a-z0-9).%]) +(?=(?:No|Not|At least|Must|Prior|Concurrent|See|Recovered|Fertile|More than|Negative)\s)")]
    private static partial Regex InlineStatement();

    [GeneratedRegex(@"\G(?<label>" + Labels + @"):(?:\s+|$)")]
    private static partial Regex Label();

    [GeneratedRegex(@"(?:^|(?<=[.;:)]\s*|\S\s{2,4}))\(?[1-9]\d?[.)]\s*(?=[A-Z][a-z])")]
    private static partial Regex InlineNumber();
}
