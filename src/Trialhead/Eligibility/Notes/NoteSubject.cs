using System.Globalization;
using System.Text.RegularExpressions;
using Trialhead.Clinical;

namespace Trialhead.Eligibility.Notes;

/// <summary>Whom a note is about that opens with a relative of whoever writes it: "my son (8) has just been told …".</summary>
/// <remarks>A text in which the writer tells of an illness of their own is about the writer, and a relative in it is family history.</remarks>
internal sealed partial class NoteSubject
{
    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Women =
        "mother|mom|mum|mam|mommy|mummy|mama|wife|wifey|missus|daughter|sister|sis|grandmother|grandma|granny|gran|nan|nana|aunt|auntie|girlfriend|niece|granddaughter|girl";

    private const string Men =
        "father|dad|daddy|papa|husband|hubby|hubs|son|brother|bro|grandfather|grandpa|grandad|granddad|uncle|boyfriend|nephew|grandson|boy";

    private const string Others = "child|kid|baby|toddler|LO|little one|partner|spouse|other half|friend|cousin|grandchild|teenager|teen|twin|youngest|oldest|eldest";

    // Words for one person.
    private static readonly string[] Same =
    [
        "mother|mom|mum|mam|mommy|mummy|mama", "father|dad|daddy|papa", "husband|hubby|hubs|partner", "wife|wifey|missus|partner", "son|boy|child|kid", "daughter|girl|child|kid",
        "grandmother|grandma|granny|gran|nan|nana", "grandfather|grandpa|grandad|granddad",
    ];

    private NoteSubject(string plain, bool isAnother, double? age, Sex? sex) => (Plain, IsAnother, Age, Sex) = (plain, isAnother, age, sex);

    /// <summary>The note, character by character, with the words that name its subject made unreadable.</summary>
    public string Plain { get; }

    /// <summary>Whether it is about somebody other than its writer, and tells so.</summary>
    public bool IsAnother { get; }

    /// <summary>Whether the writer tells of nobody but themself, so that "he" and "she" are others.</summary>
    public bool IsFirstPerson => !IsAnother && Oneself().IsMatch(Plain) && !ByADoctor().IsMatch(Plain);

    /// <summary>The age in years told of the subject; null where none is told, or where the subject is the writer.</summary>
    public double? Age { get; }

    /// <summary>The subject's sex, as far as the word for a relative tells it.</summary>
    public Sex? Sex { get; }

    /// <summary>The subject of a note.</summary>
    public static NoteSubject Of(string note)
    {
        var subject = Opening().Match(note);
        if (!subject.Success || AboutTheWriter().IsMatch(note) || (OnlyOnce().IsMatch(note, subject.Index + subject.Length) && !ThirdPerson().IsMatch(note, subject.Index + subject.Length)))
        {
            return new NoteSubject(note, false, null, null);
        }

        if (subject.Groups["bare"].Success && !AgeAfter().IsMatch(note, subject.Index + subject.Length)
            && (subject.Groups["kin"].Success || !ThirdPerson().IsMatch(note, subject.Index + subject.Length)))
        {
            return new NoteSubject(note, false, null, null); // "Mom with depression. Dad had gout.": a family
        }

        var who = subject.Groups["who"].Value;
        var after = AgeAfter().Match(note, subject.Index + subject.Length);
        var age = YearsOf(subject) ?? YearsOf(after) ?? YearsOf(PronounAge().Match(note));
        return new NoteSubject(Struck(note, subject, who), true, age, SexOf(who) ?? SexOf(subject.Groups["kind"].Value));
    }

    /// <summary>Whether words before something, from the beginning of its sentence, turn to the writer of a note that is about another.</summary>
    public bool IsOfWriter(string before) => IsAnother && TurnsToWriter().IsMatch(before);

    private static Sex? SexOf(string who) =>
        Woman().IsMatch(who) ? Clinical.Sex.Female : Man().IsMatch(who) ? Clinical.Sex.Male : null;

    // "His mum" of a text about a son stays another.
    private static string Struck(string note, Match subject, string who)
    {
        var named = subject.Groups["named"];
        note = named.Success ? note[..named.Index] + new string('x', named.Length) + note[(named.Index + named.Length)..] : note;
        if (who.Length == 0)
        {
            return note;
        }

        var words = Array.Find(Same, group => group.Split('|').Contains(who, StringComparer.OrdinalIgnoreCase)) ?? Regex.Escape(who);
        return Regex.Replace(note, $@"(?<!\b(?:his|her|their|a|the|['’]s) (?:\w+ )?)\b(?:{words})\b", name => new string('x', name.Length), Loose);
    }

    private static double? YearsOf(Match match)
    {
        if (!match.Groups["n"].Success || !double.TryParse(match.Groups["n"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var unit = match.Groups["unit"].Value;
        return unit.StartsWith("m", StringComparison.OrdinalIgnoreCase) ? number / 12
            : unit.StartsWith("w", StringComparison.OrdinalIgnoreCase) ? number * 7 / 365.25
            : number <= 130 ? number : null;
    }

    private const string Adjectives =
        @"(?:(?:dear|little|younger|youngest|older|oldest|eldest|elder|big|baby|beautiful|lovely|poor|middle|teenage|adult|elderly|only|first|second|late|step)[- ]"
        + @"|(?<n>\d{1,2})[- ]?(?:yo|y/o|yrs?|years?|(?<unit>months?|mo|weeks?|wks?))s?(?:[- ]old)? )*";

    [GeneratedRegex(
        @"\A\W*(?:(?:hi+|hello|hey|hiya|(?:to|dear) (?:the )?(?:study |trial |research )?(?:nurse|team|doctors?|coordinator)|good (?:morning|afternoon|evening|day)|dear|greetings|ok|so|well|please help|help)\b(?: (?:all|everyone|everybody|there|guys|folks|team|doctor|doc|dr\.? \w+|sir(?: or madam)?|ladies|again))*[\s,.!:;-]+)*"
        + @"(?:(?:newbie|new|first (?:time|post)(?: poster)?|long time lurker)\b[^.!?\d]{0,30}[.!?,]\s+)?"
        + @"(?:(?:my name is|i am|i['’]?m|this is) \w+(?: from \w+(?: \w+)?)?(?:[,.]| and)? (?=my |our |mum|mom|mother|dad|father))?"
        + @"(?:I(?: am|['’]?m) an? (?:single |worried |proud )?(?:mum|mom|mother|dad|father) (?:of|to) (?:two|three|four|five|\d),? (?:and )?)?"
        + @"(?:(?:(?:this is|i am|i['’]?m|we are|we['’]?re|just) )?(?:asking|writt?ing|posting|looking|enquiring|inquiring|caring|care|carer|caregiver|help|question|advice|here)\b[^.!?\d]{0,30}?\b(?:about|for|after|on behalf of|regarding|of)\s+)?"
        + @"(?:(?<named>(?:my|our) " + Adjectives + "(?<who>" + Women + "|" + Men + "|" + Others + @")(?:[ -]in[ -]law)?)\b(?=['’]?s\b|,|\s*\(|\s*[-–—]\s*\d|,? (?:is|was|were|has|had|who|with|just|got|gets|recently|suffers|lives|aged?|turned|(?-i:[A-Z])\w+,? ?(?:is|has|was|who|aged?|\(|\d)|\d))"
        + @"|(?:my|our) (?<n>\d{1,2})[- ]?(?:yo|y/o|yrs?|years?|(?<unit>months?|mo))s?(?:[- ]old)?\b(?= (?:is|was|has|had|who|with|just|got|suffers))"
        + @"|(?<named>(?:I(?: am|['’]?m) (?:the |a |an )?)?(?:\w+ )?(?:mum|mom|mother|mommy|mummy|dad|daddy|father|parents?|carer|caregiver|wife|husband)) (?:to|of|for) (?=(?:my |our |an? |(?-i:[A-Z])\w+\b))(?:(?:my|our|an?) )*" + Adjectives
        + "(?:(?<kind>" + Women + "|" + Men + "|" + Others + @")\b)?"
        + @"|(?:i have|i['’]ve(?: got)?|we have|we['’]ve(?: got)?) an? " + Adjectives + "(?<named>(?<who>" + Women + "|" + Men + "|" + Others + @"))\b(?= (?:who|with|that|aged?|of)\b|,|\s*\()"
        + @"|(?<=\A\W*(?:(?:hi+|hello|hey)\b[\s,!.-]*)?)(?<named>(?<bare>)(?<who>mum|mom|mam|dad|daddy|hubby|nan|nana|gran|grandma|grandpa|grandad|granddad|(?<kin>wife|husband|son|daughter)))\b(?=,? (?:is|was|has|had|who|with|just|got|diagnosed|age[d]?)\b|,? \(?\d|\s*[-–—]\s*\d))", Loose)]
    private static partial Regex Opening();

    // What makes the writer the one who is ill.
    [GeneratedRegex(
        @"\bI(?: am|['’]?m) (?:an? |now |only |just |currently |myself )*(?:\d{2}\b(?!%)|(?:man|woman|male|female|lady|guy|bloke)\b|on \w+|taking \w+|pregnant\b)|"
        + @"\bI(?: was| have been|['’]ve been| got| am|['’]m| been) (?:\w+ ){0,2}?diagnosed\b|\bI was told I\b|\bmy own\b|"
        + @"\bI(?: have| had|['’]?ve had|['’]ve got| suffer| take| took| tried| use)\b(?! (?:an? |our |two |three |no |been |always )*(?:questions?|sons?|daughters?|child\w*|kids?|boys?|girls?|bab\w+|husband|wife|mother|father|mum|mom|dad|to|not|heard|read|seen|asked|looked|found|her|him|them|care|idea|attached|power|tried|turns|time|sent|copies)\b)(?![^.;]*\b(?:myself|too|as well)\b)", Loose)]
    private static partial Regex AboutTheWriter();

    // "My mother had breast cancer": without a word of how she is today it may be told of a family.
    [GeneratedRegex(@"\G,? (?:\w+ )?(?:had|died|passed|was (?!(?:just |recently |newly )*(?:diagnosed|told|found|given|born)))", Loose)]
    private static partial Regex OnlyOnce();

    [GeneratedRegex(@"\b(?:s?he) (?:['’]s|is|has|takes|can|does|still|lives|weighs|gets|needs|walks)\b|\bs?he['’]s\b", Loose)]
    private static partial Regex ThirdPerson();

    private const string NotAnAge = @"(?![\d.,/%-]*\d)(?! ?(?:kgs?|kilos?|lbs?|pounds|stone|st|cm|ft|feet|days?|mins?|minutes|hours?|%|mg|ml|miles?|km|cycles?|times|out of|years (?:ago|of))\b|%|['’]\d)";

    [GeneratedRegex(
        @"\G(?:[ -]in[ -]law)?(?:(?-i:[A-Z])\w+)?(?:['’]?s\b|,|\s*\(|\s*[-–—]|\s+(?:is|was|who|has|just|recently|turned|now|aged?|only|nearly|of|(?-i:[A-Z])\w+)\b)*[\s,(]*(?:\bwho (?:is|was|turned) )?(?:[mf] ?/? ?)?(?<n>\d{1,3})" + NotAnAge + @"(?:[\s-]?(?<unit>months?|mo|mths?|weeks?|wks?)\b)?", Loose)]
    private static partial Regex AgeAfter();

    [GeneratedRegex(@"\bs?he(?:['’]s| is)(?: now| only| just| nearly| about| turning)? (?<n>\d{1,3})" + NotAnAge + @"(?:[\s-]?(?<unit>months?|weeks?))?\b(?! (?:pregnant|into|post|out|since|after))", Loose)]
    private static partial Regex PronounAge();

    [GeneratedRegex(
        @"(?:^|[,;.(]|\b(?:and|but|so|while) )\s*(?:I(?:['’]?m|['’]?ve|['’]?ll)?\b|(?:both )?me\b|we (?:both|are both|two)\b|both (?:of us|parents)\b)(?![^;]*\b(?:he|she|him|her|his|x{2,})\b)[^;]*$", Loose)]
    private static partial Regex TurnsToWriter();

    [GeneratedRegex(@"\b(?:I['’]?m|I am|I['’]ve|I have|I was|I had|I take)\b", Loose)]
    private static partial Regex Oneself();

    [GeneratedRegex(@"\b(?:patient|pt)\b", Loose)]
    private static partial Regex ByADoctor();

    [GeneratedRegex("^(?:" + Women + ")$", Loose)]
    private static partial Regex Woman();

    [GeneratedRegex("^(?:" + Men + ")$", Loose)]
    private static partial Regex Man();
}
