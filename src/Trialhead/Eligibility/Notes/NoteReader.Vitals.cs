using System.Globalization;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Text;

namespace Trialhead.Eligibility.Notes;

/// <content>Vital signs and scores in the forms of their own: abbreviated, before their name, or out of a highest score.</content>
public static partial class NoteReader
{
    // Group of the pattern, name of the analyte, unit, and the numbers that it can be.
    private static readonly (string Group, string Name, string Unit, double Low, double High)[] VitalForms =
    [
        ("c", "body temperature", "Cel", 32, 44),
        ("f", "body temperature", "[degF]", 90, 112),
        ("hr", "heart rate", "/min", 20, 260),
        ("rr", "respiratory rate", "/min", 4, 90),
        ("sat", "oxygen saturation", "%", 40, 100),
        ("gcs", "Glasgow Coma Scale", "{score}", 3, 15),
        ("mmse", "Mini-Mental State Examination", "{score}", 0, 30),
        ("na", "sodium", "mmol/L", 95, 190),
        ("k", "potassium", "mmol/L", 1, 10),
        ("hct", "hematocrit", "%", 8, 75),
        ("cm", "height", "cm", 30, 250),
        ("kg", "weight", "kg", 0.3, 400),
        ("lb", "weight", "[lb_av]", 1, 900),
        ("bsa", "affected body surface area", "%", 0, 100),
        ("ga", "gestational age", "wk", 4, 44),
        ("gabirth", "gestational age", "wk", 22, 44),
        ("py", "pack-years of smoking", "{pack-years}", 0, 300),
        ("g", "weight", "g", 300, 9999),
        ("pain", "pain numeric rating scale", "{score}", 0, 10),
    ];

    private const double Infant = 1; // years in which the weeks before birth and the weight at birth are still said of a person

    // "K 5.9 -> 4.1": the last of several counts.
    private const string ThenNow = @"(?:\d[\d.]*\s?(?:→|->|=>|>>)\s?)*";

    private static IEnumerable<MeasurementFact> Vitals(string note, double? age, NoteContext context)
    {
        foreach (var match in Vital().Matches(note).Where(match => !IsOfBirth(match, note, context) || age < Infant))
        {
            foreach (var (group, name, unit, low, high) in VitalForms)
            {
                if (match.Groups[group] is { Success: true } digits
                    && double.TryParse(group is "k" or "na" or "hct" ? LatestOf(digits, note) : digits.Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
                    && number >= low && number <= high
                    && (context.Read(new SourceSpan(match.Index, 0)).Stance is var stance) && (stance == NoteStance.Affirmed || (stance == NoteStance.Denied && group is "c" or "f")))
                {
                    yield return new MeasurementFact(name, new Quantity(number, unit))
                    {
                        Provenance = From(note, new SourceSpan(match.Index, match.Length)),
                    };
                }
            }
        }
    }

    // "K 2.9, replaced, repeat 3.6".
    private static string LatestOf(Group digits, string note)
    {
        var end = digits.Index + digits.Length;
        return MovedTo().Match(note, end) is { Success: true } moved && !OtherBetween().IsMatch(moved.Value) && PlainNumber().Match(note, moved.Index + moved.Length) is { Success: true } later ? later.Groups["n"].Value : digits.Value;
    }

    [GeneratedRegex(@"\G\s*(?<n>\d{1,3}(?:\.\d+)?)(?![\d./-]*\d)(?=\s*(?:[,;.)]|$|[\r\n]|mmol|mEq|%|(?:today|now|at|on|in|after|by|this|and|but|from)\b))", RegexOptions.CultureInvariant)]
    private static partial Regex PlainNumber();

    // Weeks of a pregnancy that is over are those of the child.
    private static bool IsOfBirth(Match match, string note, NoteContext context) => match.Groups["gabirth"].Success
        && (BornBefore().IsMatch(note[context.ClauseAt(match.Index).Start..match.Index]) || PastPregnancyBefore().IsMatch(note[context.ClauseAt(match.Index).Start..match.Index]));

    [GeneratedRegex(
        @"(?-i:(?<![\w-])Na\+?)\s*(?:[:=]\s*|of )?" + ThenNow + @"(?<na>\d{2,3}(?:\.\d)?)(?![\d.,/-]*\d)|"
        + @"(?-i:(?<![\w-])K\+?)\s*(?:[:=]\s*|of |(?=\d\.))" + ThenNow + @"(?<k>\d{1,2}(?:\.\d)?)(?![\d.,/-]*\d)|"
        + @"(?-i:\b(?:Hct|HCT|Ht))\s*(?:[:=]\s*|of |was |is )?(?<hct>\d{1,2}(?:\.\d+)?)(?![\d.,/-]*\d)\s?%?|"
        + @"\b(?<cm>\d{2,3}(?:\.\d)?)\s?cm (?:tall|in height)\b|"
        + @"(?:\b(?:I['’]?m|I am|he['’]?s|she['’]?s|he is|she is)(?: (?:about|now|only|around|currently))? |[,.;] |\d['’]\d{0,2}(?:""|”)? and )(?:(?<kg>\d{1,3}(?:\.\d)?)(?= ?(?:kgs?|kilos?)\b(?! (?:of|over|under|lighter|heavier|less|more|loss|down|up|gain|in)))|(?<lb>\d{2,3})(?= ?(?:lbs?|pounds)\b(?! (?:of|over|under|lighter|heavier|less|more|loss|down|up|gain|in))))|"
        + @"\bweigh(?:s|ed|ing|ted)? (?:as |about |approximately |around |in at )*(?:(?<kg>\d{1,3}(?:\.\d+)?)(?=\s?(?:kgs?|kilos?)\b)|(?<lb>\d{1,3}(?:\.\d+)?)(?=\s?(?:lbs?|pounds)\b)|(?<g>\d{1,2},?\d{3}|\d{3})(?=\s?(?:g|grams?)\b))|"
        + @"\b(?:weight|weighs?|weighed|lost|loss|gain|gained|gone|went|fell|fallen|dropped)\b[^.;\d]{0,30}\bfrom \d{1,3}(?:\.\d+)?(?: ?kg)? to (?<kg>\d{1,3}(?:\.\d+)?)(?=\s?kgs?\b)|"
        + @"\b(?<py>\d{1,3}) ?\+?[\s-]?(?:pack[\s-]years?|(?-i:PY|py)|pk[\s-]?(?:years?|yrs?|y))\b|"
        + @"\b(?<cm>1\d\d(?:\.\d)?)\s?cm(?:,| and|;)? (?<kg>\d{2,3}(?:\.\d)?)\s?kg\b|"
        + @"(?<!\b(?:was|at|when|until|since|from|after|before|by) )(?<![\d./-])\b(?<ga>[4-9]|[1-3]\d|4[0-2])(?:\+\d)?[ -]?(?:weeks?|wks?) (?:and \d days? )?pregnant\b|"
        + OfTheChild + @"(?<ga>[5-9]|[1-3]\d|4[0-2])\+[0-6]" + WeeksOfPregnancy + "|"
        + @"\b(?:at|is|now) (?<gabirth>\d{1,2}) (?:weeks?|wks?) and \d days?\b(?! (?:old|after|post|ago|of age|of life))|"
        + @"(?<!\b(?:from|until|after|before|by|to|since|week) )(?<![\d./-])\b(?<gabirth>\d{2})(?: \d/7|\+\d)?[ -]?(?:completed )?(?:weeks?|wks?)['’]? (?:of )?(?:gestation\b|pregnant\b)|"
        + @"\b(?:at|of) (?<gabirth>\d{2})(?:\+\d| \d/7)? ?(?:completed )?(?:weeks?|wks?)['’]?(?: and \d days?)? (?:of )?(?:gestation(?:al age)?|pregnancy)\b|"
        + @"(?<![\d./-])\b(?<hr>\d{2,3}) ?(?:bpm|beats (?:per|a) minute|beats/min)\b|"
        + @"(?<!\b(?:transferrin|iron|venous|central) )\b(?:sats?|satting|saturating|desaturat\w+ to|saturations?)(?: (?:of|at|is|was|were|in the))* (?<sat>\d{2,3})\s?%|"
        + @"(?<=\bborn (?:\w+ ){0,6}at )(?<gabirth>\d{2})(?:\+\d| \d/7)?(?: ?(?:weeks?|wks?)\b|w\d?d?\b)(?! of (?:age|life)| old)|"
        + @"\b(?:former|ex)[- ](?<gabirth>\d{2})[- ]?(?:week|wk)(?:er|s)?\b|"
        + @"\b(?:fever(?:s|ish)?|febrile)\b(?: (?:up|as high as|of|to|at|with|a|max|maximum|temperature|reaching|peaking|was|is))*[\s(:]*(?:(?<c>(?:3|4)\d(?:\.\d+)?)|(?<f>(?:9|10)\d(?:\.\d+)?))(?![\d.]*\d)(?!\s*(?:days?|weeks?|hours?|years?|times))|"
        + @"(?-i:\bT(?:max|emp)?)\b[\s:=]*(?:of |was |is )?(?:(?<c>(?:3|4)\d\.\d+)|(?<f>(?:9|10)\d(?:\.\d+)?))(?!\d)|"
        + @"(?-i:\b(?:HR|P(?=\s*=)|(?<=\d[^\s,;]*[,;]? )P(?= ?\d)))\b[\s:=]*(?:of |was |is |in the )?(?<hr>\d{2,3})(?!\d|[/-]\s?\d)|"
        + @"(?-i:\b(?:RR|R(?=\s*=)|(?<=\bP ?\d{2,3}[,;]? )R(?= ?\d)))\b[\s:=]*(?:of |was |is )?(?<rr>\d{1,2})(?!\d|[/-]\s?\d)|"
        + @"\b(?<sat>\d{2,3})\s?%\s*(?:(?:o2|oxygen)\s*sat\w*|(?:on|in) (?:RA|room air)\b)|"
        + @"\b(?<bsa>\d{1,3}(?:\.\d+)?)\s?% (?:of )?(?:the |his |her |total )?(?:BSA|body surface(?: area)?)\b|"
        + @"\b(?:G\d+\s?P\d+\w*|gravid\w*|pregnan\w+)\b[^.;\d]{0,25}?(?:\b(?:at|now) |@ ?|(?<=G\d+\s?P\d+\w*,? (?:with )?)(?=\d+(?:w\d|\+\d| ?(?:weeks?|wks?)\b)))(?<ga>\d{1,2})(?:(?: ?(?:weeks?|wks?|w)\b)|\+\d|w\d)|"
        + @"\bpregnan(?:cy|t),? \(?(?<ga>\d{1,2})(?:(?: ?(?:weeks?|wks?|w)\b)|\+\d|w\d)(?! (?:ago|before|after|post|of age|old))|"
        + @"\btemp(?:erature)?s? (?:of )?(?:up to|to|as high as|reaching|peaking at|rising to|spiking to) (?:(?<c>(?:3|4)\d(?:\.\d+)?)|(?<f>(?:9|10)\d(?:\.\d+)?))(?![\d.]*\d)|"
        + @"\b(?:pain|hurts)\b[^.;\d]{0,30}?(?<pain>\d{1,2}) ?(?:/|out of|of) ?10\b|"
        + @"\b(?:gcs|glasgow coma (?:scale|score))\b[^.;\d]{0,25}?(?<gcs>\d{1,2})\s*/\s*15\b|"
        + @"\b(?:mmse|mini[- ]mental (?:state|status)[a-z ]*)\b[^.;\d]{0,25}?(?<mmse>\d{1,2})\s*/\s*30\b", Loose)]
    private static partial Regex Vital();

    private static bool Overlap(Fact one, Fact other) =>
        one.Provenance.Span is { } a && other.Provenance.Span is { } b && a.Overlaps(b);
}
