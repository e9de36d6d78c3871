using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Notes;

/// <content>What people say of themselves in words that no record uses: "packed up", "my kidneys are fine", "I am her carer".</content>
public static partial class NoteReader
{
    private static readonly (string Name, string Id)[] Organs =
        [("kidney", "kidney-disease"), ("liver", "liver-disease"), ("heart", "heart-disease"), ("lung", "lung-disease")];

    // "His kidneys are fine": no illness of them, unless the note names one.
    private static IEnumerable<Fact> Sound(string note, HashSet<string> present, Lexicon lexicon, NoteContext context)
    {
        foreach (var match in SoundOrgans().Matches(note).Where(match => !context.IsOfOther(match.Index) && !NotSound().IsMatch(note[context.ClauseAt(match.Index).Start..match.Index])))
        {
            foreach (var (_, id) in Organs.Where(organ => match.Groups["organ"].Captures.Any(named => named.Value.StartsWith(organ.Name, StringComparison.OrdinalIgnoreCase)) && !present.Contains(organ.Id)))
            {
                if (lexicon.Get(id) is { } illness)
                {
                    yield return new ConditionFact(illness.Name) { Presence = Presence.Absent, Qualifiers = [AtPresentOnly], Provenance = From(note, new SourceSpan(match.Index, match.Length)) };
                }
            }
        }
    }

    [GeneratedRegex(
        @"\b(?:(?<organ>kidneys?|liver|heart|lungs?)(?: (?:function|tests?|numbers?|bloods?))?(?:,? (?:and|&) |, ))*(?<organ>kidneys?|liver|heart|lungs?)(?: (?:function|tests?|numbers?|bloods?))? (?:(?:is|are|was|were|all|both|still|seems?|looks?|perfectly|absolutely|otherwise) )*(?:fine|ok|okay|good|healthy|working (?:fine|well|normally))\b(?! (?:until|before|but|except|when))", Loose)]
    private static partial Regex SoundOrgans();

    [GeneratedRegex(@"\b(?:not|n['’]?t|no longer|if|whether|until|hope|were)\b[^,;]*$", Loose)]
    private static partial Regex NotSound();

    private static readonly Qualifier Unresectable = new(QualifierKind.Extent, "unresectable");

    // "Pancreatic cancer, wrapped around an artery so they cannot operate".
    private static bool IsOutOfReach(Mention mention, string note, Lexicon lexicon, NoteContext context) => lexicon.Get("cancer") is { } cancer && lexicon.IsA(mention.Concept, cancer)
        && CannotOperate().IsMatch(note[mention.Span.End..Math.Max(mention.Span.End, context.SentenceAt(mention.Span.Start).End)]);

    [GeneratedRegex(@"\b(?:can['’]?t|cannot|can not|could not|couldn['’]?t|unable to) (?:be )?(?:operated?(?: on)?|(?:cut|taken|take it) out)\b|\b(?:is|was|it['’]?s) (?:not operable|inoperable)\b|\b(?:surgery|an operation|operating) (?:is|was) (?:not|n['’]?t) (?:possible|an option)\b", Loose)]
    private static partial Regex CannotOperate();

    // "Came off that because", "stopped it in May".
    [GeneratedRegex(@"^[^.;]{0,60}?(?:,|\b(?:and|so|but|then)) (?:(?:and|so|but|then|I|he|she|we|now|been|have|has|had) )*(?:stopped (?:it|them|that|taking)|(?<=\bso (?:I|he|she) )(?:had to )?(?:stop|stopped|quit)\b|(?:came|come|went|gone|taken|weaned) off|gave (?:it|them|that) up|quit (?:it|them)|off (?:it|them|that))\b", Loose)]
    private static partial Regex CameOff();

    // "Worked for 4 years then packed up", "made no difference".
    [GeneratedRegex(
        @"^[^.;]{0,60}?\b(?:(?:stopped|quit) (?:working|helping)|lost (?:its |the |their )?(?:effect|response)|packed up|wore off|(?:made|makes|making) no difference|(?:did|does|do|has|have)(?:n['’]?t| not) (?:really |even )?(?:do (?:much|anything|a thing)|help(?:ed)?|work(?:ed)?|touch)|(?:did|does) nothing|no (?:use|good|luck|help)\b|useless|never (?:worked|helped))", Loose)]
    private static partial Regex WasNoUse();

    // "I'm not on any medication besides the pill".
    [GeneratedRegex(@"\b(?:no|not|n['’]?t|nothing)\b[^.;]{0,30}\b(?:meds?|medications?|medicines?|drugs|tablets|pills|treatments?|nothing|anything)\b[^.;,]{0,25}\b(?:other than|besides|apart from|except(?: for)?) (?:(?:my|the|his|her|a|some) )*$", Loose)]
    private static partial Regex NothingElse();

    [GeneratedRegex(@"\btried\b", Loose)]
    private static partial Regex Tried();

    [GeneratedRegex(@"\G[^.;]{0,120}[.;,-]?\s*\b(?:nothing|none of (?:it|them|these)) (?:\w+ )?(?:works?|worked|working|helps?|helped|helping)\b", Loose)]
    private static partial Regex NothingWorks();

    [GeneratedRegex(
        @"\bI(?: am|['’]?m) (?:(?:his|her|their|my \w+['’]s|my \w+s) (?:\w+ )?)?(?:full[- ]time )?(?:caregiver|care giver|carer|caretaker|care partner|study partner)\b|"
        + @"\b(?:be|as) (?:his|her|my|their) (?:study partner|care partner|caregiver|carer)\b|\bmy (?:wife|husband|partner|son|daughter|sister|brother|mother|mum|mom|father|dad) (?:is|as) my (?:caregiver|carer|care partner)\b|\bhas (?:an? )?(?:full[- ]time|live[- ]in|24[- ]hour) (?:carers?|caregivers?)\b|\bcarers? (?:(?-i:OD|BD|TDS|QDS)|x ?\d|(?:once|twice|\w+ times) (?:a day|daily))(?!\w)", Loose)]
    private static partial Regex CaregiverWords();

    [GeneratedRegex(@"(?<not>\b(?:can['’]?t|cannot|can not|could not|couldn['’]?t|unable to|not able to|not allowed(?: to)?) (?:have|do|get|undergo|go (?:in|into|for)) (?:an? |any |the )?(?:MRIs?|magnetic resonance)\b|\bnot MRI[- ](?:safe|compatible|conditional)\b|\bMRI(?: is|[- ])? ?(?:unsafe|contraindicated|incompatible)\b)|\bhad an? MRI\b[^.;]{0,30}\b(?:no (?:bother|problems?|trouble)|without (?:any )?(?:problems?|trouble|difficulty))\b", Loose)]
    private static partial Regex MriWords();

    // "No licensed options left", "nothing standard remains to offer".
    [GeneratedRegex(
        @"\bno (?:further |other |more |remaining )*(?:standard|licen[sc]ed|approved|established|conventional|curative)(?:[ -](?:of[ -]care|treatment|therapy|therapeutic|systemic))* ?(?:options?|treatments?|therap(?:y|ies)|lines?)? ?(?:(?:is|are|was|were|now) )*(?:left|remain(?:s|ing|ed)?|to offer|available (?:to|for) (?:him|her|them|me))\b|"
        + @"\bnothing (?:else )?(?:standard|licen[sc]ed|approved|established|conventional) (?:is )?(?:left|remains?|to offer)\b|"
        + @"\b(?:exhausted|run out of|used up|been through) (?:all (?:of )?)?(?:the |his |her |their |my )?(?:standard|licen[sc]ed|approved|conventional)(?:[ -]of[ -]care)? (?:treatments?|therap(?:y|ies)|options?|lines?)", Loose)]
    private static partial Regex NothingStandardLeft();

    // "All side effects have settled", "recovered from chemotherapy".
    [GeneratedRegex(
        @"(?<!\b(?:not|never|some|most|n['’]t) (?:\w+ )?)\b(?:(?:all|the|treatment|chemo(?:therapy)?)[- ](?:related )?)?(?:side[- ]effects?|toxicit(?:y|ies)) (?:of (?:the )?(?:chemo(?:therapy)?|treatment|drugs?) )?(?:(?:have|has|had|all|now|fully|completely|since|of it) )+(?:settled|resolved|recovered|gone|cleared|subsided|worn off)\b|"
        + @"(?<!\b(?:not|never|n['’]t) (?:yet )?)\b(?:fully |completely |well )?recovered (?:fully |completely |well )?from (?:(?:all|the|his|her|its|my|last|prior|previous|side|effects?|toxicit\w+|of) )*(?:chemo(?:therapy)?|side[- ]effects|toxicit(?:y|ies))\b", Loose)]
    private static partial Regex RecoveryWords();
}
