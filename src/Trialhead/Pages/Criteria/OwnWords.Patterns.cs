using System.Text.RegularExpressions;

namespace Trialhead.Pages.Criteria;

/// <content>The forms of lines.</content>
internal static partial class OwnWords
{
    [GeneratedRegex(@"\b(?:negative|positive|free|naive)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Found();

    [GeneratedRegex(@"^\(?(?:\d{1,2}|[a-z])[.)]\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"^(?:(?:the|any|all|those|these|eligible|study|other)\s+)*(?:patients?|subjects?|participants?|individuals?|persons?|people|volunteers?|enrollees?)\b[ ,]*(?:(?:who|that)\s+)?(?:currently\s+(?=(?:is|are|have|has|with)\b))?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whose();

    [GeneratedRegex(@"^(?<time>(?:at least|more than|greater than|a minimum of|minimum of|no less than) (?:\d+|one|two|three|four|six|eight|twelve) (?:hours?|days?|weeks?|months?|years?))(?: (?:must )?(?:have |has )?(?:elapsed|passed))? (?:since|after|from)(?: the)?(?: (?:last|completion of|end of))? (?<what>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Passed();

    [GeneratedRegex(@"^(?<what>.+?)\s+(?:is|are|will be|should be|must be)\s+(?:excluded|not eligible|ineligible|not allowed to (?:participate|enroll))(?:\s+from (?:the|this) (?:study|trial|protocol))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KeptOut();

    [GeneratedRegex(@"^(?<what>(?:[^.;()]|\([^()]*\))+?)\s+(?:(?:is|are|will be)\s+)?(?<not>not\s+)?(?:allowed|permitted|acceptable)(?:,?\s+(?<if>(?:if|with|as long as|provided|at|for|when|unless|except|but)\b[^.;]+))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LetIn();

    // Headings under which a point is what one must have.
    [GeneratedRegex(@"\bmust have\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ToHave();

    [GeneratedRegex(@"^(?!(?:to|for|if|when|not|no|or|and|at|in|on|the following|\w+ing|been|be|had|received|completed|failed|able|willing|aged?|sign\w*|agree\w*|note)\b)[A-Za-z]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Noun();

    // The next sentence is the other choice.
    [GeneratedRegex(@"^or\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Alternative();

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    [GeneratedRegex(@"\s*[(;:<>≤≥=]|\s(?:of|in|with|within|due|from|for|at|on|by|during|after|before|since|prior|caused|secondary|such|not|without|\w{3,}ing)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    // Headings that are the rule themselves.
    [GeneratedRegex(@"^(?:(?:prior|concurrent|concomitant) (?:medications?|treatments?|therap(?:y|ies))\W+)?(?:(?<no>excluded|not allowed|not permitted|prohibited|disallowed)(?: (?<when>(?:within|for) [\w -]+))?|allowed|permitted)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ruling();

    [GeneratedRegex(@"^(?:(?:(?:the |all |eligible )?(?:patients?|subjects?|participants?|volunteers?)\s+)?(?:must|should)(?: (?:have|be|also have|meet))?(?: (?:all|the|of|these|following|criteria))*|(?:main |key |major |general |other |additional |protocol |patient )*(?:inclusion|exclusion|eligibility|entry) criteria|(?:(?:patients |subjects |participants )?must (?:also )?meet )?all (?:of )?(?:the )?following(?: (?:criteria|conditions))?(?: must be (?:met|present|satisfied))?|required|(?:patients|you|volunteers|subjects|participants) (?:may|will) (?:not )?be eligible(?: for this study)? if (?:they|you)(?: have| are)?)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Usual();

    [GeneratedRegex(@"^(?:(?:the |all )?(?:patients?|subjects?|participants?|volunteers?)\s+)?(?:(?:who )?(?:with|has|have|having|meeting|meets?)\s+)?(?:any|one)(?: or more)? of the following(?: \w+)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyOf();

    [GeneratedRegex(@"(?:(?<how>\b(?:any|all|one|(?:at least |any )?(?:one|two|three|1|2|3)(?: or more)?) of )?(?:the )?following(?: [\w ]{3,24})?|including):?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex(@"\b(?:or|unless|except|due|because|if|without)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Choosing();

    [GeneratedRegex(@"^\w+(?:ed|ing)? to\b|^(?:motivated|interested|relating|willing)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Striving();

    [GeneratedRegex(@"^(?:no evidence of|no|absence of|lack of|free of|freedom from)\s+(?:any\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denial();

    [GeneratedRegex(@"^(?:absence|lack)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lacking();

    [GeneratedRegex(@"^(?:must|should|shall|will|able|capable|ability|willing|agree|(?:are|is|be|have|has) (?:able|capable|willing|to))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Demanding();

    [GeneratedRegex(@"^(?:any |no |not )|\bnot? (?:to )?have\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contrary();

    // Headings that say for whom or how many a line holds, or turn it.
    [GeneratedRegex(
        @"\b(?:following|one of|any of|either|should|if|when|groups?|cohorts?|arms?|part|strat\w+|controls?|donors?|recipients?|not|no|allowed|permitted|required|recommended|defin\w+|parents?|partners?|siblings?|criteria|excluded|for|phase|step|registration|randomi[sz]ation|women|men|females?|males?|children)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Guiding();

    [GeneratedRegex(@"^(?:(?:any )?(?<before>prior|previous|past)|(?:any )?(?:concurrent|concomitant|current|ongoing|simultaneous))\s+(?!or\b|and\b|other\b)(?=[a-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Taken();

    [GeneratedRegex(@"\b(?:that|which|who|whose|if|as|when|where|unless)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Relative();

    [GeneratedRegex(@"\s*[,;:(/<>≤≥=]|\s(?:of|in|with|within|due|requiring|from|for|at|on|by|during|after|before|since|prior|or|and|and/or|caused|secondary|necessitating|affecting|involving|including|such|other|not|without|\w{3,}ing)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex(@"\b(?:is|are|was|were|has|have|had|will|can|cannot|do|does|did|requires?|needs?|must|should|may|might|occurred|occurs?|receiv\w+|exists?|includes?|undergo\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Finite();

    [GeneratedRegex(
        @"(?:osis|itis|[ae]mia|opathy|opathies|oma|oses|plegia|pnea|uria|rrhage|rrhea|algia|trophy|sclerosis|\b(?:diseases?|disorders?|syndromes?|infections?|failure|insufficiency|impairment|dysfunction|injur(?:y|ies)|damage|stenos[ie]s|cancers?|tumou?rs?|malignanc(?:y|ies)|metastas[ie]s|lesions?|ulcers?|bleeding|hemorrhage|stroke|seizures?|fractures?|pain|abnormalit(?:y|ies)|deficienc(?:y|ies)|complications?|symptoms?|allerg(?:y|ies)|illness(?:es)?|conditions?|defects?|deformit(?:y|ies)|hypertension|hypotension|obstruction|dementia|depression|ideation|tuberculosis|diabetes|problems?|difficult(?:y|ies)(?: \w+ing)?|disturbances?|barriers?|disabilit(?:y|ies)|limitations?|contra-?indications?|pathology|pathologies))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Illness();

    // Others than the reader, what lets in, and notes.
    [GeneratedRegex(
        @"[•“”""\[\]]|\b(?:allowed|permitted|eligible|ineligible|acceptable|exclu\w+|not required|optional|should|must|may (?:be|participate|enroll?|join|take part|also)|note|see|he|she|they|them|whom|who ha[ds]|who (?:have|is|are|was|were)|patients?|subjects?|participants?|individuals?|persons?|people|relatives?|famil(?:y|ies)(?! history)|parents?|mothers?|fathers?|siblings?|partners?|spouses?|donors?|recipients?|caregivers?|infants?|controls?|children|child|those|will|shall|registered|strat(?:um|a)|their|arms?|cohorts?|groups?|following|below|above criteria|not specified|considered)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Straying();

    // Another sentence, with or without a stop before it, and a second verb that does not follow "you must".
    [GeneratedRegex(
        @"[.;:]\s+(?-i:[A-Z])|;\s*(?:no|not)\b|\?\s|[a-z)\d]\s+(?-i:No|Not|At|Prior|Patients?|Must|History|See|Any|Or|And|OR|AND)\s|(?<!\b(?:the|of|by|to|in|with|a|an|for|from|or|and|on|at|via|per|new|type)\s)(?<=[a-z)]\s)(?-i:[A-Z][a-z]{3,})\b(?!['’])|\b(?:and|or|but|nor)\s+(?:are|is|was|were|have|has|had|be|must|plan|plans|will|can|currently|agree\w*|requir\w+|receiv\w+|taking|using|undergoing|who|not|no|on|with|without|history|able|unable|willing|having|recovered)\b|,\s*(?:are|is|have|has|no|not|on)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RunningOn();

    [GeneratedRegex(@"(?:\b(?:or|and|and/or|of|with|to|the|by|for|in|than|as|aged?)|[:,;(=<>-])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"^(?:a|an|any|the|another|other|one|two|three|four|at|more|less|no|not|your|either|both|some|all|such|each|only|been|received|taken|used|undergone|experienced|donated|tested|failed|participated|completed|developed|suffered|lost|responded|had|certain|previously|ever|already|recently|opted|been|undertaken|\w+ly)\b|^\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Determined();
}
