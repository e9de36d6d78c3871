using System.Globalization;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Text;

namespace Trialhead.Eligibility.Notes;

/// <content>How long somebody is expected to live, as doctors estimate it: "gives him six to nine months", "days to live".</content>
public static partial class NoteReader
{
    private const string ExpectedLife = "life expectancy";

    // A range is told by its two ends; "weeks" alone by what is surely more.
    private static IEnumerable<MeasurementFact> Prognoses(string note, NoteContext context)
    {
        foreach (Match told in Prognosis().Matches(note))
        {
            var number = told.Groups["n"];
            var unit = told.Groups["unit"].Value;
            if (context.Read(new SourceSpan(told.Index, 1)).Stance is NoteStance.Relative or NoteStance.RelativeDenied or NoteStance.LeftOut || IsOfRelative(note, told.Index, context))
            {
                continue;
            }

            foreach (var (value, bound) in Ends(told, number.Success ? LengthOf(number.Value) : null))
            {
                yield return new MeasurementFact(ExpectedLife, new Quantity(value, UnitOfTime(unit)) { Bound = bound }) { Provenance = From(note, new SourceSpan(told.Index, told.Length)) };
            }
        }

        if (Dying().Match(note) is { Success: true } dying && !IsOfRelative(note, dying.Index, context))
        {
            yield return new MeasurementFact(ExpectedLife, new Quantity(1, dying.Groups["soon"].Success ? "wk" : "mo") { Bound = Bound.Below }) { Provenance = From(note, new SourceSpan(dying.Index, dying.Length)) };
        }
    }

    private static bool IsOfRelative(string note, int at, NoteContext context) => context.IsOfOther(at) || RelativeBefore().IsMatch(note[context.SentenceAt(at).Start..at]);

    [GeneratedRegex(@"\b(?:father|mother|mum|mom|dad|brother|sister|wife|husband|son|daughter|partner|friend|uncle|aunt)\b[^.;]{0,20}$", Loose)]
    private static partial Regex RelativeBefore();

    private static IEnumerable<(double Value, Bound Bound)> Ends(Match told, double? number)
    {
        const int Few = 4; // "weeks", "months": whoever has more is told the next longer unit
        if (number is not { } from)
        {
            if (told.Groups["years"].Success)
            {
                yield return (1, Bound.Above);
            }
            else if (told.Groups["short"].Success)
            {
                yield return (Few, Bound.Below);
            }

            yield break;
        }

        if (told.Groups["to"] is { Success: true } end && LengthOf(end.Value) is { } to)
        {
            yield return (from, Bound.Above);
            yield return (to, Bound.Below);
        }
        else if (told.Groups["less"].Success)
        {
            yield return (from, Bound.Below);
        }
        else
        {
            yield return (from, told.Groups["more"].Success ? Bound.Above : Bound.None);
        }
    }

    private static double? LengthOf(string word) => double.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number
        : Array.IndexOf(Lengths, word.ToLowerInvariant()) is >= 0 and var at ? at : word is "a" or "an" ? 1 : word == "a few" ? 3 : null;

    private static readonly string[] Lengths = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static string UnitOfTime(string unit) => char.ToLowerInvariant(unit[0]) switch { 'h' => "h", 'd' => "d", 'w' => "wk", 'm' => "mo", _ => "a" };

    private const string Length = @"(?:\d{1,3}(?:\.\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|an?)";

    // What stands between the word and the time: "prognosis was given to the family as about".
    private const string Between =
        @"(?:(?:\s+|\s*[:,(~]\s*)(?:is|was|of|at|to|as|about|around|approximately|roughly|perhaps|maybe|probably|now|only|currently|likely|estimated|expected|judged|thought|felt|put|be|given|told|family|the|his|her|my|by|it|that|he|she|him|me|"
        + @"live|survive|die|survival|life|expectancy|for|further|another|with|without|treatment|chemotherapy|dialysis|measured|in|order|matter|region|the|poor|short|good|limited|guarded)\b)*?(?:\s*[:(~]\s*|\s+)";

    private const string Time =
        @"(?:(?<less>(?:(?:less|fewer|shorter|no more) than|under|below|at most|within(?: the next)?|in the next)\s+)|(?<more>(?:more than|over|at least|longer than|beyond|well over|exceeds)\s+|[>≥]\s?)|(?<less><\s?)|in\s+)?"
        + @"(?:(?<n>" + Length + @")(?:\s?(?:-|–|to|or)\s?(?<to>" + Length + @"))?[\s-](?<unit>days?|weeks?|months?|years?)\b(?<more> or (?:more|longer))?|(?:several |many |a good few )?(?<years>(?<unit>years))(?= rather than\b|\s*[,.;)]|$| (?:to live|left|not)\b)|(?<unit>(?<short>days|weeks))(?:(?: |-)?(?:to|or|-|–)(?: |-)?(?:an? (?:few |couple of )?)?(?<unit>weeks|months))?(?= rather than\b|\s*[,.;)]|$| (?:to live|left|not)\b))"
        + @"(?!\s*(?:ago|old|history|earlier|later|after|since|before|post|into|of(?! life))\b)";

    [GeneratedRegex(
        @"(?:\b(?:life expectancy|prognosis|expected (?:to (?:live|survive|die)|survival)|likely to (?:live|survive|die)|(?:estimat|predict|anticipat)\w+ (?:an? |his |her )?(?:overall )?(?:survival|life expectancy|prognosis)|survival (?:is |was )?(?:estimated|expected|put)|"
        + @"(?:oncologist|ha?ematologist|consultant|doctors?|specialist|team) (?:estimates?|expects?|gives?|gave|predicts?|puts?))" + Between + Time
        + @"|\b" + Time + @" (?:left )?to live\b|\b(?:palliative|palliation|hospice|terminal|end[- ]of[- ]life)\b[^.;\d]{0,30}?\b" + Time + @" left\b)", Loose)]
    private static partial Regex Prognosis();

    [GeneratedRegex(@"\b(?:(?:actively|imminently) dying|last (?:few )?days of life|in (?:his|her) last (?:few )?(?:days|hours|weeks)(?! of\b)|moribund|(?:last|final) (?:days|hours) of (?:his |her )?life|(?<soon>not expected to (?:survive|live) (?:the|this|more than a) (?:night|day|week|few days)|expected to die (?:within|in) (?:hours|the next (?:few )?(?:hours|days)|the next day or two))|end-of-life care (?:has )?(?:started|commenced|begun))\b", Loose)]
    private static partial Regex Dying();
}
