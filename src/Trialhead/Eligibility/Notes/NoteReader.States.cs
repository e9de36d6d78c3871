using System.Globalization;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Text;

namespace Trialhead.Eligibility.Notes;

/// <content>Pregnancy, consent and other yes-or-no matters; smoking and other habits.</content>
public static partial class NoteReader
{
    // What says a state, and what says its contrary; the first group named "not" denies.
    private static readonly (PersonalState State, Regex Words)[] StatePatterns =
    [
        (PersonalState.CanConsent, ConsentWords()),
        (PersonalState.CanComply, ComplyWords()),
        (PersonalState.Hospitalized, HospitalWords()),
        (PersonalState.Hospitalized, WardWords()),
        (PersonalState.Hospitalized, StayWords()),
        (PersonalState.LegallyProtected, ProtectionWords()),
        (PersonalState.HasTelephone, TelephoneWords()),
        (PersonalState.UsesContraception, ContraceptionRefusals()),
        (PersonalState.InEmergencyCare, EmergencyWords()),
        (PersonalState.Ambulatory, WalkingWords()),
        (PersonalState.SpeaksLanguage, LanguageWords()),
        (PersonalState.SexuallyActive, SexualWords()),
        (PersonalState.UsesContraception, ContraceptionWords()),
        (PersonalState.Imprisoned, PrisonWords()),
        (PersonalState.PlansPregnancy, PregnancyWishes()),
        (PersonalState.HasCaregiver, CaregiverWords()),
        (PersonalState.CanUndergoMri, MriWords()),
        (PersonalState.NoStandardTherapy, NothingStandardLeft()),
        (PersonalState.RecoveredFromToxicity, RecoveryWords()),
        (PersonalState.RecoveredFromToxicity, RecoveredWords()),
        (PersonalState.Hospitalized, MoreStays()),
        (PersonalState.SpeaksLanguage, TongueWords()),
        (PersonalState.HasTelephone, InternetWords()),
        (PersonalState.HasInsurance, InsuranceWords()),
        (PersonalState.InAnotherStudy, StudyWords()),
        (PersonalState.AdequateVenousAccess, VeinWords()),
        (PersonalState.PlansPregnancy, FamilyWishes()),
    ];

    // "13+2 by CRL", "30+5 weeks", and not "born at 30+5 weeks".
    private const string OfTheChild = @"(?<!\b(?:born|delivered|delivery|birth|at|ex|from|until|by|was|since|loss|miscarriage|section|LSCS)[ -])(?<![\d./+-])\b";

    private const string WeeksOfPregnancy =
        @"(?:(?: ?(?:weeks?|wks?|w))?,? by (?:CRL|LMP|dates|dating|USS|scan|ultrasound)\b| ?(?:weeks|wks)\b(?!,? (?:old|of age|of life|after|post|ago|premature|preterm|infant|neonate|baby|boy|girl)))";

    private const double Nursling = 8; // years
    private const double YoungestMother = 10;
    private const double OldestMenses = 60;
    private const double Climacteric = 45;

    private static IEnumerable<Fact> States(string note, double? age, NoteContext context)
    {
        foreach (Match match in StateWords().Matches(note))
        {
            var named = match.Groups["state"];
            if (match.Groups["milk"].Success && age < Nursling)
            {
                continue; // the person is the one who is fed
            }

            var reading = context.Read(new SourceSpan(named.Index, named.Length));
            if (BornBefore().IsMatch(note[context.ClauseAt(named.Index).Start..named.Index]))
            {
                continue; // how long the person's own mother was pregnant
            }

            if (!match.Groups["meno"].Success && age < YoungestMother)
            {
                continue;
            }

            var state = match.Groups["meno"].Success ? PersonalState.ChildbearingPotential
                : match.Groups["milk"].Success ? PersonalState.Breastfeeding
                : PersonalState.Pregnant;
            if (reading.Stance is not (NoteStance.Affirmed or NoteStance.Denied)
                || (match.Groups["meno"].Success && reading.Stance == NoteStance.Denied))
            {
                continue;
            }

            var isWeaned = match.Groups["milk"].Success && Stopped().IsMatch(note[context.ClauseAt(named.Index).Start..named.Index]);
            var isAbsent = isWeaned || match.Groups["meno"].Success || match.Groups["negative"].Success || reading.Stance == NoteStance.Denied;
            yield return StateAt(state, isAbsent, note, match);
            if (match.Groups["after"].Success)
            {
                yield return StateAt(PersonalState.Postmenopausal, isAbsent: false, note, match);
            }
            else if (match.Groups["sterile"].Success)
            {
                yield return StateAt(PersonalState.SurgicallySterile, isAbsent: false, note, match);
            }
        }

        foreach (var ended in LastPeriod().Matches(note).Where(match => age >= Climacteric && IsLongAgo(match) && !context.IsOfOther(match.Index)))
        {
            yield return StateAt(PersonalState.Postmenopausal, isAbsent: false, note, ended);
        }

        if (!(age >= OldestMenses) && Menses().Match(note) is { Success: true } menses
            && !LastPeriod().IsMatch(note) && !context.IsOfOther(menses.Index) && context.Read(new SourceSpan(menses.Index, menses.Length)).Stance == NoteStance.Affirmed)
        {
            yield return StateAt(PersonalState.Postmenopausal, isAbsent: true, note, menses);
        }

        foreach (var (state, words) in StatePatterns)
        {
            foreach (Match match in words.Matches(note))
            {
                // Denial and intent are in the patterns themselves: "will comply" is a promise, not a plan.
                if ((!context.IsOfOther(match.Index) || (state is PersonalState.PlansPregnancy or PersonalState.UsesContraception && Couple().IsMatch(note[..match.Index]))) && context.SectionAt(match.Index) != NoteSection.Plan)
                {
                    yield return StateAt(state, match.Groups["not"].Success, note, match);
                }
            }
        }
    }

    // A year without periods is the menopause, at that age.
    private static bool IsLongAgo(Match period) => !period.Groups["months"].Success
        || (int.TryParse(period.Groups["n"].Value, CultureInfo.InvariantCulture, out var months) ? months : Array.IndexOf(Units, period.Groups["n"].Value.ToLowerInvariant())) >= 12;

    [GeneratedRegex(
        @"\b(?:last (?:menstrual )?period|(?-i:LMP)):? (?:was |came |had been )?(?:about |over |more than )?(?<n>\d+|[a-z]+) (?:(?<months>months?)|years?) (?:ago|earlier|before)\b|"
        + @"\bmenopause (?:was |came |occurred )?(?:at |aged |age )?(?:age |the age of )?[345]\d\b(?![%/])|\bmenopause (?:(?:was|about|over|some) )*(?:\d+|[a-z]+) years ago\b|\b(?:\d+|[a-z]+) years (?:past|after|since) (?:the |her )?menopause\b|\blast menses (?:(?:was|were|at|age|aged|the|of) )*[45]\d\b(?![%/])|\bin (?:the )?post-?menopausal range\b|"
        + @"\bno (?:menstrual )?periods (?:for|in) (?:(?:over|about|the last|the past|more than|at least) )*(?<n>\d+|[a-z]+) (?:(?<months>months?)|years?|yrs?)\b|\blast (?:menstrual )?period (?:was |came )?(?:at (?:the )?(?:age (?:of )?)?|when she was )[45]\d\b|\b(?:periods|menses) (?:ended|stopped|ceased) (?:at (?:the )?(?:age (?:of )?)?[45]\d\b|(?:\d+|[a-z]+) years ago)", Loose)]
    private static partial Regex LastPeriod();

    // Who has periods is not past the menopause.
    [GeneratedRegex(@"\b(?:(?:pre)?menstrual (?:\w+ ){0,3}pain|(?:heavy|irregular|painful|regular|monthly)[\w ,]{0,20}\b(?:periods|menses|menstruation)|(?:her )?(?:periods|menses|(?:menstrual )?cycles) (?:are|come|last|have become)|\b(?:each|every|(?:first|second|heaviest) days? of (?:the|her|each|every)|between|during|with) (?:her )?periods?\b(?! of)|periods:? (?:still )?regular|still (?:having|has|have|gets?|getting) (?:\w+ )?periods|last menstrual period|dysmenorrh?ea|menorrhagia|pre-?menopausal)\b", Loose)]
    private static partial Regex Menses();

    // "Hypertension in pregnancy", "an uncomplicated pregnancy", "born at 34 weeks of gestation": not one of today.
    private static bool IsPastPregnancy(string note, SourceSpan span, NoteContext context)
    {
        var before = note[context.ClauseAt(span.Start).Start..span.Start];
        return note[span.Start..span.End].EndsWith("ies", StringComparison.OrdinalIgnoreCase) || PastPregnancyBefore().IsMatch(before) || BornBefore().IsMatch(before);
    }

    private static StateFact StateAt(PersonalState state, bool isAbsent, string note, Match match) => new(state)
    {
        Presence = isAbsent ? Presence.Absent : Presence.Present,
        Provenance = From(note, new SourceSpan(match.Index, match.Length)),
    };

    private static IEnumerable<Fact> Habits(string note, NoteContext context, NoteDates dates)
    {
        foreach (Match match in HabitWords().Matches(note))
        {
            if (context.IsOfOther(match.Index))
            {
                continue;
            }

            if (match.Groups["nosmoke"].Success && OrDrink().IsMatch(note, match.Index + match.Length))
            {
                yield return new ConditionFact("alcohol abuse") { Presence = Presence.Absent, Qualifiers = [AtPresentOnly], Provenance = From(note, new SourceSpan(match.Index, match.Length)) };
            }

            var isPresent = match.Groups["smoke"].Success || match.Groups["former"].Success || match.Groups["loss"].Success;
            var name = match.Groups["loss"].Success ? "weight loss"
                : match.Groups["smoke"].Success || match.Groups["former"].Success || match.Groups["nosmoke"].Success ? "smoking"
                : match.Groups["nodrink"].Success ? "alcohol abuse"
                : "illicit drug use";
            yield return new ConditionFact(name)
            {
                Presence = isPresent ? Presence.Present : Presence.Absent,
                Qualifiers = !isPresent && AtPresent().IsMatch(match.Value) ? [new Qualifier(QualifierKind.Course, QualifierTable.AtPresent)] : [],
                IsOver = match.Groups["former"].Success || (match.Groups["smoke"].Success && !match.Value.Equals("smokes", StringComparison.OrdinalIgnoreCase) && GivenUp().IsMatch(context.SentenceAt(match.Index).Of(note))),
                Ended = name == "smoking" && isPresent ? GivenUpOn(note, match, context, dates) : null,
                Provenance = From(note, new SourceSpan(match.Index, match.Length)),
            };
        }
    }

    // "Smoked for 40 years but quit 8 years ago".
    private static PartialDate? GivenUpOn(string note, Match smoking, NoteContext context, NoteDates dates)
    {
        var sentence = context.SentenceAt(smoking.Index);
        return GivenUpThen().Match(note[..sentence.End], sentence.Start) is { Success: true } end
            ? dates.Of(new SourceSpan(end.Index, end.Length), sentence, sentence.End, isIllness: true)
            : null;
    }

    [GeneratedRegex(@"(?:\b(?:quit|stopped|gave (?:it )?up|given up|packed it in)|(?<=\bha[sd]n['’]?|\bhaven['’]?)t smoked since|not smoked since)(?: (?:smoking|(?:the )?(?:fags|cigs|ciggies)))?(?=,? (?:completely |about |over |almost |nearly |back )?(?:in )?(?:\(?(?:19|20)\d\d|last (?:year|month|week)|\w+ (?:days?|weeks?|months?|years?|yrs?) ago))", Loose)]
    private static partial Regex GivenUpThen();

    // "I don't smoke or drink".
    [GeneratedRegex(@"\G (?:or|nor|and) drink\b(?! (?:water|milk|coffee|tea|much|enough|more|often|a lot))", Loose)]
    private static partial Regex OrDrink();

    // Who drinks nothing may have drunk.
    [GeneratedRegex(@"^(?:does|do) ?n(?:o|')t\b", Loose)]
    private static partial Regex AtPresent();

    [GeneratedRegex(@"\b(?:former|ex)[\s-]smoker|\b(?:quit|stopped|gave (?:it )?up|packed it in|until)\b", Loose)]
    private static partial Regex GivenUp();

    [GeneratedRegex(
        @"\b(?<state>(?<meno>(?<after>post-?\s?menopausal|(?<!\b(?:going|go|not|isn['’]?t) )through (?:the )?(?:change|menopause)|(?<!(?:peri|pre|early|not)[\s-]?)menopausal(?!\s+(?:symptoms|status)))|(?<sterile>surgically sterile|(?-i:BTL)|(?:status post|s/p) (?:total |abdominal )*hysterectomy|tubal ligation|tubes tied))|"
        + @"(?<milk>(?-i:BF)(?= (?:\d+/\d+ )?(?:old )?(?:baby|infant)\b)|breast-?\s?feeding|lactating|nursing (?:(?:a|the|my|her|our|his) )(?:\d+[- ](?:day|week|month)s?[- ]old |baby |little |newborn )*(?:baby|infant|newborn|child|son|daughter|boy|girl|twins)|still nursing|(?:pump(?:s|ing)|express(?:es|ing)) (?:(?:her|my|breast) ?)*milk\b|(?<=\b(?:not|nor|n['’]t) (?:currently |now )?)nursing(?=\s*(?:[,.;)]|$)| (?:or|and)\b))|"
        + @"(?<!(?:become|get|was|were|been|when|while|being|previously) )pregnant)\b|"
        + @"\b(?:wom[ae]n|female|lady|mother|she|who|patient)(?: is|,| who is)?(?: now| currently)? in (?:her|an?|the) (?:(?:first|second|third|fourth|fifth|sixth|current|twin|singleton|\w+ week of (?:her |the )?) ?)?(?<state>pregnancy)\b|"
        + @"\b(?:at|is|now) (?<state>(?:[5-9]|[123]\d|4[0-2]) weeks? and \d days?)\b(?! (?:old|after|post|ago|of age|of life))|"
        + OfTheChild + @"(?<state>(?:[5-9]|[123]\d|4[0-2])\+[0-6])" + WeeksOfPregnancy + "|"
        + OfTheChild + @"(?<state>(?:[5-9]|[123]\d|4[0-2]) weeks(?=,? by (?:CRL|LMP|dates|dating|USS|scan|ultrasound)\b)|(?:[5-9]|[123]\d|4[0-2])[- ]weeks? (?:intra-?uterine |viable |singleton |live )+(?:gestation|pregnancy))|"
        + @"\b(?-i:EGA|IUP|GA)(?: (?:at|of|is))?[ :]{1,2}(?<state>(?:[5-9]|[123]\d|4[0-2]))(?= ?(?:w|weeks?|wks?|\+\d)|\b)|(?<!\b(?:born|was|until|from|since) )\b(?<state>(?:[5-9]|[123]\d|4[0-2])\+[0-6]/40)|\b(?:[5-9]|[123]\d|4[0-2]) (?:weeks?|wks?) (?<state>along|gone)\b(?! with)|"
        + @"\b(?<state>(?:single|one|twin|live|viable)(?: (?:live|viable|intrauterine))* f(?:o)?etus(?:es)?|(?:urine|urinary) (?:beta[- ]?|β-?)?hCG (?:(?:is|was|came back) )?(?:positive|\+ve))(?!\w)|"
        + @"\bin (?:the|her) (?<state>(?:first|second|third|1st|2nd|3rd) trimester)\b|"
        + OfTheChild + @"(?<!\b(?:AUDIT|CAT|scored?)[ :]+)(?<state>(?:[5-9]|[123]\d|4[0-2])/40)\b(?!,? (?:old|prem|infant|neonate|baby|boy|girl))|"
        + @"\b(?<state>UPT|(?:urine |serum )?pregnancy test)(?: (?:was|is|came back))?[: ]{1,2}(?:\+ve(?!\w)|pos(?:itive)?\b)|(?:\+ve|positive) (?<state>UPT|pregnancy test)\b|\b(?<state>antenatal clinic|booking visit|(?:early )?preg)(?=[,.;]| (?:at|@|w/))|"
        + @"\b(?<state>primigravida|primigravid|multigravida)\b|"
        + @"\b(?<state>G\d+\s?P\d+\w*),? (?:with |an? )*\d{1,2}(?=w\d|\+\d| ?(?:weeks?|wks?)\b)|"
        + @"(?<!\b(?:prior|previous|past|last|first|h/o|history of|after|an?) )\b(?<state>(?:twin|singleton|triplet|intrauterine|ongoing|viable|current) pregnancy)\b|"
        + @"\b(?<state>G\d+\s?P\d+\w*),? (?:is |now |currently |presents |presenting |seen |admitted )*(?:at|@) \d{1,2}(?= ?(?:weeks?|wks?|w)\b|\+\d|w\d)|"
        + @"(?<!\b(?:as large as|size of|like)\b[^.;]{0,30})\b(?<state>(?:weeks?|months?)(?: of|'s?)? (?:gestation(?:al age)?|pregnant|pregnancy)|gravid)\b|"
        + @"\b(?<negative>(?<state>pregnancy) test (?:(?:was|is|came back) )?neg(?:ative)?|(?:urine |serum |blood |quantitative |qualitative |beta[- ]?|β-?)*(?<state>UPT|hCG|human chorionic gonadotropin|chorionic gonadotropin|pregnancy test)(?: \(\w*-?hCG\))?(?: (?:level|levels|test|result|screen))?(?:\s*:|,| (?:was|is|came back|remains|tests?|tested|result(?:ed)?)|(?= with cut-?off)[^.;]{0,70}? (?:is|was))*\s*neg(?:ative)?\b|negative (?:\w+ ){0,2}(?<state>hCG|UPT)\b|negative (?:\w+ )?(?<state>pregnancy) test|\d+ ?(?:/52|/12|weeks?|wks?|months?|days?) (?<state>post-?\s?(?:partum|natal))|(?<state>post-?\s?partum) \d+ (?:weeks?|wks?|days?|months?)|(?:had|delivered|gave birth to) (?:(?:an?|my|our|her|the|first|second|third|healthy|lovely|beautiful) )+(?:baby )?(?<state>baby|son|daughter|boy|girl|child|twins)(?: (?:boy|girl|son|daughter))?(?: (?:about|only|just))? (?:\d+|[a-z]+) (?:days?|weeks?|months?) ago)\b", Loose)]
    private static partial Regex StateWords();

    [GeneratedRegex(
        @"\b(?:with|in|during|after|since|before|following|previous|prior|past|last|first|second|third|normal|uncomplicated|unremarkable|complicated|history of|each|every|as large as|(?:as|like) (?:in|at)|size of|end of)\s+"
        + @"(?:(?:in|at|her|a|an|the|\w+ week of|first|last|previous|prior|uncomplicated|normal|full-?term|term)\s+)*$", Loose)]
    private static partial Regex PastPregnancyBefore();

    [GeneratedRegex(@"\b(?:born|birth|deliver(?:y|ed))\b[^.;]*$", Loose)]
    private static partial Regex BornBefore();

    [GeneratedRegex(
        @"\b(?:(?<not>(?:unable|not able|unwilling|refus\w+|declin\w+|cannot|can ?not|lacks? (?:the )?capacity) (?:to )?(?:\w+ ){0,3}consent\b|(?:lacks?|does(?: not|n['’]t) have) (?:mental |decision-making |the )?capacity\b)|has (?:full |mental |decision-making )?capacity\b(?! of)|consent (?:was |is )?(?:obtained|given|signed)\b|"
        + @"(?:(?:will|can|able to|willing to|agrees? to|agreed to|wishes to) (?:provide|give|sign)|provides?|provided|gave|gives|signed|obtained) (?:\w+ ){0,3}consent\b)", Loose)]
    private static partial Regex ConsentWords();

    [GeneratedRegex(
        @"\b(?:(?<not>(?:unable|not able|unwilling|cannot|refuses) (?:to )?comply\b)|"
        + @"(?:will|can|able to|willing to|agrees? to) (?:\w+ ){0,2}(?:comply|adhere)\b)", Loose)]
    private static partial Regex ComplyWords();

    [GeneratedRegex(@"(?<!\b(?:one|two|three|four|once|twice|never|not|when|if|last|previously|recently|\d+|\w+n['’]t) (?:been |was |were )?)\b(?:was |is |been )?(?:hospitali[sz]ed\b(?!\s*[:=?|]\s*no\b)(?! (?:in|for|at|twice|\w+ (?:years?|months?|weeks?) ago|\w+ (?:days|weeks|months|times)))|(?:is|was|been) (?:re)?admitted (?=(?:because|for (?!surveillance)|with|due|by|after)\b)(?![^.;]*\b(?:years?|months?) ago)|(?<!\bnot )(?:is|was) (?:re)?admitted(?=[.,;]| (?:and|overnight|today|this (?:morning|evening)|tonight)\b)(?![^.;]*\b(?:ago|discharged|last (?:week|month|year))\b)|admitted to (?:the |our |an? )?(?:\w+ ){0,2}?(?:hospital|icu|ccu|intensive care unit|ward|unit|floor|department|service)|(?:now|still|currently)\b[^.;,]{0,20}? in (?:the )?hospital\b|(?:in|at) the (?:intensive care unit|icu|ward)\b|(?:moved|transferred|taken|brought) (?:\w+ )?to (?:the |our )?(?:\w+ )?(?:intensive care(?: unit)?|icu|ccu|high[- ]dependency unit)\b|^admission (?:summary|note)\b|(?:is|was) (?:intubated|(?:being )?mechanically ventilated))", Loose)]
    private static partial Regex HospitalWords();

    // What only wards write: "ICU day 3", "POD 2", "day 5 of admission", "was admitted yesterday".
    [GeneratedRegex(
        @"\b(?:(?-i:ICU|ITU|MICU|SICU|CCU|NICU|PICU|HDU),? (?:day ?|(?-i:D))\d|ward,? day \d|admitted (?:via|through|from) (?:the )?(?:emergency (?:department|room)|(?-i:ED|A&E|ER)\b)|(?-i:POD)[ #]{0,2}\d{1,2}\b|day \d+ of (?:the |this )?admission|inpatient on\b|ward (?:round|note)\b|on the ward (?:since|for|now)\b|(?:is|was) admitted (?:yesterday|today|overnight|last night|this (?:morning|afternoon|evening))|(?<!\b(?:not|never|no) (?:been |was )?)admitted to (?:the )?(?-i:[MSC]?ICU|HDU)\b)(?![^.;]*\b(?:ago|in (?:19|20)\d\d|discharged)\b)", Loose)]
    private static partial Regex WardWords();

    // Not one of last week, nor one that was left.
    [GeneratedRegex(
        @"(?<!\b(?:previously|earlier|ago|last|had) )\b(?:present(?:s|ed|ing|ation)?|brought|carried|wheeled|flown|driven|taken|sent|admitted|came|comes|transferred|transported|rushed|referred|seen|evaluated|arriv(?:es|ed|ing|al))\b[^.;]{0,60}?"
        + @" (?:to|at|in|into) (?:(?:the|our|an?|your|local|pediatric|hospital) ){0,2}(?:emergency (?:department|room|ward|unit|service)|(?-i:ED|ER|A&E|EW)\b)(?![^.;]{0,40}\b(?:ago|last (?:week|month|year)|and (?:was )?discharged|earlier this)\b)|"
        + @"\b(?:in|at) the (?:emergency (?:department|room)|(?-i:ED|ER)),? (?:he|she|the (?:patient|child|boy|girl)|(?:vital|initial|his|her|examination|blood)\b)|\bin the (?-i:ED|ER)\b[:,]", Loose)]
    private static partial Regex EmergencyWords();

    [GeneratedRegex(
        @"\b(?:(?<not>(?<!\b(?:not|never|\w+n['’]t) (?:\w+ )?)(?:unable to (?:\w+, )*(?:\w+,? or )?(?:walk|ambulate)|(?:cannot|can['’]?t) walk(?! (?:far|fast|very|more|long|without|up|for|properly|well|much|straight|unaided|alone|\d))|non-?ambulatory|wheelchair[- ]bound|bed-?ridden|bed-?bound))|(?<!\bnot )(?:mobile|mobili[sz]es?|mobili[sz]ing|walks?|walking|ambulates|ambulatory|ambulant) (?:independently|unaided|with (?:an? |the |his |her |my )?(?:walking |zimmer |rollator |four-wheeled )?(?:stick|frame|cane|walker|zimmer|rollator|crutch(?:es)?)\b)|independently (?:mobile|ambulant|ambulatory)|"
        + @"(?:walks?|ambulates) (?:independently|unaided|without)|(?:can|could) still walk|still (?:walks|walking)|walks? (?:fine|well)|(?:is|remains) ambulatory)\b", Loose)]
    private static partial Regex WalkingWords();

    [GeneratedRegex(@"\b(?:(?<not>(?:needs|requires|requiring|requested|via|through) (?:an? )?(?:\w+ )?interpreter|interpreter (?:needed|required|used|present)|does not speak english|non-english[- ]speaking|speaks only (?!english\b)[a-z]+|(?-i:[Ss]peaks [A-Z](?!nglish)[a-z]+ only)|(?-i:[A-Z](?!nglish)[a-z]+)[- ]speaking(?: only|,? (?:with |via |needs |an? )*interpreter)|(?:speaks )?(?:no|little|limited|minimal|poor) english(?: spoken)?(?=\s*[,.;(]|\s*$| and\b))|speaks (?:fluent |good |some )?english|english[- ]speaking)\b", Loose)]
    private static partial Regex LanguageWords();

    [GeneratedRegex(@"\b(?:(?<not>not (?:currently |presently |now )?sexually active|never (?:been sexually active|had (?:sexual )?intercourse)|virgin)|(?<!not (?:\w+ )?)(?<!been )sexually active)\b", Loose)]
    private static partial Regex SexualWords();

    // Who uses none may still be willing to.
    [GeneratedRegex(
        @"(?<!\b(?:not|\w+n['’]t|never|no longer|sometimes|occasionally|rarely|seldom) )\b(?:uses?|using|takes?|taking|on) (?!no\b|any\b)(?:\w+ )?"
        + @"(?:oral contracepti\w+|contracepti\w+|birth control|condoms|iud|intrauterine device|OCPs?|COCs?|the pill)\b(?! (?:sometimes|occasionally|rarely|inconsistently|irregularly|now and then|most of the time|not always|on and off))|(?<!\b(?:no|not|without|had|removed) (?:an? )?)\b(?:copper|hormonal|levonorgestrel|Mirena)[ -](?:IUD|IUS|coil)\b|(?<!\b(?:no|(?<!\bha[sv]e? )had|removed) (?:an? |the )?)\bMirena (?:in situ|in place|fitted)\b|\b(?:has|have) (?:an? |the )?(?:Mirena|Kyleena|Nexplanon)\b(?! (?:out|removed))|(?<!\bnot )\bon (?:the )?(?-i:COCP|POP|CHC|Depo|depo|mini-?pill)\b|\b(?:partner|husband) (?:has )?had (?:an? |his )?vasectomy\b|\bvasectomi[sz]ed (?:partner|husband)\b|"
        + @"(?<!\bno )\b(?:has|have) (?:an? |the )?(?:IUD|IUS|coil|intrauterine device)\b(?! removed)|(?<=[.;,] ?)(?-i:IUD|IUS)(?: in (?:situ|place))?(?=[.;,])|(?<!\b(?:no|not|removed|former) )\b(?:Nexplanon|Implanon|(?:etonogestrel|contraceptive) implant|Depo-Provera)\b(?! (?:removed|out))|"
        + @"\bcontraception\s*:\s*(?!no|nil|n/a|not|declin|discuss|counsel)\w+", Loose)]
    private static partial Regex ContraceptionWords();

    [GeneratedRegex(
        @"\b(?:(?<not>(?:not|\w+n['’]t|no longer) (?:currently )?(?:plan(?:s|ning)?|intend\w*|want\w*|wish\w*)(?: on| for| to)?(?: (?:have|having|becom\w+|get\w*|an?|any|more|further|future|another))* (?:pregnan\w+|child(?:ren)?|kids|bab(?:y|ies))|no plans? (?:for|to have|to become|to get|of) (?:(?:an?|any|more|further|future|another) )*(?:pregnan\w+|child(?:ren)?|kids|bab(?:y|ies))|family (?:is )?complete)|trying for (?:an? |another |our )?(?:\w+ )?(?:baby|child)|"
        + @"(?<!\b(?:not|\w+n['’]t|if|when|before) )(?:planning|trying|hoping|wishes|wants|want) (?:to |for |on )?(?:an? |become |becoming |get |getting |have )*(?:pregnan\w+|conceive|conception|(?<=have (?:an? )?)bab(?:y|ies))|(?-i:\bTTC\b))\b", Loose)]
    private static partial Regex PregnancyWishes();

    // "She and her husband are trying to conceive".
    [GeneratedRegex(@"\b(?:(?:my|his|her) (?:husband|wife|partner|boyfriend|girlfriend) and (?:I|he|she) |(?:I|he|she|(?:the |this )?(?:patient|woman|couple)) and (?:his|her|my) (?:husband|wife|partner|boyfriend|girlfriend|spouse|fianc\w+) (?:(?:is|are|have|has|had|been|now|still|also|currently) )*)$", Loose)]
    private static partial Regex Couple();

    [GeneratedRegex(
        @"\b(?:(?<not>(?:never|not) (?:been )?(?:in (?:jail|prison|custody)|detained|imprisoned|incarcerated))|incarcerated|prison inmate|(?<!\b(?:former |ex-))prisoner|"
        + @"(?:in|seen from|brought from|escorted from) (?:jail|prison)(?! (?:until|from|in (?:19|20)\d\d|years? ago))|serving (?:an? |his |her )?(?:[\w-]+ )?(?:prison |custodial )?sentence|in (?:police )?custody)\b", Loose)]
    private static partial Regex PrisonWords();

    [GeneratedRegex(
        @"\b(?<nosmoke>non-?\s?smok(?:er|ing)|never[- ]smok(?:er|ed)|(?:has )?never smoked|(?:does not|doesn['’]?t|do not|don['’]?t) (?:currently |drink (?:or|and) )?smoke(?!,? (?:now,? |any ?more,? )?(?:gave|quit|stopped|packed))|(?:denies|no) (?:any )?(?:tobacco|cigarette)(?: use)?|tobacco(?: use)?\s?[:=]\s?(?:never|none|no|nil|denies))\b|"
        + @"\b(?<former>(?:former|ex)[\s-]smoker|(?:do(?:es)?n['’]?t|do not|does not) smoke,? (?:now,? |any ?more,? )?(?:gave (?:it )?up|quit|stopped|packed it in)|(?:has|have|had)(?: not|n['’]?t) smoked (?=since\b)|(?:smoking|tobacco|cigarettes?)(?: (?:status|use|history|hx))?\s?[:=]\s?(?:former|ex|quit|past|stopped)|(?:quit|stopped|gave up|given up) (?:smoking|tobacco|cigarettes|(?:the )?(?:fags|cigs|ciggies|smokes))|smoked (?!(?:cannabis|marijuana|pot|weed|crack|heroin|opium|hash\w*)\b)(?=[^.;]*\b(?:quit|stopped|until|gave (?:it )?up|packed it in)\b))|"
        + @"\b(?<smoke>(?<!not )(?<!n't )(?<!never )(?:smokes(?! (?:no more|weed|pot|cannabis|marijuana|dope|joints?|hash\w*|heroin|crack)\b)|smoking history|current smoker|(?:has|have|(?<=\bI)['’]ve) smoked(?! (?:cannabis|marijuana|pot|weed|crack|heroin|opium|hash\w*)\b)|I (?:still |do )?smoke(?! (?:weed|pot|cannabis|marijuana|dope|joints?))|smok(?:e|ing) (?:about |around )?\d+ (?:a day|cigs|cigarettes)|(?<=(?:^|[.,;]) ?)smoker(?! (?:until|till|before))|pack[- ]years?|(?<=\d ?\+? ?-?)(?:(?-i:py|PY)|pk[ -]?(?:yrs?|years?))\b|(?<=(?:\b[0-3](?:\.\d)?|½) ?)(?-i:ppd|PPD)\b(?! ?\d)|packs? (?:of cigarettes )?(?:per|a) day))\b|"
        + @"\b(?<loss>(?:lost|weight loss(?: of|:)?|loss of) (?:a total of |about |perhaps |maybe |some |around |roughly |at least |approximately |over |almost )?(?:\d+(?:\.\d)?|[a-z]{3,6}(?:teen|ty)?) ?(?:pounds|lbs?|kgs?|kilograms)|\d+[\s-](?:pound|lb|kg)s? weight loss)\b|"
        + @"\b(?<nodrink>(?:does not|doesn['’]?t|do not|don['’]?t) (?:smoke (?:or|and) )?(?:drink(?! (?:water|milk|coffee|tea|much|enough|more|often|a lot))|use alcohol)|teetotal(?:l?er)?|lifelong abstainer|(?:denies|no|nil) (?:any )?(?:tobacco (?:or|and) |history of )?(?:alcohol|ethanol|etoh)(?![ -](?:dependen|withdraw|addict|(?:use )?disorder|use disorder|misuse|related|problem|intoxic|level|swab|today|before|since|for\b|in\b))(?: use| abuse| consumption)?)\b|"
        + @"\b(?<nodrug>(?:denies|no|does not use) (?:any )?(?:history of )?(?:alcohol (?:or|and) |tobacco,? alcohol,? (?:or|and) )?(?:illicit|recreational|iv|intravenous|street) drugs?(?: use| abuse)?|(?:denies|no) (?:any )?illicits\b|(?:does not|doesn['’]?t|do not|don['’]?t|never)(?: smoke)? (?:or |and )?(?:used?|do|done|take|taken|touch|touched|tried) (?:any )?(?:illegal |street |recreational )?drugs)\b", Loose)]
    private static partial Regex HabitWords();
}
