using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Notes;

/// <content>What a treatment was given for, and illnesses that were not treated.</content>
public static partial class NoteReader
{
    // "Valproate 500 mg bd for epilepsy"; what prevents an illness does not treat it.
    private static string? PurposeOf(Mention treatment, List<Mention> mentions, string note, NoteContext context)
    {
        var told = GivenFor().Match(note, treatment.Span.End);
        if (!told.Success || ToPrevent().IsMatch(note[context.ClauseAt(treatment.Span.Start).Start..treatment.Span.Start]))
        {
            return null;
        }

        var start = told.Index + told.Length;
        return mentions.Find(named => named.Span.Start == start && named.Concept.Kind == ConceptKind.Condition) is { } illness
            && !PreventedAfter().IsMatch(note, illness.Span.End)
                ? illness.Concept.Name
                : null;
    }

    [GeneratedRegex(
        @"\G(?:,? (?:\d[\d.,]*(?:/\d+)?|mg|mcg|µg|g|kg|ml|mL|units?|iu|tablets?|tabs?|capsules?|drops|cream|gel|inhalers?|injections?|infusions?|treatment|therapy|course|cycles?|once|twice|three times|four times|an?|each|every|per|day|night|nightly|morning|evening|week|month|"
        + @"daily|weekly|monthly|od|bd|bid|tds|tid|qds|qid|nocte|mane|prn|iv|im|sc|po|orally|oral|intravenous(?:ly)?|high-dose|low-dose|started|restarted|continued)(?![\w-])|(?<=\d)(?:mg|mcg|g|ml)\b|/(?:day|week|kg)\b){0,7},? for (?:(?:her|his|my|their|the|an?|acute|active|severe|confirmed|proven|known|recurrent) ){0,3}", Loose)]
    private static partial Regex GivenFor();

    [GeneratedRegex(@"\b(?:prophyla\w*|prevent\w*|against)\b", Loose)]
    private static partial Regex ToPrevent();

    // "For PCP prophylaxis", "for stroke clinic", "for asthma study".
    [GeneratedRegex(@"\G[ -](?:prophyla\w*|prevent\w*|clinic|screen\w*|stud(?:y|ies)|trials?|review|risk|control group|vaccin\w*|surgery|operation)\b", Loose)]
    private static partial Regex PreventedAfter();

    // "No treatment for TB" does not deny the illness.
    private static TreatmentFact? Untreated(Mention illness, string name, string note, NoteContext context, Provenance provenance) =>
        NoTreatmentFor().Match(note[context.ClauseAt(illness.Span.Start).Start..illness.Span.Start]) is { Success: true } told
            ? new TreatmentFact(Evaluator.AnyTreatment)
            {
                Presence = Presence.Absent,
                Purpose = name,
                Qualifiers = told.Groups["now"].Success ? [AtPresentOnly] : [],
                Provenance = provenance,
            }
            : null;

    [GeneratedRegex(
        @"\b(?:(?<now>not (?:\w+ )?on|takes no|is on no|on no|(?:no|without) (?:current|regular|ongoing))|no|without|never (?:\w+ )?(?:had|been on|received|taken|needed|required)|has not (?:had|received|needed))"
        + @" (?:(?:any|prior|previous|earlier|specific|other|medical|drug|active) ){0,2}(?:treatments?|therap(?:y|ies)|medications?|medicines?|drugs?|meds|tablets|pills) (?:for|against) (?:(?:her|his|my|their|the|an?|active|acute) ){0,2}$", Loose)]
    private static partial Regex NoTreatmentFor();

    // "Listed for mesh repair of an incisional hernia": what is only planned is done for an illness that is there.
    private static NoteReading AsToldOf(NoteReading reading, Mention mention, string note, NoteContext context) =>
        mention.Concept.Kind == ConceptKind.Condition && reading.Stance is NoteStance.Planned or NoteStance.LeftOut && context.SectionAt(mention.Span.Start) != NoteSection.Plan
            && PlannedFor().IsMatch(note[context.ClauseAt(mention.Span.Start).Start..mention.Span.Start])
                ? reading with { Stance = NoteStance.Affirmed }
                : reading;

    [GeneratedRegex(
        @"^(?!.*(?:\?|\b(?:possibl[ey]|probabl[ey]|suspect\w*|presum\w+|if|exclude|rule|likely|query|mother|father|brother|sister|wife|husband|son|daughter|no|not)\b)).*\b(?:(?:wait-?)?listed|scheduled|booked|planned|awaiting|waiting list|due|accepted)(?: for)?\b[^.;,]{0,50}?"
        + @"\b(?:\w+(?:ectomy|plasty|ostomy)|repair|surgery|operation|resection|excision|removal|replacement|transplant\w*|bypass|closure|radiotherapy|chemotherapy|chemo|radiation)(?: \w+)? (?:for|of) (?:(?:an?|the|his|her|my|left|right|bilateral|large|small|recurrent|symptomatic|severe|known|proven) )*$", Loose)]
    private static partial Regex PlannedFor();
}
