using System.Globalization;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Text;

namespace Trialhead.Eligibility.Notes;

/// <summary>Reads the date that a note gives beside a thing: absolute, or counted from the day of the note or from birth.</summary>
/// <remarks>A count in years is known to the year, in months to the month, else to the day.</remarks>
internal sealed partial class NoteDates(string note, DateOnly? written, double? age)
{
    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>The date of a thing: what follows closely and before anything else is named, else what opens its clause.</summary>
    /// <param name="named">Where the thing is named.</param>
    /// <param name="clause">Its clause.</param>
    /// <param name="next">Where the next thing is named.</param>
    /// <param name="isIllness">Whether it is an illness: "3 days of fever" began three days ago.</param>
    /// <param name="isLasting">Whether it goes on: what was taken "for 9 months" need not have begun nine months ago.</param>
    public PartialDate? Of(SourceSpan named, SourceSpan clause, int next, bool isIllness = false, bool isLasting = false)
    {
        var end = Math.Min(next, clause.End);
        if (end <= named.End)
        {
            return Opening(named, clause, isIllness);
        }

        var after = note[named.End..end];
        var absolute = DatedAfter().Match(after);
        return absolute.Success ? Absolute(absolute) : (isIllness || isLasting ? null : OfToday(after, note[clause.Start..named.Start]))
            ?? Since(AgoAfter().Match(after), isIllness || isLasting) ?? AtAge(AtAgeAfter().Match(after)) ?? OnDay(DayAfter().Match(after)) ?? InMonth(MonthAfter().Match(after)) ?? Opening(named, clause, isIllness);
    }

    // "Was started yesterday", "given an hour ago", "this morning he received".
    private PartialDate? OfToday(string after, string before) => written is not { } day ? null
        : (TodayAfter().Match(after) is { Success: true } told ? told : TodayBefore().Match(before)) is not { Success: true } on ? null
        : PartialDate.From(on.Groups["before"].Success ? day.AddDays(-1) : day);

    private PartialDate? Since(Match ago, bool isLasting) => isLasting || !ago.Groups["lasting"].Success ? Relative(ago) : null;

    // "Two weeks ago she had a stroke": only where nothing else is named in between.
    private PartialDate? Opening(SourceSpan named, SourceSpan clause, bool isIllness)
    {
        var before = note[clause.Start..named.Start];
        return (isIllness ? Told(DiagnosedBefore().Match(before)) : null) ?? Relative(AgoBefore().Match(before)) ?? Relative(AfterBefore().Match(before)) ?? (isIllness ? Relative(LastingBefore().Match(before)) : null);
    }

    // "Was diagnosed two weeks ago with", "found out in May 2017 that I have".
    private PartialDate? Told(Match match) => !match.Success ? null : match.Groups["year"].Success ? Absolute(match) : Relative(match);

    // "Last October", "since March": the latest before the note.
    private PartialDate? InMonth(Match match)
    {
        if (!match.Success || written is not { } day)
        {
            return null;
        }

        var month = MonthOf(match.Groups["month"].Value);
        return new PartialDate(month < day.Month ? day.Year : day.Year - 1, month);
    }

    // "On 20 December", "2 October last year": the latest before the note; what would be ten months ago may as well be still to come.
    private PartialDate? OnDay(Match match)
    {
        if (!match.Success || written is not { } today)
        {
            return null;
        }

        var (month, day) = (MonthOf(match.Groups["month"].Value), int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture));
        var year = match.Groups["before"].Success || month > today.Month || (month == today.Month && day > today.Day) ? today.Year - 1 : today.Year;
        if (day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        return new DateOnly(year, month, day) is var date && (match.Groups["before"].Success || today.DayNumber - date.DayNumber <= Furthest) ? PartialDate.From(date) : null;
    }

    private const int Furthest = 300; // days

    private static PartialDate Absolute(Match match)
    {
        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        var month = match.Groups["month"] is { Success: true } m ? MonthOf(m.Value) : (int?)null;
        var day = match.Groups["day"] is { Success: true } d ? int.Parse(d.Value, CultureInfo.InvariantCulture) : (int?)null;
        if (match.Groups["one"].Success)
        {
            (month, day) = MonthAndDay(Number("one"), Number("two"));
        }

        int Number(string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
        var isDay = month is { } of && day >= 1 && day <= DateTime.DaysInMonth(year, of);
        return new PartialDate(year, month, isDay ? day : null);
    }

    // "3/4/2019" is of March or of April: only its year is told.
    private static (int? Month, int? Day) MonthAndDay(int one, int two) =>
        one is >= 1 and <= 12 && (two > 12 || two == one) ? (one, two) : two is >= 1 and <= 12 && one > 12 ? (two, one) : (null, null);

    /// <summary>Whether a date is still to come on the day of the note.</summary>
    public bool IsAhead(PartialDate? date) => written is { } day && date?.Earliest > day;

    /// <summary>Whether a date lies more than a year before the day of the note.</summary>
    public bool IsLongAgo(PartialDate? date) => written is { } day && date?.Latest < day.AddYears(-1);

    /// <summary>The two dates of "2017–2019" or "from Jan to Nov 2018" right after a name; null where there are none.</summary>
    public static (PartialDate? From, PartialDate? To)? SpellAfter(string after)
    {
        if (Spell().Match(after) is not { Success: true } spell)
        {
            return null;
        }

        var to = int.Parse(spell.Groups["to"].Value, CultureInfo.InvariantCulture);
        var from = spell.Groups["from"] is { Success: true } year ? int.Parse(year.Value, CultureInfo.InvariantCulture) : to;
        return from > to ? null : (Of(from, spell.Groups["first"]), Of(to, spell.Groups["last"]));

        static PartialDate? Of(int year, Group month) => new PartialDate(year, month.Success ? MonthOf(month.Value) : null);
    }

    private PartialDate? Relative(Match match)
    {
        if (!match.Success || written is not { } day || NumberOf(match.Groups["n"].Value) is not { } count)
        {
            return null;
        }

        switch (char.ToLowerInvariant(match.Groups["unit"].Value[0]))
        {
            case 'y' when count < day.Year - 1:
                return new PartialDate(day.Year - count);
            case 'm' when count < 1200:
                var month = day.AddMonths(-count);
                return new PartialDate(month.Year, month.Month);
            case 'w' when count < 1200:
                return PartialDate.From(day.AddDays(-7 * count));
            case 'd' when count < 9000:
                return PartialDate.From(day.AddDays(-count));
            default:
                return null;
        }
    }

    // The birthday may lie before or after the day of the note: only the year is told, and that to one year.
    private PartialDate? AtAge(Match match)
    {
        const int Uncertain = 3; // a year off does not matter for something so long ago
        return match.Success && written is { } day && age is { } years
            && NumberOf(match.Groups["n"].Value) is { } then && years - then >= Uncertain
                ? new PartialDate(day.Year - (int)(years - then))
                : null;
    }

    private static int? NumberOf(string word)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        var at = Array.IndexOf(NumberWords, word.ToLowerInvariant());
        return at >= 0 ? at : word.ToLowerInvariant() is "a" or "an" or "last" ? 1 : null;
    }

    /// <summary>The number of a month that is named in letters or in digits.</summary>
    public static int MonthOf(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : ("janfebmaraprmayjunjulaugsepoctnovdec".IndexOf(word[..3], StringComparison.OrdinalIgnoreCase) / 3) + 1;

    private static readonly string[] NumberWords =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private const string Count = @"(?<n>\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[\s-]+(?<unit>day|week|wk|month|mo|year|yr)s?(?![a-z])";

    [GeneratedRegex(
        @"^(?: ?[x×] ?\d\b)?[^,.;\d]{0,25}?(?:\d+(?:\.\d+)?\s*(?:mg|mcg|g|units?|iu)\b[^,.;\d]{0,20})?[\s(,]*\b(?:in|since|on|diagnosed(?: in)?|from|of|dx)?\s*\(?"
        + @"(?:(?<day>[0-3]?\d)\s+(?=[A-Za-z]))?(?:(?<month>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?\s+(?:(?<day>[0-3]?\d),\s*)?)?"
        + @"(?:(?<one>[0-3]?\d)/(?<two>[0-3]?\d)/|(?<month>0?[1-9]|1[0-2])/)?"
        + @"(?<year>(?:19|20)\d\d)\b(?:-(?<month>0[1-9]|1[0-2])(?:-(?<day>[0-3]\d))?)?(?!\s*(?:mg|/))", Loose)]
    private static partial Regex DatedAfter();

    [GeneratedRegex(
        @"^[^,.;\d]{0,50}?[\s(,]*(?:(?:first )?(?:diagnosed|dx) )?(?:\b(?:about|approximately|some|around|over|nearly|almost)\s+)?\b(?:(?<!\b(?:the|his|her) )(?<n>last) (?<unit>year|month|week)\b|" + Count
        + @"\s+(?:ago|earlier|before|previously|prior)\b|(?:(?:for|over|during|since) the (?:last |past )|(?:for|over|during|since) (?:last |past )|(?<lasting>(?:in|within) the (?:last |past )(?=\S+[\s-](?:day|week|wk))|(?:for|over|during) (?:the )?|x ?)|since (?:the )?)(?:about |approximately |around |roughly |nearly |almost |only |just |some )?" + Count + ")", Loose)]
    private static partial Regex AgoAfter();

    [GeneratedRegex(
        @"^(?: ?[x×] ?\d\b)?[^,.;\d]{0,40}?(?:\d+(?:\.\d+)?\s*(?:mg|mcg|g|units?|iu)\b[^,.;\d]{0,20})?[\s(,]*\b(?:(?:on|since|from|of|until|till)\s+)?(?:the )?"
        + @"(?:(?<day>[0-3]?\d)(?:st|nd|rd|th)?(?: of)? (?<month>" + DayMonth + @")|(?<month>" + DayMonth + @") (?<day>[0-3]?\d)(?:st|nd|rd|th)?)\b(?!,? ?(?:19|20)\d\d|\s*(?:mg|mcg|g|units?|/|:|\d))(?<before>(?: of)? last year)?", Loose)]
    private static partial Regex DayAfter();

    private const string DayMonth = @"(?-i:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";

    [GeneratedRegex(
        @"^[^,.;\d]{0,25}?\b(?:last|in|since|this past)\s+(?:early |late |mid-?)?(?<month>(?-i:January|February|March|April|May|June|July|August|September|October|November|December))\b(?! \d)", Loose)]
    private static partial Regex MonthAfter();

    private const string Today = @"(?:today|this (?:morning|afternoon|evening)|tonight|in the ambulance|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|some|a few) (?:hours?|hrs?|h|minutes?|min) (?:ago|earlier)|(?<before>yesterday|last (?:night|evening)))\b";

    [GeneratedRegex("^[^.;]{0,60}?\\b" + Today, Loose)]
    private static partial Regex TodayAfter();

    [GeneratedRegex(@"^\W*(?:about |some )?" + Today + @"[^.;]{0,30}$", Loose)]
    private static partial Regex TodayBefore();

    /// <summary>A month by its name or the first letters of it, whatever the case.</summary>
    internal const string Month = @"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";

    private const string MonthName = Month + @"\.?";

    // Of two months of one year only the second need name it.
    [GeneratedRegex(
        @"^[\s(,:]*(?:in |from |between )?(?:(?:(?<first>" + MonthName + @") |(?<first>0?[1-9]|1[0-2])/)?(?<from>(?:19|20)\d\d)|(?<first>" + MonthName + @"))\s?(?:[-–—]|to|until|till|and)\s?(?:(?<last>" + MonthName + @") |(?<last>0?[1-9]|1[0-2])/)?(?<to>(?:19|20)\d\d)\b", Loose)]
    private static partial Regex Spell();

    // "Eight years after kidney transplantation".
    [GeneratedRegex(@"\b" + Count + @"\s+(?:after|following|post|status post|s/p)\s+(?:(?:an?|the|his|her|first|second|left|right|living|deceased|[a-z]+-?donor)[\s-]+)*$", Loose)]
    private static partial Regex AfterBefore();

    [GeneratedRegex(@"\b" + Count + @"[\s-]+(?:(?:history|hx)\s+)?of\s+(?:the\s+)?(?:[a-z-]+\s+){0,2}$", Loose)]
    private static partial Regex LastingBefore();

    [GeneratedRegex(
        @"\b(?:diagnosed|dx['’]?d?|told|found out|learn(?:ed|t))(?: (?:just|only|about|around|back|some))* (?:(?:in |back in )(?:(?<month>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]* )?(?<year>(?:19|20)\d\d)|(?<n>last) (?<unit>year|month|week)|" + Count + " ago)"
        + @",? (?:(?:with|w/?|that|of|as|having|has|have|had|he|she|I|it|was|is|my|our|\w+['’]s)\s+)+(?:[\w-]+ ){0,3}$", Loose)]
    private static partial Regex DiagnosedBefore();

    [GeneratedRegex(@"^[^,.;\d]{0,25}?\b(?:at (?:the )?age (?:of )?|when (?:he|she) was )(?<n>\d{1,3})\b(?! (?:days|weeks|months))", Loose)]
    private static partial Regex AtAgeAfter();

    [GeneratedRegex(
        @"^\W*(?:\d+\.\s*)?(?:(?:about|approximately|some|around)\s+)?" + Count + @"\s+(?:ago|earlier|before|previously|prior)\b"
        + @"(?: to (?:admission|presentation|arrival|this visit))?,?\s+(?:(?:he|she|the patient|they|also|then)\s+)*(?:\w+\s+){0,3}$", Loose)]
    private static partial Regex AgoBefore();
}
