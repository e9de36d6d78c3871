using System.Buffers;
using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Words;

namespace Trialhead.Eligibility.Parsing.Statements;

/// <content>The patterns of sentences; what a sentence must hold to match one stands in <see cref="Signals"/>.</content>
internal static partial class StatementReader
{
    [GeneratedRegex(@"(?:(?<=(?<!\b(?:etc|incl|approx))[a-z]\.)\)(?=\s+[A-Z][a-z]+ [a-z])|[.;](?=\s+(?:[A-Z]|\())(?!(?<=;)\s+OR\b)(?!(?<=;)\s+(?:M[ae]n|Wom[ae]n|Males?|Females?)\s*(?:[:<>≤≥]|less|greater|more))(?!(?<=;)\s+\(\s*[<>≤≥])|:(?=\s+(?:For|If)\s)|;(?=\s+(?:for )?(?:wo)?men (?:must|should|need to|have to|are required|who are|of)\b|\s+for (?:wo)?men\s*:))(?<!\b(?:e\.g|i\.e|ie|eg|vs|approx|incl|no|Dr|St|al|etc|[Aa]lk)\.)\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^\s+(?:must|should|need to|(?:are|is|will be) (?:required|asked) to|ha(?:ve|s) to|shall)\b(?! (?:be )?(?:excluded|not)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Asks();

    [GeneratedRegex(
        @"^\W*(?:(?:(?:all|any|those)\s+)*(?:patients?|subjects?|participants?|individuals?|volunteers?|those|wom[ae]n|men|children|adults)\s+(?:with|who\s+(?:are|have|has|had)|on|receiving|taking|having)\s+(?:(?!\b(?:who|that|which|whose)\b)(?:[^,;:.]|\.(?=\d))){3,100}?\s+(?:must|should|need to|have to|(?:are|is|will be) required to)"
        + @"|all\s+(?:(?:eligible|enrolled|study)\s+)*(?:patients|subjects|participants|volunteers)\s+(?:will|must|should|shall|need to|have to|are required to)(?=\s+(?:be|have)\b))"
        + @"\s+(?!(?:not\s+)?(?:be\s+|have\s+)?(?:(?:considered|regarded as|deemed)\s+)?(?:excluded|ineligible|enrol\w*|included|eligible|randomi\w*|entered|participate|join|allowed|permitted|withdrawn|discussed)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex AskedOfSome();

    // "Creatinine clearance must be greater than 50 cc/min."
    [GeneratedRegex(
        @"^\W*(?:(?:serum|total|the|an?|estimated)\s+)*(?:creatinine(?: clearance)?|bilirubin|ha?emoglobin|platelets?(?: counts?)?|(?:absolute )?neutrophil counts?|anc|wbc|(?:left ventricular )?ejection fraction|lvef|egfr|gfr|bmi|body mass index|(?:systolic |diastolic )?blood pressure|oxygen saturation|albumin)"
        + @"\s+must\s+be\s+(?:at (?:least|most)|less|greater|more|no|not|above|below|within|over|under|normal|[<>≥≤])", RegexOptions.CultureInvariant)]
    private static partial Regex ValueMustBe();

    [GeneratedRegex(@"\b(?:is|are|was|were|will be)\s+(?:(?:further|here|hereby|currently|also)\s+)?defined\s+(?:as|by)\b", RegexOptions.CultureInvariant)]
    private static partial Regex IsDefinedAs();

    [GeneratedRegex(
        @"child-?\s?bearing|\bfertil|menopaus|\bsteril|contracepti|birth control|\b(?:measurable|evaluable)\b|\bfailures?\b|\bprogression\b|\bresponse\b|\brefractor|\bresistan|\bintoleran|\bexacerbations?\b|\blines? of\b|\bregimens?\b|\bcycles?\b|\bbaseline\b|\bsmokers?\b|\bcaregivers?\b|\bepisodes?\b|\bpack[- ]?years?\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex StudyTerm();

    // "Note: 'progressed' means that …", "Measurement may be by X-ray", "Exceptions can be considered": said of what was asked before.
    private static bool IsExplanation(string lower) => lower.AsSpan().ContainsAny(Explaining) && Explanation().IsMatch(lower);

    private static readonly SearchValues<string> Explaining = Triggers.Of(" mean", " may be ", " can be ", " could be ");

    [GeneratedRegex(
        @"^\W*(?:notes?\W+)?[\w\s/’-]{3,60}['’”""]*\s+means? (?:that\b|an?\b|the\b|having\b|any\b)|^\W*(?:tumou?r |disease )?(?:measurements?|assessments?|confirmation|documentation|measurability)\s+(?:may|can|could)\s+be\s+(?:done |made |performed |obtained |based )?(?:by|on|using|with|either)\b(?!.*\b(?:within|if|unless|must)\b)"
        + @"|^\W*exceptions?\s+(?:may|can|could) be (?:considered|made|granted|discussed|allowed)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Explanation();

    // "No measurable lesion is required"
    [GeneratedRegex(@"^\W*no\b[^.;:]{2,80}\b(?:is|are) (?:required|necessary|needed|mandatory)\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex NotAsked();

    [GeneratedRegex(@"^\W*(?:(?:patients?|subjects?|participants?|individuals?)\s+)?must (?:be|have)\b(?!\s+(?:no|not|never)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Required();

    [GeneratedRegex(@"(?<=^(?!\W*(?:patients?|subjects?|participants?|women|they|if|no)\b)[^,;:]{3,80}\s)(?:must|should|may|can|shall|will) not (?:be|have been) (?:given|administered|used|received|taken|performed|initiated|started|employed)\b(?=\s+(?:within|during|in the|for|less than|prior|before|concurrently|concomitantly)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex NotGiven();

    [GeneratedRegex(
        @"^\W*(?:(?:all|female|male|eligible)\s+)?(?:patients?|subjects?|participants?|individuals?|volunteers?|they|females?|women|males?|men|children)\s+(?:must|should|may) ?not\b|^\W*(?:(?:specifically|in particular|that is|namely|also)\W+)?must not\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex MustNot();

    [GeneratedRegex(
        @"\b(?:(?:is|are|will be|must be|should be|were)\s+)?(?:not (?:be )?(?:allowed|permitted|eligible(?!\s+(?:to (?:receive|undergo|start|take|be treated)\b|for\s+(?!(?:this|the|our|a|any|study|trial|studies|trials|enrol\w*|participation|inclusion|entry|randomi\w*|screening|protocol|re-?treatment|part|cohort|phase)\b)))|acceptable|permissible|enrolled|included|accepted|admitted|recruited)|(?<!\b(?:not|never)(?: be)? )(?:prohibited|forbidden|disallowed|excluded)(?!\s+(?:(?:concomitant|concurrent|prior|study)\s+)?(?:medic|drug|therap|treatment|substance|agent|product))|ineligible(?!\s+(?:to (?:receive|undergo|start|take|be treated)\b|for\s+(?!(?:this|the|our|a|any|study|trial|studies|trials|enrol\w*|participation|inclusion|entry|randomi\w*|screening|protocol|re-?treatment|part|cohort|phase)\b))))\b"
        + @"|\b(?:may|should|must|can|will|shall) ?not (?:participate(?: in (?:the|this) (?:(?:clinical|research|present|current) )?(?:study|trial|protocol|research))?"
        + @"|be (?:entered|registered|randomi[sz]ed)(?: (?:on|in|into|onto|for) (?:the|this) (?:study|trial|protocol))?)(?=[\s.]*$)"
        + @"|\b(?<!\b(?:following|these|those|below|there|which|what|not) )(?:is|are|will be|would be|constitutes?)\s+(?:(?:also|considered|regarded as)\s+)*(?:an?\s+|the\s+)?"
        + @"(?:exclusion(?:ary)? criteri(?:on|a)|exclusions?|exclusionary|(?:grounds?|reasons?|causes?|basis)\s+for\s+exclusion)\b(?!:)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Denial();

    [GeneratedRegex(@"^\s*(?:if|when|who|that|unless|with|in case|for(?!\s+(?:(?:this|the|our)\s+(?:\w+\s+)?(?:study|trial|protocol|inclusion|enrol)|(?:(?:the|this|study|trial)\s+)?(?:participation|inclusion|enrol\w*|entry|randomi[sz]ation)\b))|from(?!\s+(?:participat|the study|this study|the trial|this trial|enrol|inclusion|study|entry))|until|during(?!\s+(?:the\s+)?(?:study|trial|treatment)))\b"
        + @"|^\s*(?:for|from|in)\s+(?:[\w-]+\s+){1,6}?(?:if|when|in case)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Proviso();

    [GeneratedRegex(@"(?<=\w[\s,(]+)\b(?:for|(?<=\b(?:patients|subjects|participants|only|those|children|women|men)\s+)in)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}(?:(?<!age )groups?|cohorts?|(?<=(?:control|treatment|intervention|placebo|comparator|experimental|study|trial|active|standard|combination|this|that|either|both|each)\s+)arms?|arms?\s+(?:[a-e]|\d|i{1,3})|controls|control\s+(?:group|arm|cohort|subjects|participants|patients))\b(?!\s*:)", RegexOptions.CultureInvariant)]
    private static partial Regex Group();

    // "one of the following: i) … ii) …" within one sentence or item: which of its parts are asked cannot be told.
    [GeneratedRegex(
        @"\b(?:(?:at least\s+|≥\s*)?(?<count>two|three|four|five|[2-5])(?!\s*%)|(?<all>all|each|both)|(?:at least\s+|≥\s*)?(?:one|1)|any|either|some)\b(?:\s+(?:or|and)\s+(?:more|both))?(?:\s*\(\d\))?(?:\s+(?:or more\s+)?of)?(?:(?:\s+the)?\s+following\b\s*(?:(?:\w+\s+){0,3}\w+\s*)??[:;,(]|(?<=\bone(?: or more)? of)\s*:|(?<=\bone or more(?: of)?)(?:\s+\w+){1,2},?\s+(?:such as|including|e\.g\.,?|i\.e\.,?)|(?:\s+[\w-]+){1,4}?\s+(?:factors?|features?|characteristics?)\s*:)\s*(?=\S)",
        RegexOptions.CultureInvariant)]
    private static partial Regex InlineChoice();

    [GeneratedRegex(@"^\W*(?:not specified|unspecified|none(?: specified)?|n/?a|not applicable|[\w ]{0,30}(?::\s*(?:[•*-] ?)?)?\bnot specified|see (?:the )?(?:general |main |above )?(?:disease|patient|prior concurrent therapy|inclusion|exclusion|eligibility|entry|\w+) ?(?:characteristics|therapy|criteria)?|no (?:other |further |specific |additional )?(?:restrictions?(?: (?:for|on|regarding|concerning|as to|with regard to) [\w ,/-]{1,60})?|limits?|eligibility criteria|exclusion criteria|inclusion criteria|exclusions|criteria)|any (?:age|stage|race|status|ethnicity)|all (?:ages|races|stages|ethnicities)(?: and (?:ethnicities|ethnic groups))?|no (?:upper|lower|maximum|minimum)? ?(?:age )?limit(?: (?:on|to|for) (?:the )?age)?(?: (?:will be|is|are|was) (?:employed|applied|set|used|imposed))?|[\w *]{0,60}\b(?:will|do|does|need) not (?:need|have)? ?(?:to )?(?:fulfil|fulfill|meet|satisfy) (?:this|these|the) (?:inclusion |exclusion )?criteri(?:on|a)|(?:[\w ]{0,40}\b)?(?:(?:do|does|is|are|must|should) )?not meet(?:ing)? (?:any|all|one|the)(?: or more)?(?: of)?(?: the)?(?: above| following| study| listed| other)? ?(?:inclusion|exclusion|eligibility|entry)(?: and exclusion)? criteri(?:on|a)(?: (?:listed )?(?:above|below))?|(?:[\w ]{0,40}\b)?(?:not|fail(?:ure|ing|s)? to|unable to|inability to) (?:be )?(?:suitable (?:to|for)|meet(?:ing)?|fulfil\w*|satisfy(?:ing)?)(?: (?:any|all|one|each|at least one))?(?: or more)?(?: of)?(?: the| these)?(?: above| above-mentioned| study| listed| other| trial)? ?(?:inclusion|eligibility|entry|selection|enrol?ment)(?:(?: and|/) ?exclusion)? criteri(?:on|a)(?: (?:listed |stated |described |mentioned )?(?:above|below|under [\w ]{3,40}))?(?: (?:will be|are|is) (?:excluded|ineligible))?|(?:[\w ]{0,40}\b)?(?:meets?|meeting|presence of|has|having|have) any (?:of the )?(?:other )?exclusion criteri(?:on|a)|key|n\.a\.?)\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex NoDemand();

    // "Patients of all ages", "all ethnic groups can participate".
    [GeneratedRegex(
        @"^\W*there (?:is|are|will be) no (?:(?:upper|lower|maximum|minimum) )?(?:age (?:limit|restriction)s?\b[^.;]{0,40}|(?:exclusions?|restrictions?|limits?|limitations?) (?:based on|by|on|for|regarding|as to) (?:(?:sex|gender|age|race|racial|ethnic\w*|religio\w*|groups?|origin|background|any|and|or|the|of)\W*)+)\W*$|^\W*(?:(?:(?:patients|subjects|participants|individuals|people|persons|volunteers|those)\s+)?(?:of|from)\s+(?:all|any)\s+(?:ages?|races?|genders?|sex(?:es)?|ethnicit(?:y|ies))|(?:all|any)\s+(?:racial|ethnic|religious|age|race))"
        + @"(?:(?:,|/|\s+and|\s+or)*\s+(?:of |all |any )*(?:ages?|races?|racial|genders?|sex(?:es)?|ethnic(?:it(?:y|ies))?|groups?|origins?|backgrounds?|religious))*"
        + @"(?:\s+(?:can|may|will|are|could|should)\s+(?:be\s+)?(?:participate|included|enrolled|eligible|considered|recruited|welcome)[^.;]{0,30})?\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex OfAnyKind();

    // "ECOG performance score of 0 to 1 (defined as fully active or able to …)": the brackets only say what the grades mean.
    [GeneratedRegex(@"\bperformance\b[^()]{0,60}\d[^()]{0,12}(?<meaning>\((?:defined as|i\.e\.|that is|meaning)[^()]*\))", RegexOptions.CultureInvariant)]
    private static partial Regex DefinedGrade();

    private static readonly SearchValues<string> Reasons = Triggers.Of("because", "due to", "as this", "as these", "as it ", "as there", "since this", "since these", "since it ", "since there");

    [GeneratedRegex(
        @"(?:,\s+|\s*\()(?:because\b(?! (?:of )?(?:his|her|their|a|an)\b)|(?:as|since) (?:this|these|it|there)\b(?! (?:time|last)\b)|due to (?:the |a |an |its |their )?(?:potential|possible|increased|theoretical|unknown|known|high|higher)?\s*(?:risks?|possibility|potential|concerns?|likelihood)\b)[^();]*\)?[\s.]*$"
        + @"|(?<=\b(?:pregnan\w+|breast-? ?feed\w*|lactati\w+|nursing))\s+(?:due to|because of) (?:the |a |an |its |their )?(?:(?:potential|possible|increased|theoretical|unknown|known|additional)\s+){1,2}(?:risks?|harms?|effects?|hazards?|teratogenic\w*)\b[^;]*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Reason();

    // "Because no dosing or adverse event data are available … children are excluded": an age was given before.
    [GeneratedRegex(@"^because (?:no|there (?:is|are) no|of (?:the )?(?:lack|absence) of|insufficient|limited)\b[^.]*\bchildren (?:are|will be) (?:excluded|ineligible|not eligible)\b", RegexOptions.CultureInvariant)]
    private static partial Regex WhyNoChildren();

    [GeneratedRegex(@"^if (?:the |an? |any )?(?:subject|patient|participant|individual|person|volunteer)s? (?:(?:is|are) (?:an? )?|(?=ha[sd]\b|have\b))(?=[^,]+$)(?!.*\b(?:may|can|will|must|should|eligible)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex IfAnyone();

    [GeneratedRegex(
        @"^\W*(?:notes?|(?:subject|patient|population|disease|participant|study) (?:characteristics|groups?|populations?)|(?:main |key )?criteria for (?:inclusion|exclusion)|(?:any|all|both) of the (?:following(?: criteria)?|criteria)"
        + @"|(?:patients|subjects|participants) must have the following|history of(?=\W*:)|at screening|as per amendments? [\d/ ]+|cohort (?:study|[\da-z]{1,2})|phase [iv\d]{1,3}|(?:part|group|arm) [\da-h]|(?:case|control|patient) group"
        + @"|(?:other )?excluded within \d+ (?:hours|days|weeks|months|years) (?:of|prior to|before)(?: the)?(?: study| trial)? entry|(?:risk|point) count)\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    // "Subjects who meet any of the following exclusion criteria are not to be enrolled": the heading of a list.
    [GeneratedRegex(
        @"^\W*(?:(?:patients?|subjects?|participants?|individuals?|volunteers?|those|anyone)\s+)?(?:who\s+)?(?:meet(?:s|ing)?|fulfil+(?:s|ing)?|with|ha(?:ve|s|ving))\s+(?:any|one|at least one)\s+(?:or more\s+)?(?:of\s+)?the following\s*(?:(?:exclusion|inclusion)\s+)?(?:criteria|criterion|conditions?)?\s+(?:are|is|will|should|must|may|cannot|can)\s+(?:not\s+)?(?:to\s+)?(?:be\s+)?(?:not\s+)?(?:enrol+ed|excluded|eligible|ineligible|included|admitted|recruited)(?:\s+(?:in|into|from|for)\s+(?:the|this)\s+(?:current\s+)?(?:study|trial))?\W*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex MeetsAny();

    // "Other protocol-defined criteria may apply", "Please contact the site": that there is more, which the text does not say.
    [GeneratedRegex(
        @"^\W*(?:note\W+)?(?:there (?:are|may be) )?(?:the )?(?:(?:other|additional|further|more|some|certain|specific|detailed|general|all|full|complete)\s+)*(?:(?:protocol|study)[- ]?(?:defined|specified|specific|related)?\s+)?(?:(?:(?:key|main|inclusion|exclusion|eligibility|entry|selection|enrol?lment)(?:\s*(?:/|and/or|and|or|&)\s*)?\s*)+(?:criteria|criterion|requirements?|criterias)?|criteria)(?:\s+(?:(?:may|will|also|could|might|can|are|is|to|as|per|in|by|and|for|the|this|be|do|does|apply|applies|applied|exist|defined|specified|described|detailed|listed|outlined|stated|included|available|provided|found|protocol|study|trial|clinical|investigator|site|record|within|full|of|according|determined)\b[\s,/]*)*)?(?:[.,;]?\s*(?:please\s+)?contact[^.]{0,80})?\W*$"
        + @"|^\W*(?:please )?(?:contact|call|see|refer to|consult|visit)\s+(?:the\s+|our\s+)?(?:study\s+|trial\s+|investigational\s+|clinical\s+)*(?:site|cent(?:er|re)|investigator|sponsor|protocol|team|website|staff|coordinator|www)\b[^.;,]{0,100}\W*$|^\W*for (?:more|further|additional|full|complete) (?:information|details)\b.{0,120}$"
        + @"|^\W*the (?:above )?information is not intended to contain all considerations\b.*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\W*(?:(?:gender|sex)\s*:\s*)?(?:(?:eligible|all|both|either)\s+)?(?:(?:patients?|subjects?|participants?|volunteers?|individuals?)\s+)?(?:of\s+)?(?:(?:males?|m[ae]n|females?|wom[ae]n)\s*(?:and|or|and/or|/|&)\s*(?:females?|wom[ae]n|males?|m[ae]n)|(?:either|any|both|all) (?:sex(?:es)?|genders?))(?:\s+(?:patients?|subjects?|participants?|volunteers?|individuals?|adults?|genders?|sex(?:es)?|(?:are|is|may be|will be) (?:eligible|included|enrolled|accepted)))*\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex EitherSex();

    [GeneratedRegex(@"\b(?:in|into|to|for|the|this|our|study|trial|enrol|enroll|enrolled|enrollment|enrolment|participation|participate|inclusion|join|protocol|entry|randomi[sz]ation)\b", RegexOptions.CultureInvariant)]
    private static partial Regex StudyWords();

    [GeneratedRegex(
        @"^\W*(?:note\W+)?(?:(?:all|eligible|enrolled|study|these|such)\s+)*(?:patients?|subjects?|participants?|individuals?|volunteers?|they|he/she)\s+(?:may|can)\s+(?:also\s+)?(?:have|be|take|use|receive|undergo|remain|continue|be taking|be on)\b(?!\s+(?:not|no\b|excluded|ineligible|withdrawn|removed|required|asked|at\b))",
        RegexOptions.CultureInvariant)]
    private static partial Regex MayHave();

    [GeneratedRegex(
        @"^\W*(?:(?:patients?|subjects?|participants?|individuals?|they|all)\s+){0,2}(?:(?:who|must|should|will|shall|be|need|needs|have|has|are|is|required|to|agree|agrees|willing|able|and|or|ability|willingness)\s+){1,8}(?:discontinue|stop|cease|withhold|suspend|withdraw(?: from)?|come off)\s+(?:(?:taking|using|receiving|the|their|all|any|other|current|use|treatment|therapy|with|of)\s+)*",
        RegexOptions.CultureInvariant)]
    private static partial Regex MustStop();

    [GeneratedRegex(@"\b(?:for|if|in case of|when|where)\s+(?:(?:the|a|all|any|patients?|subjects?|participants?|children|minors|individuals?|those|who|are|is|aged?)\s*)*$", RegexOptions.CultureInvariant)]
    private static partial Regex AskedFor();

    [GeneratedRegex(@"\s+(?:(?:is|are|will be|must be)\s+)?required\s+(?:for|in)\s+(?:all\s+)?(?:the\s+|any\s+)?(?:patients?|subjects?|participants?|individuals?|those)\s+(?:with|who (?:have|are))\s+|(?<=\bprophylaxis)\s+for\s+(?:patients?|subjects?|participants?|individuals?|those)\s+(?:with|who (?:have|are))\s+|(?<=\b(?:prophylaxis|treatment|therapy|vaccin\w+|contraception|test|testing|screening)(?:\s+\w+){0,4})\s+for all\s+(?:patients?|subjects?|participants?|individuals?|those)\s+(?:with|who (?:have|are))\s+", RegexOptions.CultureInvariant)]
    private static partial Regex RequiredFor();

    [GeneratedRegex(@",? and (?=(?:(?:are|is|be|must be|who are|will be)\s+)?(?:willing|able|agrees?)\b(?! or\b)|must (?:use|have|be|agree|practi[sc]e)\b(?! (?:no|not)\b))", RegexOptions.CultureInvariant)]
    private static partial Regex Willing();

    [GeneratedRegex(@"^\s*(?:[,;]|(?:or|and|e\.g|such as|including)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex More();

    [GeneratedRegex(@"^\W*notes?\s*:\s*", RegexOptions.CultureInvariant)]
    private static partial Regex NoteLead();

    // The last comma of a list stands before "or": "no A, B allowed" may let in B.
    [GeneratedRegex(@"^(?<lead>(?:[^:;.()]{0,60}:)?\W*(?:there (?:is|are|must be) )?(?:no|neither)\s+)(?!(?:more|greater|less|fewer|later|longer|other than|upper|lower|limit)\b)[^.;:]*?(?:,\s*(?:or|and|nor)\b[^,.;:]*$|$(?<!,[^,]*))", RegexOptions.CultureInvariant)]
    private static partial Regex Bar();

    [GeneratedRegex(@"^(?!.*\b(?:not|never)\b).*\b(?:allowed|permitted|acceptable|permissible|accepted|used|given|administered|taken)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Granting();

    [GeneratedRegex(@"^\W*(?:\b(?:on|in|during|while|for|to|into|throughout|at|the|this|our|course|of|study|trial|treatment|therapy|protocol|participation|participating|enrol\w*|inclusion|entry|time|period|any)\b\W*)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Meanwhile();

    [GeneratedRegex(
        @",?\s*\b(?:(?:in (?:the )?(?:absence|lack|case) of|(?:if|when|where|for) (?:the )?(?:subject|patient|participant)s? (?:who )?(?:lacks?|ha(?:s|ve) no|without|does not have))\s(?:[\w-]+\s){0,4}capacity(?:\s+(?:of|to) [^,;.()]{1,40})?"
        + @"|(?:if|when|where|in case|for) (?:the |a )?(?:subject|patient|participant)s? (?:(?:who|that) )?(?:is|are|was|were)? ?(?:not capable|not able|unable|incapable|incompetent)(?: (?:of|to) [^,;.()]{1,40})?)(?:,|(?=[\s.]*$))",
        RegexOptions.CultureInvariant)]
    private static partial Regex WithoutCapacity();

    [GeneratedRegex(@",?\s*(?:which|that|these|those)\s+(?:is|are|will be|would be|may be)\s+(?:allowed|permitted|allowable|permissible)[\s.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex AllowedToo();

    // "Enrollment of patients aged 70 or older may be limited"
    [GeneratedRegex(@"^\W*(?:enrol+ment|recruitment|inclusion|the (?:number|proportion|percentage)) of\b[^.;]*\b(?:may|will|can) be (?:limited|capped|restricted|stratified)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Capped();

    // "No more than 200 mg prior melphalan", "less than 2 weeks of steroids"
    [GeneratedRegex(@"^\W*(?:(?:patients?|subjects?|participants?) (?:have |has |must have |may have )?(?:had |received )?)?(?:no|not) more than\b|^\W*(?:at most|less than|fewer than|a maximum of|maximum of)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OpensAtMost();

    // What goes on behind a bracket with the rule before it: when, how, or that it keeps people out.
    [GeneratedRegex(@"^\s*(?:within|in|during|over|for|less than|more than|fewer than|at|on|from|prior to|before|since|requiring|that|which|treated|diagnosed|present|active|are|is|will)\b", RegexOptions.CultureInvariant)]
    private static partial Regex BelongsToRule();

    [GeneratedRegex(@"\b(?:is|are) (?:not )?(?:considered|regarded as|counted as) (?:to be )?(?:an? |as )?(?:non-?)?(?:measurable|evaluable|target|prior|previous|systemic|adequate|acceptable|reliable|equivalent)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Definition();

    [GeneratedRegex(@"eligible|included|enrolled|accepted", RegexOptions.CultureInvariant)]
    private static partial Regex Eligible();

    [GeneratedRegex(@"^\W*not\s+(?:currently\s+|presently\s+)?(?:on|receiving|taking|using|treated with|being treated with)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Lacking();

    [GeneratedRegex(@"^\W*(?:no|without)\s+(?:known |prior |previous |other |concurrent |concomitant |current |active |evidence of |(?:medical )?history of |clinical evidence of )", RegexOptions.CultureInvariant)]
    private static partial Regex HistoryDenied();

    [GeneratedRegex(
        @"\b(?:are|is|will be|may be|would be|also) (?:also |still |considered )?(?:allowed|allowable|permitted|eligible|acceptable|permissible|included|accepted|enrolled)\b|\b(?:(?:do|does|will|would|should|shall|need|are|is) )?(?:not|never) (?:necessarily )?(?:be )?(?:exclude[ds]?|prohibited|forbidden|an exclusion|exclusionary|required|preclude[ds]?|disqualif(?:y|ied|ying)|(?:a |an |considered )*(?:reasons?|grounds?|causes?|basis|criteri(?:on|a)) (?:for|of) exclusion|considered (?:an )?exclusion(?:ary)?)\b|\b(?:allowed|allowable|permitted|permissible)\b|\bacceptable (?=if\b)|\b(?:may|can) also\b|\b(?:may|can) join\b|\b(?:may|could|can) (?:be enrolled|be included|be admitted|enrol|enroll|enter|participate|take part)\b|(?<!\b(?:that|which|who|they|this) )\b(?:can|may) be (?:used|given|administered|taken)\b|\bmay (?:continue|receive)\b|^\W*(?:this|these) (?:may |can |also )?includes?\b|^\W*notes?\b|^\W*\(?\*",
        RegexOptions.CultureInvariant)]
    private static partial Regex Permission();

    [GeneratedRegex(
        @"[\s,(]*\b(?:except(?:ing|ions?)?(?:\s+(?:for|that|if|when|in|of|are|is|include))?|unless|with the exceptions? of|with exceptions? of|other than|apart from|besides|excluding|but not including|not including|(?<=\bother\s+(?:[\w-]+\s+){1,5})(?<!\b(?:greater|more|less|higher|lower|fewer|longer|shorter|older|younger|larger|smaller|rather|better|worse|earlier|later)\s+)than)\b[\s:]*",
        RegexOptions.CultureInvariant)]
    private static partial Regex Exception();

    [GeneratedRegex(
        @"^\W*(?:(?:for|in)\s+)?(?:all\s+)?(?:(?<child>(?:sexually active\s+)?(?:wom[ae]n(?:\s+(?:or|and)\s+men)?|females?|patients|subjects|participants)(?:\s+(?:patients?|subjects?|participants?|candidates?|volunteers?))?\s*\(?(?:who are\s+|and men\s+)?(?:of|with)\s+(?:a\s+)?(?:child[ -]?bearing|reproductive)\s+(?:potential|age|capacity)(?:\s*\(\w+\))?\)?|fertile\s+(?:wom[ae]n|females?)(?:\s+(?:patients?|subjects?|participants?))?)|(?<men>(?:fertile |sexually active )?(?:men|males?)(?:\s+(?:patients?|subjects?|participants?))?)(?=\s+(?:must|should|may|can|cannot|who|with|agree|are|need|will|able))|(?:wom[ae]n|females?)(?:\s+(?:patients?|subjects?|participants?))?(?=\s+(?:must|should|may|can|cannot|agree|need|will)))",
        RegexOptions.CultureInvariant)]
    private static partial Regex ChildbearingSubject();

    [GeneratedRegex(
        @"^\W*(?:enrol+ment|inclusion|participation|recruitment|(?:this|the) (?:study|trial))\s+(?:will|is|was)\s+(?:be\s+)?(?:(?:restricted|limited) to|(?:done|conducted|performed|carried out) (?:on|in|among|with))\s+(?:(?:those|patients?|subjects?|participants?|individuals?|people|persons)\s+(?:who|with)\s+(?:(?:are|have|has)\s+)?|(?=\w))"
        + @"|^\W*(?:the\s+)?(?:all\s+)?(?:patients?|subjects?|participants?|individuals?|volunteers?|people)(?: and their (?:family members|families|relatives))?\s+(?:will|can|should|must)\s+be\s+"
        + @"(?:offered (?:enrol+ment|participation)|enrol+ed|included|eligible|recruited|selected|considered(?:\s+(?:eligible|for\s+(?:inclusion|enrol+ment)))?)(?:\s+(?:in|into|to|for)\s+(?:the|this)\s+(?:study|trial))?\s*,?\s+"
        + @"(?:only\s+)?(?:if|who|when)\s+(?=\S)(?:(?:they|he or she|the patient)\s+)?(?:(?:are|have|has)\s+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Enrolment();

    [GeneratedRegex(
        @"^\W*(?:(?:also|in addition|furthermore)\W+)?(?:(?:(?:the|all)\s+)?(?:patients?|subjects?|participants?|individuals?|volunteers?|people|candidates)\s+(?:(?:will|should|must|are|is)\s+){1,2}(?:also\s+)?|(?=(?:ineligible|not eligible)\b))"
        + @"(?:be\s+)?(?:excluded|ineligible|not (?:be )?eligible)(?:\s+(?:from|for|in)\s+(?:the |this )?(?:study|trial|participation|enrol+ment))?\s*,?\s+(?:if|when|who)\s+(?:any of the following\W+)?"
        + @"(?:(?:they|he or she|he/she|the (?:patient|subject|participant)s?)\s+)?(?:(?:are|is|have|has|had)\s+)?", RegexOptions.CultureInvariant)]
    private static partial Regex KeptOut();

    [GeneratedRegex(@"^not willing to\b", RegexOptions.CultureInvariant)]
    private static partial Regex NotWilling();

    // "Men who are sexually active must …"
    [GeneratedRegex(@"\G\s*,?\s*who\s+are\s+(?:(?:hetero)?sexually active|(?:participating|engag(?:ing|ed)) in (?:hetero)?sexual (?:activity|intercourse)(?: that could (?:lead to|result in) pregnancy)?)(?:\s+with\s+[^,;:.]{3,60}?)?,?\s+(?=(?:must|should|may|can|cannot|agree|need|will)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex SexuallyActive();

    [GeneratedRegex(@",?\s+(?:(?:after|once)\s+(?=[^,;]*\b(?:has|have)(?:\s+been)?$)|(?:and|for which|where|when)\s+(?=(?:all )?(?:other|another|alternative|secondary) [^,;]*\b(?:ha(?:s|ve) been|is|are|was|were)?$))", RegexOptions.CultureInvariant)]
    private static partial Regex OnceRuledOut();

    [GeneratedRegex(@"^\W*(?:any\s+)?(?:females?|wom[ae]n)(?:\s+(?:patients?|subjects?|participants?|volunteers?))?(?=\s+who\b)", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyWomen();

    [GeneratedRegex(
        @"^\W*(?:(?:if|when|where|in(?: the)? case of)\s+(?=[^,:;.]{3,120},[^:;.]{1,160}\b(?:or|and)\b)(?:(?!\b(?:must|should|will|she|he|they|has to|have to|needs?)\b)[^:;.]){3,240},\s*(?=(?:the|their|these|they|he|she|it|his|her|must|should|doses?|patients?|subjects?|participants?|treatments?|therapy)\b[^.;]*\b(?:must|should|has to|have to|needs?|will|is|are)\b)|(?:if|for|in(?: the)? case of|in|when|where|among)\s+[^,:]{3,140}[,:]\s*|[\w -]{0,40}\b(?:controls?|groups?|cohorts?|arms?)\s*\w{0,2}(?:,?\s*(?:is |are )?defined (?:as|by))?\s*:\s*|(?:(?:fe)?males?|(?:wo)?men|boys|girls)\s*:\s*|(?:(?:current|former|active|heavy|all|non-?)\s*)*(?:smokers|diabetics|asthmatics|carriers)\s+(?:must|should|need to|have to)\s+|(?:unipolar|bipolar|diabetic|asthmatic|hypertensive|pre-?menopausal|post-?menopausal|pregnant|elderly|paediatric|pediatric)\s+(?:(?:fe)?male\s+)?(?:patients|subjects|participants|volunteers|women)\s+(?:must|should|need to|have to)\s+|(?:all )?(?:volunteer )?(?:patients?|subjects?|participants?|individuals?|volunteers?|those|wom[ae]n|men|children|adults|infants|adolescents)\s+(?:not )?(?:with|who|on|receiving|taking|having|requiring|undergoing|ages?|aged|older than|younger than|over the age|under the age|over|under|above|below|between|[<>≤≥])(?!\w)[^,;:.]{3,120}?\b(?:must|should|shall|can|need to|needs to|have to|may not|cannot|will|(?<!\bwho )are(?=\s+(?:asymptomatic|stable|free|off|at least|not)))\s+)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Condition();

    [GeneratedRegex(
        @"\G\b(?:no(?!\s+(?:more|less|fewer|later|earlier|longer|greater|higher|lower|better|worse)\s+(?:tha[nt]\b|\d)|\s+longer\s+(?:effective|available|exists?|appropriate|standard|indicated|possible)\b|\s+(?:(?:upper|lower|maximum|minimum)\s+)?age\s+limits?\b|\s+(?:upper|lower|maximum)\s+limit(?:\s+(?:of|for|to|on))?\s+age\b|\s*\d|n\b|\s+change\s+(?:for|after|or)\b)|not(?!\s+(?:caused|due|secondary|attribut\w+|explained|indicated|(?:be )?expected to (?:survive|live))\b)(?<!\bor not(?=\s*[,;]))(?!\s+(?:exist|apply|below\b|above\b|[<>≤≥]|(?:be|fall|drop) (?:more|less|fewer|greater|lower|higher|above|below|over|under|older|younger)\b))(?!\s+(?:more|less|limited|exceed\w*|otherwise|yet|only|specified|greater|lower|higher|to exceed|able|applicable|older|younger|be older|be younger)\b)|(?<!with or |with and |with/|and/or )without|(?<!presence or )absence of|free (?:of|from)|never(?! smok)|none of|off(?<=(?:^\W*(?:(?:patients?|subjects?|participants?|all|who|must|should|have|has|been|be|are|is|currently)\s+)*|(?:[,;]|\band)\s+(?:(?:must|should|have|has|been|be|are|is|currently)\s+)*)off)(?!-|\s+(?:of\b|label|study|protocol|treatment|therapy|target|season|the (?:study|trial|ventilator)))|(?:must|should|may|can|do|does|did) ?not(?<!\bcan ?not(?= (?:take|tolerate)\b))(?! (?:exceed|exist|apply|count|matter|resuscitate|intubate|attempt (?:cpr|(?:cardiopulmonary )?resuscitation))\b)(?!\s+(?:(?:be|fall|drop)\s+)?(?:more|less|fewer|greater|lower|higher|above|below|over|under|older|younger|[<>≤≥])\b)|negative for|den(?:y|ies)|lack of)\b(?:\s+(?:be|have|had|been|has|received|receive|any|a|an|the|known|evidence|of|history|presence|current|currently|prior|previous|previously|other|concurrent|active|medical|significant|to))*?\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Negation();

    // "Or at least 4 weeks since", "or has stopped it more than 3 months ago": what lets off a denial.
    [GeneratedRegex(
        @",?\s+or,?\s+(?:(?<since>with\s(?=[^,;.]*\d))(?<=\bwithout\s[^,;.]{3,40},?\s+or,?\s+with\s)|(?<since>(?:(?:have|has|having|been|were|was|must|if so|alternatively|patients?|participants?|subjects?|who|they|at least|a minimum of|more than|greater than|[≥>]=?)\s*)*"
        + @"(?:\d+\s*-?\s*(?:days?|weeks?|wks?|months?|years?)\s+(?:or more\s+|must\s+|have\s+|has\s+)*(?:elapsed\s+|passed\s+)?(?:since|after|from|off)\b|"
        + @"(?:stopped|suspended|discontinued|ceased|completed|withdrawn|finished|washed out)\b[^,;.]*\d|"
        + @"(?:taking|receiving|using|on|treated with)\s+(?:only|one|a single|at most|no more than|stable|a stable)\b)))", RegexOptions.CultureInvariant)]
    private static partial Regex Release();
}
