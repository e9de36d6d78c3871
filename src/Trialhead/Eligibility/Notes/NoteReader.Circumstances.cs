using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Notes;

/// <content>How someone lives: in hospital, under guardianship, with a telephone, healthy, on no medicines.</content>
public static partial class NoteReader
{
    private const string NoMedicines = "concomitant medication";

    private static IEnumerable<Fact> Circumstances(string note, List<(Concept Concept, Fact Fact)> named, NoteContext context)
    {
        foreach (var match in Healthy().Matches(note).Where(match => !context.IsOfOther(match.Index) && !named.Exists(entry => IsIllness(entry.Concept, entry.Fact))))
        {
            yield return StateAt(PersonalState.HealthyVolunteer, isAbsent: false, note, match);
        }

        foreach (var match in TakesNothing().Matches(note).Where(match => !context.IsOfOther(match.Index) && context.SectionAt(match.Index) != NoteSection.Plan
            && (!match.Groups["these"].Success || named.Exists(entry => entry.Concept is { Kind: ConceptKind.Drug or ConceptKind.DrugClass, Id: not "oxygen" } && entry.Fact.Provenance.Span is { } span && span.Start >= match.Index && span.End <= match.Index + match.Length))))
        {
            yield return new TreatmentFact(NoMedicines) { Presence = Presence.Absent, Qualifiers = [AtPresentOnly], Provenance = From(note, new SourceSpan(match.Index, match.Length)) };
        }
    }

    private static bool IsIllness(Concept concept, Fact fact) => fact is ConditionFact { Presence: Presence.Present } && concept.Kind == ConceptKind.Condition && concept.Id is not ("healthy" or "pregnancy" or "breastfeeding");

    // "A healthy volunteer", "healthy, no illnesses, no medication", "fit and well, no regular medications".
    [GeneratedRegex(
        @"(?<!\b(?:no|not an?|not|former|otherwise|previously) )\bhealthy (?:(?:adult|male|female|young|normal) )*volunteer\b(?! stud)|"
        + @"(?<!\b(?:otherwise|previously|not|was) )\b(?:fit and well|healthy|completely well|no (?:past |significant |relevant |previous )*(?:medical (?:history|problems|conditions)|(?<=no (?:past|previous) )history))(?:,| and| with| -)+ (?:on |takes |has )?no (?:(?:past |known |regular |current |significant )*(?:illness(?:es)?|disease|(?:medical )?(?:history|problems|conditions)),? (?:and )?(?:on |takes )?no )?(?:regular |current |prescribed )*(?:medic\w+|meds|drugs|tablets)\b", Loose)]
    private static partial Regex Healthy();

    // What is said of all medicines; "no medication changes" and "no medication for asthma" are not.
    [GeneratedRegex(
        @"\b(?:takes?|taking|on|uses?|using|is on|am on) (?:no|nothing)(?: other| current)? (?:medicines?|medications?|meds|drugs|tablets|pills)(?: at all| whatever)?(?=\s*(?:[,.;)]|$)| (?:and|now|currently)\b)|"
        + @"(?<!\b(?:no|any) )\bno (?:other |current )?(?:medicines|medications?|meds)(?: at all)?(?=\s*(?:[.;)]|$|,(?! (?:allerg|diet|lifestyle|or)))| at present| currently)|\bmedic(?:ation|ine)s?\s*[:–-]\s*(?:none|nil)\b|"
        + @"\b(?:only|sole) (?:regular )?(?:medicine|medication|drug|tablet)s? (?:is|are)\b|\btakes only (?=[a-z])|(?<these>\b(?:takes|taking|on) (?:[\w-]+(?:,| and| plus)? ){1,4}only)(?=\s*[,.;])", Loose)]
    private static partial Regex TakesNothing();

    // "Admitted with pneumonia", "hospital day 9", "came into hospital yesterday"; "managed at home".
    [GeneratedRegex(
        @"\b(?:(?<not>no hospital (?:stay|admission)s?\b|(?<!\b(?:was|were|been) )(?:managed|treated|looked after|cared for|isolating|recovering|convalescing) (?:at|from) home\b(?! (?:until|before|for \d+ days (?:before|then)))|discharged home\b)|"
        + @"hospital(?:i[sz]ation)? day \d+\b|(?:came|come|brought|taken) (?:in )?(?:in)?to (?:the )?hospital (?:yesterday|today|last night|this (?:morning|afternoon|evening)|overnight)|(?<!\b(?:was|were|been|stay|days|weeks) )in (?:the )?hospital (?:since|now|today)\b(?! (?:discharge|then))|now in with\b|\d+ (?:hours|days) on the ward\b)(?![^.;]*\b(?:ago|discharged)\b)|"
        + @"(?<=\A[^.;]{0,60}[,:] ?)admitted (?:with|for|because of|electively|yesterday|today|last night|overnight)\b(?![^.;]*\b(?:ago|discharged|last (?:week|month|year)|in (?:19|20)\d\d)\b)|(?<=\A[^.;]{0,25}\d ?[FM] )admitted (?:with|for|because of|electively|yesterday|today|last night|overnight|to)\b(?![^.;]*\b(?:ago|discharged|last (?:week|month|year)|in (?:19|20)\d\d)\b)|"
        + @"\b(?-i:[A-Z][\w-]+) inpatient\b(?! (?:stay|unit|study|clinic|bed|care|admission)s?\b)", Loose)]
    private static partial Regex StayWords();

    private const string Protection = @"(?:guardianship|curatorship|curatelle|curatela|tutelle|tutelage|trusteeship|conservatorship|safeguard of justice|sauvegarde de justice|legal protection(?: measure)?|judicial protection)";

    [GeneratedRegex(
        @"\b(?:(?<not>(?:no|not under|never (?:been )?under|without|not subject to) (?:any )?(?:(?:form|kind|measure) of )?(?:legal )?" + Protection + @"|no (?:legal )?protecti(?:ve|on) measures?|full (?:civil|legal) (?:capacity|rights)|legally competent|manages (?:all )?(?:his|her|their) own affairs)|"
        + @"(?<!\b(?:not|never|be|may be|if|whether) )(?:placed )?under (?:(?:an?|the|legal|reinforced|simple|partial|full) )*" + Protection + @"|has (?:(?:a|legal|partial|full) )*" + Protection + @"|court-appointed (?:guardian|curator)|ward of (?:the )?court)(?! (?:requested|asked|pending|sought|being))\b", Loose)]
    private static partial Regex ProtectionWords();

    private const string Line = @"(?:telephone|phone|smart ?phone|mobile(?: phone)?|cell ?phone)";

    [GeneratedRegex(
        @"\b(?:(?<not>(?:no|without(?: any)?|n['’]t have(?: an?| any)?|not have(?: an?| any)?) (?:access to )?(?:(?:the|a|home) )?(?:internet(?=[^.;]{0,40}\b(?:or|no|nor) (?:(?:mobile|cell|smart) ?)?phone)|" + Line + @")(?! (?:calls?|contact|number|signal|today))\b|(?:cannot|can['’]?t|unable to|not able to) (?:use|answer|(?:hear|make out|follow)(?: \w+){0,3} (?:on|over)) (?:the |an? )?(?:tele)?phone\b)|"
        + @"uses? (?:(?:an?|his|her|my|the|home) )*(?:" + Line + @"|internet|broadband|e-?mail)\b|(?:has|have) (?:(?:an?|home|good|own|his|her) )*(?:" + Line + @"|internet(?: access| at home)|broadband|e-?mail address)\b|"
        + @"(?:spoke|spoken|talked)(?: with| to)?(?: \w+){0,2} (?:by|on the|over the) (?:tele)?phone (?:himself|herself|myself|alone)\b)", Loose)]
    private static partial Regex TelephoneWords();

    // Who uses none may still be willing to; who refuses it, or wants a child now, is not.
    private const string Protected = @"(?:contracepti\w+|birth control|protection|condoms or other barrier methods)";

    [GeneratedRegex(
        @"(?<not>\b(?:declin(?:es|ed|ing)|refus(?:es|ed|ing)|will not|won['’]?t|do(?:es)? ?n['’]?[o]?t want|unwilling|not willing) (?:to )?(?:(?:use|using|take|any|all|effective|reliable) )*" + Protected + @"\b|"
        + @"\b(?:no|without(?: any)?) " + Protected + @"(?: and|,| and she| and he)* (?:declines|refuses|declined|refused|does not want)\b|"
        + @"\b(?:trying (?:for|to have)|would love|['’]d love|wants?|hoping for) an? (?:baby|child)\b[^.;]{0,40}\b(?:uses?|using|on) no " + Protected + @"\b|\b(?:uses?|using|on) no " + Protected + @"\b[^.;]{0,40}\b(?:trying (?:for|to have)|love|wants?|hoping for) an? (?:baby|child)\b)|"
        + @"\b(?:on|takes|taking) (?-i:Microgynon|Yasmin|Cerazette|Cerelle|Marvelon|Rigevidon|Loestrin|Femodene|Cilest|Logynon|Zoely|Qlaira|[Dd]esogestrel|NuvaRing|Evra)\b|\brelies on (?:the )?(?:combined |mini[- ]?|contraceptive |progestogen-only )*(?:pill|coil|implant|IUD|IUS)\b", Loose)]
    private static partial Regex ContraceptionRefusals();
}
