using System.Globalization;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Text;

namespace Trialhead.Eligibility.Notes;

/// <content>Age, sex and performance status.</content>
public static partial class NoteReader
{
    private const string AfterAge = @"(?<=\b\d{1,3}[\s-]?(?:yo|y/o|y\.o\.|yrs?|y)(?:\s(?!with\b|w/|in\b|on\b|who\b)[\w-]+){0,2}?\s)";

    // "ID clinic. 41 M, HIV", "M 39, kidney donor": what opens a sentence.
    private const string Opening = @"(?<=(?:\A|[.;:\n])\s{0,2}(?:\d\d )?)";

    private const int LongestLeadIn = 40; // characters of "this " and a word before an age
    private const int Introduction = 400; // characters in which a note introduces its person

    private static double? Age(string note)
    {
        var match = AgeWords().Matches(Start(note)).FirstOrDefault(m => !OfSomethingElse(note, m))
            ?? AgeWords().Matches(note).FirstOrDefault(m => (SexNext().IsMatch(note, m.Index + m.Length) || ThisBefore().IsMatch(note[Math.Max(0, m.Index - LongestLeadIn)..m.Index])) && !OfSomethingElse(note, m));
        if (match is null || NumberOf(match) is not { } number)
        {
            return null;
        }

        const double HoursOfYear = 365.25 * 24;
        var years = match.Groups["hours"] is { Success: true } hours ? hours.Value[0] is 'h' or 'H' ? number / HoursOfYear : 0 : match.Groups["unit"].Value.ToLowerInvariant() switch
        {
            "" or "y" => number,
            "m" => number / 12,
            "w" => number * 7 / 365.25,
            _ => number / 365.25,
        };
        return years <= 130 ? years : null;
    }

    private static double? NumberOf(Match age) =>
        age.Groups["ten"] is { Success: true } ten ? Array.IndexOf(Tens, ten.Value.ToLowerInvariant()) * 10 + Math.Max(0, Array.IndexOf(Units, age.Groups["one"].Value.ToLowerInvariant()))
        : age.Groups["word"] is { Success: true } word ? Array.IndexOf(Units, word.Value.ToLowerInvariant())
        : double.TryParse(age.Groups["n"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : null;

    private static Sex? SexOf(string note, NoteContext context, NoteSubject subject)
    {
        var word = SexWords().Match(Start(note));
        if (word.Success)
        {
            return word.Groups["female"].Success ? Sex.Female : Sex.Male;
        }

        var (she, he) = subject.IsFirstPerson ? (false, false) : (IsAbout(She()), IsAbout(He()));
        bool IsAbout(Regex pronoun) => pronoun.Matches(note).Any(m => !context.IsOfOther(m.Index));
        (she, he) = she == he ? (IsAbout(OfWomen()), IsAbout(OfMen())) : (she, he);
        return she == he ? null : she ? Sex.Female : Sex.Male;
    }

    private static IEnumerable<Fact> Performances(string note)
    {
        foreach (Match match in PerformanceWords().Matches(note))
        {
            var grade = int.Parse(match.Groups["grade"].Value, CultureInfo.InvariantCulture);
            var scale = match.Groups["ecog"].Success ? PerformanceScale.Ecog
                : match.Groups["lansky"].Success ? PerformanceScale.Lansky
                : PerformanceScale.Karnofsky;
            if (scale == PerformanceScale.Ecog ? grade <= 5 : grade <= 100 && grade % 10 == 0)
            {
                var provenance = From(note, new SourceSpan(match.Index, match.Length));
                yield return new PerformanceFact(scale, grade) { Provenance = provenance };
                if (match.Groups["other"].Success)
                {
                    // Either end of "1-2": a limit between them stays open.
                    yield return new PerformanceFact(scale, grade + 1) { Provenance = provenance };
                }
            }
        }
    }

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] Units =
    [
        "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static string Start(string note) => note.Length <= Introduction ? note : note[..Introduction];

    // "Her mother, a 60-year-old", "since age 12", "60-year-old husband": not the person's age today.
    private static bool OfSomethingElse(string note, Match match)
    {
        var before = note[Math.Max(0, match.Index - 25)..match.Index];
        return IsHowLong(note, match) || NotThePersonBefore().IsMatch(before) || NotThePersonAfter().IsMatch(note[(match.Index + match.Length)..]);
    }

    [GeneratedRegex(
        @"\b(?<n>\d{1,3})[\s-]*(?:(?:(?<unit>y)(?:ea)?r|(?<unit>m)o(?:nth)?|(?<unit>w)(?:ee)?k|(?<unit>d)ay|(?<hours>hour))s?[\s-]*old\b|(?:yo|y/o|y-o|y\.o\.|yrs?)(?![a-z])|y(?=[\s-]old\b|\s(?:(?-i:[FM]\b|G\d)|(?:wo)?man\b|(?:fe)?male\b|boy\b|girl\b|lady\b)))|"
        + @"\b(?:(?<ten>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-](?<one>one|two|three|four|five|six|seven|eight|nine))?|"
        + @"(?<word>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen))[\s-](?:(?<unit>y)ear|(?<unit>m)onth|(?<unit>w)eek|(?<unit>d)ay|(?<hours>hour))s?[\s-]old\b|"
        + @"\b(?:baby|infant|newborn|neonate|girl|boy)\b[^.;]{0,20}\bborn (?:about |only )?(?:(?<n>\d{1,3})|(?<ten>twenty|thirty|forty|fifty)|(?<word>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)) (?:(?<hours>hours?|minutes?)|(?<unit>d)ays?) ago\b|"
        + @"\b(?:now|today|currently),? (?:at |is )?(?:(?<n>\d{1,3})|(?<word>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)) (?:(?<hours>hours?|minutes?)|(?<unit>d)ays?|(?<unit>w)eeks?) of (?:age|life)\b|"
        + @"\b(?<n>\d{1,3})(?-i:F|M)\b|\bage[d]?\s*[:=]?\s*(?:of\s+)?(?<n>\d{1,3})\b(?![-–/%]|\s*(?:to|months|weeks|days))|"
        + @"\b(?-i:Mr|Mrs|Ms|Miss|Mx)\.? (?-i:[A-Z])[\w.'’-]*(?:,? (?:\(|aged? )?| is )(?<n>\d{2})(?= ?y(?:rs?|o)?[.,;)]|[,)]|\.\s| and\b| (?:is|was|has|who|with|presents|comes|came|fell)\b)|"
        + @"\A\W*my \w+ is (?<n>\d{1,3})(?= (?:and|years?|yrs?|with)\b|[,.])(?![\s\S]*\bI(?: am|['’]m) (?:an? )?\d)|"
        + @"\bI(?: am|['’]m) (?:(?-i:[A-Z])\w+,? )?(?<n>\d{2})(?= ?y(?:ea)?rs?\b|,? (?:and|male|female|years?|yrs?|with)\b|[,.])|"
        + @"(?<=\b(?:pt|patient)\.? )(?<n>\d{2}) ?(?-i:[FM])\b|(?<=(?:\A|[.;:\n])\s{0,2})(?:(?<n>\d{2}) (?-i:[FM])(?=,)|(?-i:[FM]) (?<n>\d{2})(?=,))|"
        + @"\b(?<n>\d{2})[\s-](?:year\s)?(?:woman|man|female|male|(?-i:[FM])(?=\s+(?:with|who|presents|presenting|admitted|h/o|c/o)\b))\b", Loose)]
    private static partial Regex AgeWords();

    [GeneratedRegex(@"\b(?:mother|father|brother|sister|son|daughter|husband|wife|child(?:ren)?|since|diagnosed|dx'?d?|diag|onset|at|until|from|not yet|nearly|almost|before|by|turn(?:s|ed|ing)|under|over|older than|younger than)\b(?![^.;]*\b(?:now|currently|today) (?:an? )?$)[^.;]*$", Loose)]
    private static partial Regex NotThePersonBefore();

    // "Today this 62 year old hairdresser".
    [GeneratedRegex(@"\bthis (?:\w+ )?$", Loose)]
    private static partial Regex ThisBefore();

    // Further on in a note only an age that names the person counts.
    [GeneratedRegex(@"\G[\s,-]*(?:old )?(?:woman|man|female|male|girl|boy|lady|gentleman|patient|(?-i:[FM]))\b", Loose)]
    private static partial Regex SexNext();

    [GeneratedRegex(@"^\s*(?:brother|sister|son|daughter|husband|wife)\b", Loose)]
    private static partial Regex NotThePersonAfter();

    [GeneratedRegex(
        @"(?<female>\b(?:woman|female|girl|lady|(?-i:AFAB)|assigned female)\b|\b(?-i:Mrs|Ms|Miss)\.? (?-i:[A-Z])[\w.'’-]*(?:,? (?:\(|aged? )?| is )\d{2}\b|(?<=\b\d\d ?/ ?)(?-i:F)\b|\((?:F,? ?/?\d\d|\d\d,? ?/?F)\)|(?-i:\bF) ?/ ?(?=\d\d\b)|(?-i:(?<=\b\d{1,3})F\b|(?<=\b\d\d )F(?= (?:with|who)\b)|(?<=\b(?:[Pp]t|[Pp]atient)\.? \d\d ?)F\b|(?<=\bI ?['’]?m \d\d )[Ff]\b|(?<=\bim \d\d )[Ff]\b|" + Opening + @"F(?=,| \d\d,)|" + AfterAge + @"(?:W|B|AA|C)?F\b))|"
        + @"\b(?:man|male|boy|gentleman|bloke|chap|guy|lad|dude|(?-i:AMAB))\b|\b(?-i:Mr)\.? (?-i:[A-Z])[\w.'’-]*(?:,? (?:\(|aged? )?| is )\d{2}\b|\((?:M,? ?/?\d\d|\d\d,? ?/?M)\)|(?-i:(?<=\b\d{1,3})M\b|(?<=\b\d\d ?/ ?)M\b|\bM ?/ ?(?=\d\d\b)|(?<=\b\d\d )M(?= (?:with|who)\b)|(?<=\b(?:[Pp]t|[Pp]atient)\.? \d\d ?)M\b|(?<=\bI ?['’]?m \d\d )[Mm]\b|(?<=\bim \d\d )[Mm]\b|" + Opening + @"M(?=,| \d\d,)|" + AfterAge + @"(?:W|B|AA|C)?M\b(?![- ](?:protein|spike|component)))", Loose)]
    private static partial Regex SexWords();

    // What only women, and what only men have, of whom neither a word nor a pronoun tells.
    [GeneratedRegex(
        @"\b(?:(?:pre|peri|post)-?\s?menopausal|menopause|menses|menstrua\w+|dysmenorrh\w+|menorrhagia|gravida|my (?:periods?|cycles?|womb|ovar\w+|cervix)|tubes tied|C[- ]section|she/her|PCOS|mini pill|(?:have|got) (?:a|the) (?:Mirena|coil)|G\d+\s?P\d+\w*|G\d(?= (?:with|at)\b)|hysterectomy|tubes tied|"
        + @"(?:pap|cervical) smear|endometriosis|ovarian (?:cyst\w*|torsion)|uterine fibroids?|vaginal delivery|pregnant|para \d|P\d\+\d|LSCS|c(?:a)?esarean|emergency section|breast-?feeding|post-?natal depression|preterm labou?r|threatened labou?r|(?:I|and) had (?:a|my|our) (?:first |second |third )?baby)\b", Loose)]
    private static partial Regex OfWomen();

    [GeneratedRegex(@"\b(?:prostate|prostatectomy|prostatitis|BPH|testicular|testes|erectile|vasectomy|circumcised)\b", Loose)]
    private static partial Regex OfMen();

    [GeneratedRegex(@"\b(?:she|her|hers)\b", Loose)]
    private static partial Regex She();

    [GeneratedRegex(@"\b(?:he|his|him)\b", Loose)]
    private static partial Regex He();

    [GeneratedRegex(
        @"(?<!\bASA )(?-i:(?<![\w/-])(?<ecog>PS))(?: of| is|:|=)? ?(?<grade>[0-4])(?![\w/%+-]|\.\d)|\b(?:(?<ecog>ECOG|WHO performance|Zubrod|perf(?:ormance)? status(?=(?: of| is|:|=)? ?[0-4](?![\d%/+-]|\.\d)))|(?<lansky>Lansky)|Karnofsky|KPS)\b"
        + @"(?:\s*(?:\(?PS\)?|performance|status|play|scale|score|grade|index|of|is|was|at|\((?:ECOG|KPS)\)|[:=]))*\s*(?:[0-4],? (?:(?:and|but) )?(?:(?:is )?now|→|->) )?(?:(?<=\b(?:ECOG|Zubrod|status)\b[^\d.;]{0,12})(?<grade>[0-3])\s?[-–/]\s?(?<other>(?<=0\D{1,3})1|(?<=1\D{1,3})2|(?<=2\D{1,3})3|(?<=3\D{1,3})4)(?![\d%/]|\.\d)|(?<grade>\d{1,3})(?!\s*[-–/]\s*\d|\d|\.\d))", Loose)]
    private static partial Regex PerformanceWords();
}
