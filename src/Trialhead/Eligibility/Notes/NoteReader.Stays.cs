using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Text;

namespace Trialhead.Eligibility.Notes;

/// <content>Where someone is cared for, and how ill that tells them to be.</content>
public static partial class NoteReader
{
    private const string Past = @"(?![^.;]*\b(?:ago|last (?:week|month|year|spring|summer|autumn|winter)|in (?:19|20)\d\d|discharged|went home|home since)\b)";

    // Who works on a ward, or was on one, is not in it.
    private const string NotAtWork =
        @"(?<!\b(?:nurses?|doctors?|physicians?|works?|worked|working|jobs?|shifts?|staff|porter|cleaner|volunteers?|students?|stayed|spent|was|were|been|days|weeks|nights|contact|exposed|visit(?:s|ed|ing)?|not|never|no|if|for)\b[^.;,]{0,25})";

    private const string CareUnit = @"(?-i:ICU|ITU|HDU|NICU|PICU|CCU|MICU|SICU)";

    // "Inpatient, day 3", "day 3 on the COVID ward", "now admitted with", "on NICU", "now on VV-ECMO"; "sent home from ED", "no need of admission".
    [GeneratedRegex(
        @"\b(?:(?<not>(?<!\b(?:was|been) )not (?:currently |been |now |an? )?(?:admitted|in hospital|hospitali[sz]ed|inpatient|in-patient)\b(?! (?:to|for|because|with|in|at|since|during|within)\b)|never (?:been )?(?:an? )?(?:inpatient|in-patient|admitted|hospitali[sz]ed)\b(?! (?:to|for|because|with|in)\b)|"
        + @"sent home (?:from|after|by)\b|(?:sent|went|gone) home from (?:(?:the )?emergency \w+|(?-i:ED|A&E|ER))(?!\w)|discharged (?:home )?from (?:(?:the )?emergency \w+|(?-i:ED|A&E|ER))(?!\w)|no (?:need|indication|reason) (?:of|for) (?:(?:hospital|inpatient) )?(?:admission|hospitali[sz]ation|hospital care)\b|"
        + @"(?:does|did)(?: not|n['’]t) (?:need|require) (?:to be )?(?:(?:hospital|inpatient) )?(?:admission|admitted|admitting|hospitali[sz]ation|hospital care)\b|(?:fit|well enough|safe) to (?:stay|remain|be (?:managed|treated|looked after)) at home\b|(?<!un|previously |was |usually |normally |otherwise )(?:well|isolating|staying|self-isolating) at home\b(?! (?:until|before)))|"
        + @"(?<=(?:^|[,.;]|\b(?:now|currently|still|remains(?: an?)?)|\d ?[FM]) ?)(?:hospital )?in-?patient\b(?! (?:stay|unit|study|clinic|bed|care|admission|treatment|rehab\w*|psych\w*)s?\b)" + Past + "|"
        + NotAtWork + @"\bday \d+ (?:on|in) (?:(?:the|our|an?) )?(?:[\w-]+ )?(?:ward|" + CareUnit + @")(?!\w)(?! (?:nurse|doctor|staff))" + Past + "|"
        + @"(?<!\b(?:not|never|being|be) )(?:(?:now|today|currently|just|newly) (?:re)?admitted|admitted now)\b" + Past + "|"
        + @"(?<=\A[^.;]{0,60}\b(?:boy|girl|man|woman|male|female|infant|baby|lady|gentleman|(?-i:\d ?[FM]))\b[^.;]{0,40}(?<!\b(?:not|never|previously|was|been) ))admitted (?:on|to) (?:the )?(?:pa?ediatrics|medicine|surgery|cardiology|oncology|neurology|h(?:a)?ematology|" + CareUnit + @")(?!\w)" + Past + "|"
        + NotAtWork + @"\b(?:in|on) (?:the )?(?:" + CareUnit + @"|(?:COVID(?:-19)?|medical|surgical|general|respiratory|maternity|labou?r|antenatal|postnatal|stroke|acute|oncology|pa?ediatric|cardiology|psychiatric|geriatric|isolation|high[- ]dependency|intensive care) (?:ward|unit))(?!\w)(?! (?:nurse|doctor|staff|in the past|round))" + Past + "|"
        + @"(?<!\b(?:not|no|never) (?:\w+ )?)on (?-i:VV|VA|V-V|V-A)?[- ]?(?-i:ECMO)\b" + Past + @"|(?:being|was|been) (?:blue-?lighted|rushed|taken|brought)(?: in)? (?:for (?:hospital )?admission|to hospital (?:now|today|tonight))\b)", Loose)]
    private static partial Regex MoreStays();

    // Vasopressors, a ventilator in intensive care and failing organs are for the critically ill; who is well at home is not.
    private static IEnumerable<ConditionFact> Critical(string note, NoteContext context)
    {
        var (ill, well) = (OnSupport().Matches(note).FirstOrDefault(match => IsAffirmed(match, context)), WellAtHome().Matches(note).FirstOrDefault(match => IsAffirmed(match, context)));
        if ((ill ?? well) is { } told && (ill is null || well is null))
        {
            yield return new ConditionFact("critical illness") { Presence = ill is null ? Presence.Absent : Presence.Present, Qualifiers = [AtPresentOnly], Provenance = From(note, new SourceSpan(told.Index, told.Length)) };
        }
    }

    private static bool IsAffirmed(Match match, NoteContext context) => !context.IsOfOther(match.Index)
        && context.SectionAt(match.Index) != NoteSection.Plan && context.Read(new SourceSpan(match.Index, match.Length)).Stance == NoteStance.Affirmed;

    [GeneratedRegex(
        @"\b(?:on|needing|requiring|started on) (?:(?:high-dose|low-dose|increasing|iv|dual|an?|infusion|of) )*(?:noradrenaline|norepinephrine|vasopressors?|vasopressin|pressors|VA-ECMO|VV-ECMO|ECMO)\b|\bmulti-?\s?organ (?:failure|support)\b|"
        + @"(?-i:\b(?:ICU|ITU)\b)[^.;]{0,40}\b(?:intubated|ventilated|on (?:the|a) ventilator)\b|\b(?:intubated|ventilated)\b[^.;]{0,30}(?-i:\b(?:in|on|to) (?:the )?(?:ICU|ITU)\b)", Loose)]
    private static partial Regex OnSupport();

    [GeneratedRegex(@"(?<!previously |was |usually |normally |otherwise )\b(?:well|recovering|recovered|managing|managed|isolating)\b[^.;,]{0,20} at home\b(?! (?:until|before))", Loose)]
    private static partial Regex WellAtHome();
}
