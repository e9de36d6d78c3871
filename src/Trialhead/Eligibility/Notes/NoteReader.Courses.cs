using System.Text.RegularExpressions;

namespace Trialhead.Eligibility.Notes;

/// <content>How notes tell that an illness is over, and that a denial is of late only.</content>
public static partial class NoteReader
{
    // "Amantadine gave him hallucinations and was stopped".
    [GeneratedRegex(@"\b(?:gave|caused|brought on|provoked|triggered|led to) (?:(?:him|her|them|me|an?|some|the|severe|mild|marked|vivid|visual|repeated) )*$", Loose)]
    private static partial Regex CausedBy();

    [GeneratedRegex(@"^[^.;]{0,20}?(?:,|\band\b|\bso\b|\bwhich\b) (?:(?:it|which|that|and|so|then) )*(?:was|were|is|had to be|has been) (?:\w+ )?(?:stopped|discontinued|withdrawn|given up|changed|switched)\b", Loose)]
    private static partial Regex SoStopped();

    // "Latent tuberculosis treated with isoniazid in 2003".
    [GeneratedRegex(
        @"\G,? (?:was |which was |had been )?(?:treated|cured|eradicated|cleared)\b(?:(?! (?:last|this)\b)[^.;,\d]){0,50}?(?:,? (?-i:SVR)\d{0,2}\b| (?:in )?(?:19|20)\d\d\b| \w+ years (?:ago|before)| as a child| in childhood)", Loose)]
    private static partial Regex TreatedThen();

    [GeneratedRegex(@"(?<!\b(?:wom[ae]n|she|who|is|now|female|patient|primigravida),? (?:is )?(?:now )?in (?:her|the) )\b(?:first|second|third|last|previous|prior|earlier) pregnanc(?:y|ies)\b[^;]*$", Loose)]
    private static partial Regex NoLonger();

    // "Stopped smoking"; a drug "stopped AFib" because of it.
    [GeneratedRegex(@"\b(?:stopped|quit|gave up|ceased) $", Loose)]
    private static partial Regex Stopped();

    // "Kaposi sarcoma 2012, resolved".
    [GeneratedRegex(@"\G(?:,? (?:in )?\(?(?:19|20)\d\d\)?)?,?(?: [-–—])? \(?(?:(?:has|had|have|now|since|is|was|fully|completely|which|then|all|it['’]?s|but|in the) )*(?:resolved|cured|gone|went away|outgr(?:ew|own)|cleared(?: up)?|all clear|clear (?:now|since))\b(?! (?:by|from|to)\b)|\G (?:until|till) (?:(?:19|20)\d\d\b|(?:\d+|two|three|four|five|six|ten) (?:years|months) ago)|\G(?: (?:in|last|on) \w+){1,2}, (?:(?:now|since|fully|has|completely|all) )*(?:resolved|recovered|settled|cleared)\b|\G in the past\b(?! (?:\d|\w+ (?:years?|months?|weeks?|days?)\b|years?|months?|weeks?|days?|few|couple|several))|\G(?: at \d{1,2})?,? (?:cured|all clear|in the clear)\b|\G,? (?:last time\b|in (?:the |her |my |a )?(?:first|second|last|previous|prior|earlier) pregnancy\b|as an? (?:child|kid|baby|infant|toddler|teenager|boy|girl|young child)|in (?:early )?(?:childhood|infancy))\b|\G(?: (?:in|on) \w+| last \w+)?,? ?\(?(?:(?:it|which|that|this|has|is|was|now|since|fully|completely|well) )*healed\b", Loose)]
    private static partial Regex Resolved();

    // "Passive smoker".
    [GeneratedRegex(@"\b(?:passive|second-?hand) $", Loose)]
    private static partial Regex PassiveBefore();

    // "Resolved cellulitis", "recovered from pneumonia", "used to have asthma".
    [GeneratedRegex(@"(?<!\b(?:not|never|un|n['’]t) ?)\b(?:resolved|(?:fully |has |have |since )*recovered from|outgrew|outgrown|grew out of|got over|used to (?:have|get|suffer (?:from|with)))\s+(?:(?:an?|the|his|her|my|recent|severe|bad|recurrent|acute) )*$", Loose)]
    private static partial Regex ResolvedBefore();

    // "HCV cirrhosis (SVR 2012)": the infection is over, what it left is not.
    [GeneratedRegex(@"\G(?: positive)?,? (?:successfully |since |now )*eradicated\b|\G(?:[- ](?:related )?cirrhosis)?,? \(?(?:(?:treated|achieved|with|since|in|and|now|(?:19|20)\d\d) )*(?:SVR\d{0,2}|sustained virologic(?:al)? response)\b", Loose)]
    private static partial Regex Eradicated();

    // "No seizures since 2019".
    [GeneratedRegex(@"\G\s+(?:(?:in any form|of any (?:sort|kind)|at all|whatsoever)\s+)?(?:since\b|(?:in|within|over|for|during) the (?:last|past)\b)", Loose)]
    private static partial Regex Lately();
}
