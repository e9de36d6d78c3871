using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Text;

namespace Trialhead.Eligibility.Notes;

/// <content>How long someone is expected to live, and how long ago symptoms began.</content>
public static partial class NoteReader
{
    private const string LifeExpectancy = "life expectancy";
    private const string SinceOnset = "time since symptom onset";
    private const double DyingWithinWeeks = 2;
    private const double WeeksAreWithinMonths = 2;
    private const double YearsAreBeyondMonths = 12;

    private static readonly SearchValues<string> OutlookWords = SearchValues.Create(
        ["expectancy", "surviv", "prognos", "to live", "to die", "last days", "last hours", "moribund", "actively dying"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> OnsetWords = SearchValues.Create(
        ["symptom", "onset", "began", "started", "day ", "days", "hours", "weeks"], StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Numerals = ["a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    // "Survival of six to nine months", "prognosis is in the order of weeks", "expected to die within days".
    private static IEnumerable<MeasurementFact> Outlook(string note, NoteContext context)
    {
        if (!note.AsSpan().ContainsAny(OutlookWords))
        {
            yield break;
        }

        foreach (var match in OutlookTold().Matches(note).Where(match => context.Read(new SourceSpan(match.Index, 0)).Stance == NoteStance.Affirmed))
        {
            foreach (var value in Expected(match))
            {
                yield return new MeasurementFact(LifeExpectancy, value) { Provenance = From(note, new SourceSpan(match.Index, match.Length)) };
            }
        }
    }

    private static IEnumerable<Quantity> Expected(Match match)
    {
        if (match.Groups["dying"].Success)
        {
            return [new Quantity(DyingWithinWeeks, "wk") { Bound = Bound.Below }];
        }

        if (match.Groups["vague"] is { Success: true } vague)
        {
            return vague.ValueSpan[0] is 'd' or 'D' ? [new Quantity(DyingWithinWeeks, "wk") { Bound = Bound.Below }]
                : vague.ValueSpan[0] is 'w' or 'W' ? [new Quantity(WeeksAreWithinMonths, "mo") { Bound = Bound.Below }]
                : [new Quantity(YearsAreBeyondMonths, "mo") { Bound = Bound.Above }];
        }

        var (low, unit) = (new Quantity(NumberOf(match.Groups["n"].ValueSpan), UnitOfTime(match.Groups["unit"].ValueSpan)), UnitOfTime(match.Groups["unit"].ValueSpan));
        return match.Groups["m"].Success ? [low with { Bound = Bound.Above }, new Quantity(NumberOf(match.Groups["m"].ValueSpan), unit) { Bound = Bound.Below }]
            : match.Groups["less"].Success ? [low with { Bound = Bound.Below }]
            : match.Groups["more"].Success ? [low with { Bound = Bound.Above }]
            : [low];
    }

    // "Symptom onset 3 days ago", "cough and fever began three days ago", "day 5 of symptoms".
    private static IEnumerable<MeasurementFact> Onsets(string note, NoteContext context) =>
        !note.AsSpan().ContainsAny(OnsetWords) ? [] : OnsetTold().Matches(note)
            .Where(match => context.Read(new SourceSpan(match.Index, 0)).Stance == NoteStance.Affirmed)
            .Select(match => new MeasurementFact(SinceOnset, new Quantity(NumberOf(match.Groups["n"].ValueSpan), match.Groups["unit"].Success ? UnitOfTime(match.Groups["unit"].ValueSpan) : "d"))
            {
                Provenance = From(note, new SourceSpan(match.Index, match.Length)),
            });

    private static double NumberOf(ReadOnlySpan<char> words)
    {
        if (double.TryParse(words, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        for (var i = 1; i < Numerals.Length; i++)
        {
            if (words.Equals(Numerals[i], StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return 1; // "a year"
    }

    private static string UnitOfTime(ReadOnlySpan<char> word) => char.ToLowerInvariant(word[0]) switch { 'h' => "h", 'd' => "d", 'w' => "wk", 'm' => "mo", _ => "a" };

    private const string Num = @"(?:\d{1,3}(?:\.\d)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";

    private const string LessOrMore = @"(?:(?<more>(?:well |far |much )?(?:over|beyond|more than|at least|greater than|longer than|above|exceed(?:s|ing)?)|[>≥])|(?<less>(?:well )?(?:less than|under|below|up to|at most|no more than|not more than|fewer than)|[<≤]))";

    [GeneratedRegex(
        @"(?:\blife[- ]expectancy|(?<!\b(?:free|graft|overall|patient|implant|year|disease)[- ])\b(?:expected |estimated |predicted |likely )?survival|\bprognosis|\bexpected to (?:live|survive)|\blikely to (?:live|survive)|\bexpects? (?:him|her|them|me) to live)\b(?:(?!\b(?:not|without|if|unless|untreated|improv\w+|benefit|increas\w+|prolong\w*|since|after|before)\b)[^.;:\d,]){0,40}?[\s:=]"
        + @"(?:(?:(?:is|of|at|as|for|about|around|approximately|roughly|some|only|in|be|to be)\s)*" + LessOrMore + @"?\s*\b(?<n>" + Num + @")(?:\s?(?:-|–|to|or)\s?(?<m>" + Num + @"))?\s?(?<unit>days?|weeks?|months?|mo\b|years?)\b(?! (?:ago|after|from now|of age|old)\b)(?:\s?(?<more>or more|or longer|plus|at least|\+))?"
        + @"|(?:(?:is|in|of|only|just|now|a|the|likely|probably|order|matter|measured|region|short)\s)*(?<vague>days|weeks|years)\b(?! (?:to|or|after|since|ago|rather than (?:days|weeks))))"
        + @"|\b(?:has|have|had|given|got|only|about|around|maybe|than)\s(?:(?:about|around|only|maybe|perhaps|just)\s)*(?:(?<less>less than|under)\s)?(?<n>" + Num + @")\s(?<unit>days?|weeks?|months?|years?) (?:left )?to live\b"
        + @"|\b(?<dying>in (?:his|her|the|their|my) (?:last|final) (?:days|hours)|(?:last|final) (?:days|hours) of (?:life|her life|his life)|actively dying|moribund|(?:expected|likely|thought) to die (?:within|in) (?:(?:the (?:next|coming) )?(?:hours|days|day)|a (?:day|week|few days))|not expected to (?:survive|live) (?:the|this|more than a) (?:night|day|week|few days))\b",
        Loose)]
    private static partial Regex OutlookTold();

    private const string AcuteSymptoms = @"(?:symptoms|fever|cough|sore throat|headache|anosmia|loss of (?:taste|smell)(?: and (?:taste|smell))?|breathlessness|shortness of breath|chills|myalgia|aches|malaise|dyspn(?:o)?ea|weakness|facial droop)";

    [GeneratedRegex(
        @"\b(?:(?:first |initial )?symptoms?(?: onset)?|illness onset|onset(?: of (?:the |her |his |my )?(?:first )?(?:symptoms|illness))?)(?: (?:was|were|of|about|around|only|some|just|began|started|commenced|first|appeared|came on))* (?<n>" + Num + @") (?<unit>hours?|days?|weeks?) ago\b"
        + @"|\b" + AcuteSymptoms + @"(?:(?:,| and| with| or| &)+ [\w -]{3,25}?){0,4} (?:began|started|came on|appeared)(?: (?:about|around|only|some|just))* (?<n>" + Num + @") (?<unit>hours?|days?|weeks?) ago\b"
        + @"|\bday (?<n>\d{1,2}) of (?:(?:her|his|my|the|covid(?:-19)?) )*(?:symptoms|illness|sickness)\b|\b(?:symptom|illness) day (?<n>\d{1,2})\b"
        + @"|\bsymptoms(?: present)? (?:for|x)(?: (?:about|around|only|the (?:last|past)))* (?<n>" + Num + @") (?<unit>hours?|days?|weeks?)\b"
        + @"|\b(?<n>" + Num + @") (?<unit>hours?|days?|weeks?) (?:after|since|from|into) (?:symptom onset|(?:the )?onset of symptoms|(?:first )?symptoms)\b",
        Loose)]
    private static partial Regex OnsetTold();
}
