using System.Text.RegularExpressions;

namespace Trialhead.Pages.Criteria;

/// <content>The words that give a misreading away.</content>
internal static partial class Misreadings
{
    [GeneratedRegex(
        @"\b(?:at least|any|no more than|more than|fewer than|less than|only) (?:one|two|three|four|five|\d) of\b|\b(?:one|two|three) or more of\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(
        @"\((?:for|if|only|in case|when|unless)\b|\bonly\)|\b(?:if|unless|in case of)\b|\b(?:for|in) (?:all |any |those )?(?:\S+ )?(?:patients|subjects|participants|those|men|women|males|females|children)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whom();

    [GeneratedRegex(
        @"\bfor (?:this|the|their|that|current|another|other) (?:\w+ )?(?:disease|cancer|malignancy|condition|indication|illness|tumou?r|infection)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"\b(?:since|after|following|for|from) (?:the )?(?:initiation|start|beginning|first)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"\bmust\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Demanded();

    [GeneratedRegex(@"\b(?:therapy|treatment|exposure) (?:with|to)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Taken();

    [GeneratedRegex(@"\b(?:including|include|such as|e\.g\.|i\.e\.)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Including();

    // Says who a group is, wherever it stands.
    [GeneratedRegex(@"^(?:group|cohort|arm|part) \w{1,3}\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Defining();

    [GeneratedRegex(@"\b(?:compl|adher|cooperat|co-operat|follow|willing|unwilling|able|unable|inab|abilit|agree|abide|keep|attend|return|understand|reliab|accept|refus|capab|incapab|perform|undergo|commit|consent|participat|tak)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Complying();

    [GeneratedRegex(@"\bfor (?:a )?(?:total|at least|up to|more than|less than|minimum|maximum|greater|[=<>≤≥])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lasting();

    [GeneratedRegex(@"\b(?:within|last|past|previous|since|prior|before|preceding|ago)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Recent();

    [GeneratedRegex(@"\bcomply with (?:all|any|each|one|the following)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Following();

    [GeneratedRegex(@"\b(?:consent|assent)\b.*\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex AgeOfConsent();

    [GeneratedRegex(@"\bcov-?\s?2\b|coronavirus[- ]2|covid", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NewCoronavirus();

    [GeneratedRegex(@"\b(?:another|other) (?:[\w-]+ ){0,5}(?:trials?|stud(?:y|ies))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherStudy();

    [GeneratedRegex(@"\bplan\w* (?:to|on) (?:breast|nurs)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nursing();

    [GeneratedRegex(@"\b(?:major|minor)\b.*\b(?:criteria|criterion)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Points();

    // A "no" that holds for all that stands between the semicolons.
    [GeneratedRegex(@"^no\b[^.]*;", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoList();

    [GeneratedRegex(@"\bhepatitis\b[^.]*\bB(?:,? (?:or|and|and/or) |/)C\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherHepatitis();

    [GeneratedRegex(@"\blimits? of (?:quanti\w+|detection)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DetectionLimit();

    [GeneratedRegex(@"\bunstable (?:\w+ )?angina\b(?: pectoris)?,? ?(?:or|and|,)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UnstableAngina();

    // "Full participation in the study" is in this one.
    [GeneratedRegex(@"\bparticipat\w+ in (?:the|this) (?:present |current )?(?:study|trial)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ThisStudy();

    [GeneratedRegex(@"\b(?:another|other|different|any|investigational|experimental|previous\w*|prior|concurrent\w*|simultaneous\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyOtherStudy();

    [GeneratedRegex(@"\bmore than (?:one|two|three|four|five|[1-9])\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ManyStudies();

    // "Drug abuse (including opioids)" is not their use.
    [GeneratedRegex(@"\b(?:abuse|misuse|dependen\w+|addiction)\b[^.]*\b(?:including|such as|e\.g\.)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Abused();

    // "Problems absorbing food" are no "absorbing food".
    [GeneratedRegex(@"\b(?:problems?|difficult\w*|trouble) (?:in |with )?\w+ing\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Trouble();

    [GeneratedRegex(@"\bnon-?measurable\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyUnmeasurable();

    [GeneratedRegex(@"\b(?:acute (?:or|and|and/or) chronic|chronic (?:or|and|and/or) acute)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AcuteOrChronic();

    // "Hypersensitivity or allergic reaction to": of the same thing.
    [GeneratedRegex(@"\b(?:allerg\w+|hypersensitivit\w+|sensitivit\w+)(?:,| or| and|/)[^.;]{0,40}\bto\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reacting();

    // A study that is named by its medicine.
    [GeneratedRegex(@"\b(?:participat\w+|enrol\w+) in an? (?:[\w-]+ ){1,2}(?:study|trial)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamedStudy();

    [GeneratedRegex(@"\btreated (?:with|by|using)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TreatedWith();

    // "Medical or psychiatric illness" is either.
    [GeneratedRegex(@"\bmedical(?:ly)?(?:,| or| and|/| and/or)(?! (?:condition|illness|disease|problem))|\b(?:or|and/or) (?:medical|physical)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MedicalOr();

    // "No CNS disease OR Proven lymphoma": the "no" ends before the choice.
    [GeneratedRegex(@"\S\s+OR\s+\p{Lu}\p{Ll}", RegexOptions.CultureInvariant)]
    private static partial Regex NextChoice();

    // "At least 2 weeks since chemotherapy Phase II: no chemotherapy".
    [GeneratedRegex(@"\p{Ll}\)? (?:Phase|Arm|Cohort|Group|Part|Stratum|Regimen) \w{1,3}\s*:", RegexOptions.CultureInvariant)]
    private static partial Regex RunOnGroup();

    // "Recent (less than 4 weeks) or intercurrent transfusion": the time is that of the one.
    [GeneratedRegex(@"\brecent (?:\([^)]*\) )?or \w+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RecentOr();

    // What says how long an illness has lasted; "men with gout between 18 and 30 years" tells an age.
    [GeneratedRegex(@"\b(?:duration|since|for|onset|diagnos\w+|symptoms?|lasting|standing|persist\w*|history of (?:at least|more|[<>≥≤\d]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Enduring();

    [GeneratedRegex(@"\b(?:hospital|inpatient|outpatient|admi)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InHospital();

    [GeneratedRegex(@"\b(?:un\w+|not?|cannot|lack|lost|inab\w+|impossib\w+|fail\w*|refus\w+|difficult\w*|prevent\w*|interfer\w*|preclud\w*|impair\w*|hinder\w*|compromis\w*|leav\w+|mov\w+|travel\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Failing();

    [GeneratedRegex(@"\b(?:community|independent\w*|nursing|at home|alone|facility|homeless)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dwelling();

    [GeneratedRegex(@"^\W*adults?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Grown();

    [GeneratedRegex(@"\btype[- ](?:[12]|I|II)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Typed();

    [GeneratedRegex(@"\b(?:other|others|another|additional|further|else)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Further();

    [GeneratedRegex(@"\bhealthy (?:controls?|volunteers?|subjects?|participants?|individuals?) (?:with|who|that)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HealthyWith();

    // Choices of which the first is lost, or lends its words to the second.
    [GeneratedRegex(@"\bpre-?existing (?:or|and)\b|\bsevere acute respiratory syndrome (?:\(\w+\) )?(?:or|and)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LostChoice();

    // "With no or mild symptoms".
    [GeneratedRegex(@"\bno or (?:only )?(?:mild|minimal|moderate|minor|few|low)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoOr();

    // To have been tested is not to have it.
    [GeneratedRegex(@"^(?:prior|previous|any) [\w -]{3,30} testing\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TestedOnly();

    [GeneratedRegex(@"^receipt of\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Receipt();

    [GeneratedRegex(@"\((?:prior to|before)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BeforeAside();

    [GeneratedRegex(@"\bor (?:unresectable|inoperable)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inoperable();

    [GeneratedRegex(@"\brefus\w+ (?:of|by) (?:the )?(?:attending|treating|physician|doctor|clinician|investigator)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DoctorsRefusal();

    [GeneratedRegex(@"\b(?:males?|men|man)\b.*\b(?:females?|women|woman)\b|\b(?:females?|women|woman)\b.*\b(?:males?|men|man)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex EitherSex();

    // "Adults; women not pregnant" does not ask for a woman.
    [GeneratedRegex(@"\w[;,]\s*(?:and )?(?:women|females?)\b(?:\W*$|.*\b(?:pregnan|contracep|lactat|breast))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex WomenBehind();

    // The next line is the other choice.
    [GeneratedRegex(@"[\s,;]or\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OpenChoice();

    [GeneratedRegex(@"\b(?:at least|(?:less|greater|more|higher|lower) than)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Limiting();

    // Without a word or sign between them, an illness and a measurement are two lines that ran together.
    [GeneratedRegex(@"[(,;:/&+=<>≤≥]|\b(?:with|if|when|where|defined|as|whose|having|has|in|by|plus|due)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joining();

    [GeneratedRegex(@"\b(?:non-? ?|not |no )(?:be )?pregnan", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotPregnant();
}
