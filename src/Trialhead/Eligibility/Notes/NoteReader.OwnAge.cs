using System.Text.RegularExpressions;

namespace Trialhead.Eligibility.Notes;

/// <content>How people tell their age: "im 29", "24/M", "58, male", "Type 2 diabetic, 59, …".</content>
public static partial class NoteReader
{
    private const int FirstWords = 160; // characters in which a bare number can be an age

    private static double? OwnAge(string note)
    {
        var match = IAm().Matches(note).FirstOrDefault() ?? InTheFirstWords().Matches(note.Length <= FirstWords ? note : note[..FirstWords]).FirstOrDefault(m => !NotThePersonBefore().IsMatch(SinceComma(note, m.Index)));
        return match is not null && NumberOf(match) is { } years && years >= 10 ? years : null;
    }

    private static string SinceComma(string note, int at) => note[(note.LastIndexOfAny([',', '(', '.'], Math.Max(0, at - 1)) + 1)..at];

    // "Psoriasis for 20 yrs", "RA 11 yrs": how long, not how old.
    private static bool IsHowLong(string note, Match match) =>
        BareYears().IsMatch(match.Value) && !OldNext().IsMatch(note, match.Index + match.Length) && !AgeSaid().IsMatch(note[..match.Index]);

    private const string Unit =
        @"(?![\d.,/%+-]*\d)(?! ?(?:kgs?|kilos?|lbs?|pounds|stone|st|cm|ft|feet|weeks?|wks?|days?|months?|mths?|mins?|minutes|hours?|hrs?|percent|mg|mcg|ml|miles?|km|cycles?|doses?|sessions?|rounds?|times|x|per|out of|points?|cigs|cigarettes|a day|(?:years?|yrs?) (?:ago|of|into|out|post|in|clean|sober|on|free))\b|%|['’/])";

    [GeneratedRegex(@"(?<!\b(?:when|since|until|till|before|after|if|unless|once) )\bI ?(?:am|['’]?m) (?:an? |now |only |just |currently )?(?<n>\d{2})" + Unit + @"|(?<![\w’'] )\bI ?(?:am|['’]?m) (?:an? )?(?:(?!mum\b|mom\b|mother\b|dad\b|father\b|parent\b)\w+ ){1,2}(?:of|aged?) (?<n>\d{2})(?=[,.]| (?:and|with|who)\b)|\bI have (?<n>\d{2}) years\b(?=[,.]| (?:old|and)\b)", Loose)]
    private static partial Regex IAm();

    [GeneratedRegex(
        @"\((?:[MF]|male|female),? ?/?(?<n>\d{2})\)|\((?<n>\d{2}),? ?/?(?:[MF]|male|female)\)|(?<![\w./-])(?<n>\d{2}) ?/? ?(?-i:[MF])\b(?![-/+])|\b(?-i:[MF])(?: ?/ ?|, ?| )(?<n>\d{2})(?![\d%])" + Unit + "|"
        + @"\b(?:male|female|(?:wo)?man|lady|guy|bloke|chap|lad|gent|girl|boy),? (?:(?:of|aged?) )?(?<n>\d{2})" + Unit + "|"
        + @"(?<![\d./-])\b(?<n>\d{2}),? (?=(?:male|female|(?:wo)?man|lady|guy|bloke|m|f)\b)|"
        + @"(?<!\b(?:at|since|from|until|by|of|the|onset|under|over|till|before|after|bone|gestational|mental|heart|lung) )\bage[d]?:?,? (?<n>\d{1,2})\b(?! ?(?:at|when|i|and (?:over|above|older|under))\b)" + Unit + "|"
        + @"(?:\A\W*|[.!?]\s+)(?<n>\d{2})(?=,? (?:with |w/|diagnosed|dx ))" + Unit + "|"
        + @"\A[^.\d]{0,60}?(?:(?:stage|type|grade|class) \d [^.\d]{0,30})?,\s(?<n>\d{2})(?=,\s)", Loose)]
    private static partial Regex InTheFirstWords();

    [GeneratedRegex(@"\d[\s-]*yrs?$", Loose)]
    private static partial Regex BareYears();

    [GeneratedRegex(@"\G[\s,/-]*(?:old|young|(?:wo)?man|female|male|girl|boy|lady|gentleman|[MF])\b", Loose)]
    private static partial Regex OldNext();

    [GeneratedRegex(@"(?:\A\W*|\b(?:aged?:?|is|am|I['’]?m|now) )$", Loose)]
    private static partial Regex AgeSaid();
}
