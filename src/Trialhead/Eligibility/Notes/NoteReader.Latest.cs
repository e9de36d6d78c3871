using System.Globalization;
using System.Text.RegularExpressions;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Notes;

/// <content>Where the value stands behind a name, and which of several told one after another is that of today: "was 8, now 12".</content>
public static partial class NoteReader
{
    private const int MostValues = 6; // told in a row

    private const string Arrow = @"(?:→|⇒|-{1,2}>|=>|>>|(?<=[\s\d%])>(?=\s?\d))";

    private const string ShortUnit = @"(?: ?(?:%|[kK]\b|(?:mg|g|mmol|[uµ]mol|mcg|ng|pg|m?IU|U)\b(?:/[a-zA-Z]{1,3}\b)?))?";

    private const string Moved =
        @"(?:rose|risen|increased?|gone up|went up|fell|fallen|decreased?|declined|dropped|drop|rise|fall|improved|worsened|gone|went|come|came|climbed|recovered|normali[sz]ed|doubled|halved|changed)(?: up| down)?";

    private const string Month = NoteDates.Month;

    private const string AtLast = @"(?:now|today|currently|at present|this (?:week|month|year|time|visit|morning)|(?:at|on|by) discharge|most recently|(?:after|post) (?:treatment|transfusion|replacement|fluids?|rehydration|therapy|insulin|iron))\b";

    private const string OfNow = @"(?:now|today|currently|at present|yesterday|(?:last|this) (?:week|month|year|time|visit|morning)|(?:at|on|by) discharge|most recently)\b";

    /// <summary>The last of several values that a note tells in a row; the same match where it tells only one.</summary>
    private static Match Latest(Match first, string note, List<SourceSpan> names)
    {
        var value = first;
        for (var i = 0; i < MostValues && Next(value, note, names) is { } next; i++)
        {
            value = next;
        }

        return value;
    }

    // "Creatinine was 1.3 mg/dL for years and has risen to 2.1", "PSA 4.2 (2017), 6.8 (2018)".
    private static Match? Next(Match value, string note, List<SourceSpan> names)
    {
        var end = value.Index + value.Length;
        var moved = MovedTo().Match(note, end);
        moved = moved.Success ? moved : InLaterYear().Match(note, end) is { Success: true } years && IsLater(years) ? years : moved;
        return moved.Success && !names.Exists(name => name.Start >= end && name.Start < moved.Index + moved.Length) && !OtherBetween().IsMatch(moved.Value)
            && ValueAfter().Match(note, moved.Index + moved.Length) is { Success: true } next && !next.Groups["past"].Success
            && (StandsAlone().IsMatch(note, next.Index + next.Length) || (next.Index + next.Length is var at && at < note.Length && UnitTable.BuiltIn.Match(note, at) is not null)) ? next : null;
    }

    // Of two months without a year the second may be that of the year before.
    private static bool IsLater(Match dates) => dates.Groups["first"].Success
        ? NoteDates.MonthOf(dates.Groups["first"].Value) < NoteDates.MonthOf(dates.Groups["last"].Value)
        : int.Parse(dates.Groups["from"].Value, CultureInfo.InvariantCulture) <= int.Parse(dates.Groups["to"].Value, CultureInfo.InvariantCulture);

    // "Keep Hb >80", "restart when ANC >1.0".
    private static bool IsCondition(Match value, string before) =>
        (value.Groups["less"].Success || value.Groups["more"].Success) && ConditionBefore().IsMatch(before);

    // "Donor creatinine 1.1", "baby's weight".
    private static bool IsOfAnother(string before, double? age) => OfAnotherBefore().Match(before) is { Success: true } other && !(other.Groups["baby"].Success && age < Infant);

    [GeneratedRegex(@"\b(?:target|goal|aim(?:ing)?(?: for)?)(?: (?:is|of|for|an?|the|his|her|serum|fasting))*\s+$", Loose)]
    private static partial Regex TargetBefore();

    [GeneratedRegex(@"\b(?:keep(?:ing)?|maintain(?:ing)?|when|once|until|till|wait(?:ing)? for|threshold)(?: (?:the|an?|his|her|serum|is|of|for))*\s+$", Loose)]
    private static partial Regex ConditionBefore();

    [GeneratedRegex(@"\b(?:donor(?:['’]s)?|(?:partner|husband|wife|mother|father|sister|brother)['’]s|(?<baby>(?:baby|infant|newborn)['’]s)) (?:serum |last |latest )?$", Loose)]
    private static partial Regex OfAnotherBefore();

    // "Repeat 2 weekly", "today 2 units given": what the number is of follows it.
    [GeneratedRegex(@"\G\s*(?:[^\w\s]|$|[\r\n]|(?:today|now|at|on|in|after|by|this|last|yesterday|with|and|but|so|from|which|post|since|despite|currently)\b)", Loose)]
    private static partial Regex StandsAlone();

    // "Weighs 95 kg, usual weight 102 kg".
    private static bool IsOfUsual(Concept concept, string before) => concept.Id == "body-weight" && UsualBefore().IsMatch(before);

    [GeneratedRegex(@"\b(?:usual|ideal|previous|prior|old|pre-?morbid|pre-?pregnancy|healthy|highest|max(?:imum)?|peak|lowest) (?:body )?$", Loose)]
    private static partial Regex UsualBefore();

    // Another thing with a value of its own: "Cr 1.8, HR 90".
    [GeneratedRegex(@"\b[A-Z][A-Za-z]{0,5}\+?\s?[:=]?\s?\d", RegexOptions.CultureInvariant)]
    private static partial Regex OtherBetween();

    [GeneratedRegex(
        @"\G[^.;]{0,50}?(?:\.\d+[^.;]{0,40}?)?\b(?:has|had|have|but|then|now)\b (?:(?:has|had|have|since|then|now|again) )*(?:risen|rose|increased|climbed|gone up|went up|fallen|fell|dropped|decreased|declined|gone down|improved|worsened)(?: (?:again|further|slowly|steadily))* to\b|"
        + @"\G[^.;,\d]{0,15}\b(?:rising|falling|increasing|decreasing|improving|dropping|going (?:up|down)|up|down) to\b|\G ?(?:in|on|at) [^.;,\d]{1,15},? and (?=\d[\d.,]*\s?%? " + OfNow + @")|"
        + @"\G[^.;,\d]{0,15},? ?(?:(?:and|but|then|since|has|had|now) )*(?:" + Moved + @"(?: \w+ly)?|down|up|back(?: down| up)?) to\b|"
        + @"\G[^.;]{0,40}?(?:[;,(–—-]| and| but)? ?\b(?:(?:and|but|then|it|is|was|has been) |it['’]s )*(?:now|today|currently|latest|most recent(?:ly)?|current|(?:on )?repeat(?:ed)?|rpt|re-?check(?:ed)?|(?:(?:on|at|by|upon) )?discharge)\b(?: (?:is|was|at|of|it is|it was|around|about|only|level|value|down to|up to))*[ :=]*(?=[<>≤≥~]?\s?\d)|"
        + @"\G[^.;]{0,40}?[,(] ?(?:(?:and|then|but) )*(?=[<>]?\d[\d.,]*" + ShortUnit + @" ?\(?" + AtLast + @")", Loose)]
    private static partial Regex MovedTo();

    // "(2017), 6.8 (2018)", "in Jan, 0.09 in Oct".
    [GeneratedRegex(@"\G ?\(?(?:in )?(?:[A-Za-z]{3,9} |\d{1,2}/)?(?<from>(?:19|20)\d\d)\)?[,;/]? ?(?:and |then )?(?=[<>]?\d[\d.,]*" + ShortUnit + @" ?\(?(?:in )?(?:[A-Za-z]{3,9} |\d{1,2}/)?(?<to>(?:19|20)\d\d)\b)|"
        + @"\G ?\(?(?:in )?(?<first>" + Month + @")\)?[,;/]? (?:and |then )?(?=[<>]?\d[\d.,]*" + ShortUnit + @" ?\(?(?:in )?(?<last>" + Month + @")\b)", Loose)]
    private static partial Regex InLaterYear();

    // Only a number right after the name, or the bound of one: no range, fraction, or digits glued to letters.
    [GeneratedRegex(
        @"\G\)?\s*(?:\((?:[^)\d]{0,20}|(?:" + Month + @" )?(?:\d{1,2}/){0,2}(?:19|20)\d\d)\)\s*)?(?:[\[(]\s?\d[\d.]*\s?[-–]\s?\d[\d.]*\s?[\])]\s*:?\s*(?=\d))?"
        + @"(?:(?:has |had |have )?(?:" + Moved + @" )?from \d[\d.,]*(?: ?[^\s\d]\S*)? to\s+)?"
        + @"(?:(?:(?:at|on|in|before|after) (?:booking|admission|presentation|arrival|baseline|diagnosis|screening|triage|follow-up|discharge|clinic|pregnancy|(?:his|her|the) (?:last|latest) (?:visit|check))|"
        + @"in " + Month + @"(?: (?:19|20)\d\d)?|last (?:week|month|year|visit|time)|this (?:morning|week)|"
        + @"levels?|counts?|value|concentration|of|was|is|were|are|at|now|today|about|around|approximately|approx|roughly|nearly|almost|currently|found|measured|class|score|total|fine|ok|okay|"
        + @"(?:has|have|had) (?:been|remained)|remains?|remained|stable|steady|static|unchanged|preserved|back (?:up |down )?to(?: (?:his|her|the|my))?(?: baseline)?|(?:up|down) to|" + Moved + @"(?: to|(?= \d[\d.,]*" + ShortUnit + @"\s?" + Arrow + @"))|"
        + @"(?<past>nadir|peak(?:ed|s)?|maximum|lowest|highest|goal|target|baseline)|"
        + @"(?:(?:very|extremely|slightly|mildly|markedly|severely) )?(?:high|low|elevated|raised|increased|decreased|reduced|normal))\b\s*|(?:rising|falling|improving|climbing)\b,?\s*|[:=~≈]\s*)*(?:(?<less>(?:(?:below|under|lower than|less than)\b|[<≤])\s*)|(?<more>(?:(?:above|over|greater than|higher than|more than|exceed(?:s|ed|ing))\b|[>≥])\s*))?\(?"
        + @"(?:\d[\d.,]*" + ShortUnit + @"\s?" + Arrow + @"\s?(?:\d ?u(?:nits?)?\b[^.;,\d]{0,12}" + Arrow + @"\s?)?)*"
        + @"(?:(?<letter>(?-i:[ABC]))?(?<minus>(?:minus |[-–−])(?=\d))?(?<n>(?:\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.\d+)?)(?<million> ?(?:million|mio))?|(?<roman>(?-i:IV|I{1,3}))(?![\w'’]))(?!\.?\d)(?![\d,]*\d)(?!\s?\+(?:[\s,;.)]|$))(?!" + ShortUnit + @"\s?" + Arrow + @")(?!\s*[-–/+]\s*[\dIV])(?!-(?:month|week|year|dai|hour|day))(?!\s*(?:to(?= (?:about |nearly |almost )?\d)|(?:years?|months?|weeks?|days?|hours?)(?! \d))\b)[ \t]*", Loose)]
    private static partial Regex ValueAfter();
}
