using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Notes;

/// <content>Names of illnesses that tell of none: tests, vaccines, points of a scale, denials of one part of the body.</content>
public static partial class NoteReader
{
    private const int LongestAge = 15; // characters of "130 years-old " and the like

    // "G6PD normal", "HADS depression 7": the illness goes by the name of its test; "no injury of the spleen" tells of no other part.
    private static bool IsNoIllness(Mention mention, string note, NoteContext context, Presence presence)
    {
        var (start, end) = (mention.Span.Start, mention.Span.End);
        var before = note[context.ClauseAt(start).Start..start];
        return IsScore(mention, note) || (mention.Concept.Id == "falls" && FallsElsewhere().IsMatch(note, end)) || (presence == Presence.Present && LooksLike().IsMatch(before)) || OfPerson().IsMatch(note[Math.Max(0, start - LongestAge)..end]) || (presence == Presence.Absent && Medicines().IsMatch(mention.Span.Of(note))) || CodedNormal().IsMatch(note, start) || (presence == Presence.Present && TestNegative().IsMatch(note, end)) || OfVaccine().IsMatch(note, end) || OfStaff().IsMatch(note, end) || AgainstIt().IsMatch(note[context.SentenceAt(start).Start..start])
            || (presence == Presence.Absent && OfOnePart().IsMatch(note, end)) || (OfScale().IsMatch(before) && PointsAfter().IsMatch(note[end..]));
    }

    // "STS 4.1": the risk by a calculator that shares its letters with an illness.
    private static bool IsScore(Mention mention, string note) => Letters().IsMatch(mention.Span.Of(note)) && DecimalAfter().IsMatch(note, mention.Span.End);

    // "Typical CT changes of COVID": what a picture looks like.
    [GeneratedRegex(@"\b(?:typical|characteristic|suggestive|suspicious|classic|classical)\b[\w\s-]{0,25}\b(?:changes|appearances?|features|pattern|picture|findings)\s+(?:of|for)\s+$", Loose)]
    private static partial Regex LooksLike();

    // "67 yo WM": a white man.
    [GeneratedRegex(@"\d\s?(?:yo|y/o|y\.o\.|yrs?|years?[ -]old) (?:W|B|AA|C|H|L)[MF]$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex OfPerson();

    [GeneratedRegex(@"^[A-Z]{2,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();

    [GeneratedRegex(@"\G(?: score)?(?: of|:)? \d{1,2}\.\d+(?! ?(?:years?|yrs?|months?|cm|mm)\b)|(?<=\bSBP)\G(?: of|:| <| >)? ?\d{2,3}\b", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalAfter();

    // Who has no surface antigen has no hepatitis B today.
    private static IEnumerable<Fact> Cleared(List<(Concept Concept, Fact Fact)> named, string note) =>
        named.Exists(entry => entry.Concept.Id == "hepatitis-b") && NoAntigen().IsMatch(note)
            ? named.Select(entry => entry is { Concept.Id: "hepatitis-b", Fact: ConditionFact { Presence: Presence.Present } illness } ? illness with { IsOver = true } : entry.Fact)
            : named.Select(entry => entry.Fact);

    [GeneratedRegex(@"\b(?:HBsAg|hepatitis B surface antigen|HBs-?antigen)[ :=-]{1,3}(?:(?:is|was) )?(?:neg(?:ative)?\b|-(?![\w]))", Loose)]
    private static partial Regex NoAntigen();

    // "No blood pressure tablets" denies no illness.
    [GeneratedRegex(@"\b(?:tablets?|pills?|meds?|medic\w+|drugs?)$", Loose)]
    private static partial Regex Medicines();

    [GeneratedRegex(@"\G(?-i:[A-Z][A-Z0-9]+)\b (?:(?:activity|levels?|was|is) )*(?:normal|unremarkable)\b", Loose)]
    private static partial Regex CodedNormal();

    [GeneratedRegex(
        @"\G (?:of|to|in|within|at|from) (?:(?:the|his|her|both|left|right|upper|lower|either|any) )*(?:skull|head|brain|face|neck|spine|spinal|cervical|chest|thora\w+|lungs?|lobes?|heart|left ventric\w+|left atri\w+|atri\w+|"
        + @"ribs?|stern\w+|liver|spleen|kidneys?|pancreas|bowel|colon|stomach|esophagus|gallbladder|bile ducts?|common (?:bile )?duct|abdomen|abdominal|pelvi\w+|uter\w+|ovar\w+|cervix|bladder|prostate|"
        + @"aort\w+|carotid\w*|coronar\w+|portal|arter\w+|veins?|vessels?|bones?|femur|hips?|knees?|legs?|arms?|hands?|feet|foot|ankles?|wrists?|shoulders?|limbs?|extremit\w+|eyes?|retina|joints?|nodes?|skin|wound)\b", Loose)]
    private static partial Regex OfOnePart();

    // "TB quantiferon neg", "CMV bx negative": what was looked for.
    [GeneratedRegex(
        @"\G[ -](?:[\w-]+ )?(?:quantiferon|IGRA|T-?spot|(?:RT-?)?q?PCR|antigen|antibod(?:y|ies)|IgG|IgM|serolog(?:y|ies)|screen(?:ing)?|tests?|cultures?|swabs?|smears?|bx|biops(?:y|ies)|toxin|stain\w*|cytology|viral load|DNA|RNA)\b(?: (?:was|is|were|are|all|came back|\d{4}))*[ :=(-]+(?:neg(?:ative)?|non-?reactive|not detected|undetectable|undetected)\b", Loose)]
    private static partial Regex TestNegative();

    // "COVID ward nurse", "since the COVID pandemic"; hormones "in the postmenopausal range".
    [GeneratedRegex(@"\G[- ](?:(?:wards?|units?|clinics?|ICU|hospital) )?(?:nurse|doctor|physician|staff|researcher|cleaner|porter|volunteer|pandemic|epidemic|era|lockdowns?|restrictions|outbreak|range)s?\b(?! (?:with|has|had|in whom))", Loose)]
    private static partial Regex OfStaff();

    // "Cisplatin-ineligible": what was never given.
    [GeneratedRegex(@"\G[ -](?:in-?eligible|eligible|unfit|unsuitable|sparing|independent|free)\b", Loose)]
    private static partial Regex NotForThem();

    // "Flu shot last autumn", "flu UTD".
    [GeneratedRegex(@"\G (?:shots?|jabs?|boosters?|(?:is |are |all |were )*(?:UTD|up[ -]to[ -]date|complete[d]?\b|current\b))(?!\w)", Loose)]
    private static partial Regex OfVaccine();

    [GeneratedRegex(@"\G (?:is |are |all |were )*(?:UTD|up[ -]to[ -]date|complete[d]?\b|current\b)(?!\w)", Loose)]
    private static partial Regex UpToDate();

    // "My hair falls out", "falls asleep".
    [GeneratedRegex(@"\G (?:out|asleep|apart|behind|below|within|under|off|into|between|short)\b", Loose)]
    private static partial Regex FallsElsewhere();

    // "Vaccinated against influenza and COVID-19", "vaccines are up to date, except for chickenpox".
    [GeneratedRegex(
        @"\b(?:(?:vaccin\w+|immuni[sz]\w+|doses?|shots?|jabs?|boosters?|protect(?:ed|ion)|prophylaxis)\b[^.;]{0,25}?\bagainst|(?:vaccin\w+|immuni[sz]\w+)\b[^.;]{0,30}?\b(?:except(?: for)?|apart from|for))\s+"
        + @"(?:[\w-]+(?: [\w-]+)?(?:,\s*(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+))*$", Loose)]
    private static partial Regex AgainstIt();

    [GeneratedRegex(@"\b(?:HADS|DASS(?:-\d+)?|PROMIS|SCL-?90\w*|subscales?)\b[^.;]*$", Loose)]
    private static partial Regex OfScale();

    [GeneratedRegex(@"^\s*(?:(?:subscale|score|was|is|of|at)\s+|[:=]\s*)*\d{1,2}\b(?! ?(?:%|years?|months?|weeks?|days?|times|mg)\b)", Loose)]
    private static partial Regex PointsAfter();
}
