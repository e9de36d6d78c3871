using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Notes;

/// <content>Values of several numbers: "5 feet 10 inches", "Gleason 4+3", "ejection fraction 35-40%"; and values of other fluids than blood.</content>
public static partial class NoteReader
{
    // What is counted in other fluids under the same name.
    private static readonly FrozenSet<string> Shared = FrozenSet.ToFrozenSet(
        ["white-cell-count", "red-cell-count", "absolute-neutrophil-count", "absolute-lymphocyte-count", "blood-glucose", "serum-albumin", "total-protein", "blood-ph", "lactate-dehydrogenase"]);

    private const double Inch = 2.54; // centimetres

    private static IEnumerable<MeasurementFact> Composite(string note, IReadOnlyList<Mention> mentions, Lexicon lexicon, NoteContext context)
    {
        foreach (var match in FeetAndInches().Matches(note).Where(match => !context.IsOfOther(match.Index)))
        {
            yield return Of(match, "height", new Quantity(Math.Round(Inch * ((12 * Number(match, "feet")) + Number(match, "inches")), 1), "cm"), note);
        }

        foreach (var match in PacksAndYears().Matches(note).Where(match => !context.IsOfOther(match.Index)))
        {
            foreach (var packs in PacksOf(match).Distinct())
            {
                yield return Of(match, "pack-years of smoking", new Quantity(Math.Round(packs * Number(match, "years"), 1), "{pack-years}"), note);
            }
        }

        foreach (Match match in Gleason().Matches(note))
        {
            yield return Of(match, "Gleason score", new Quantity(Number(match, "first") + Number(match, "second"), null), note);
        }

        foreach (var match in ShareOfSkin().Matches(note).Where(match => !context.IsOfOther(match.Index)))
        {
            yield return Of(match, "affected body surface area", new Quantity(Number(match, "share"), "%"), note);
        }

        // "FEV1 1.9 L (64 %)": limits are set for the share of what was predicted.
        foreach (var mention in mentions.Where(m => m.Concept.Id is "fev1" or "fvc" && m.Concept.Analyte is not null).DistinctBy(m => m.Span))
        {
            if (LitresWithShare().Match(note, mention.Span.End) is { Success: true } litres && context.Read(mention.Span).Stance == NoteStance.Affirmed)
            {
                yield return new MeasurementFact(mention.Span.Of(note), new Quantity(Number(litres, "share"), mention.Concept.Analyte!.Unit)) { Provenance = From(note, SourceSpan.FromBounds(mention.Span.Start, litres.Index + litres.Length)) };
            }
        }

        // "IOP 24/22": one for each eye.
        foreach (var mention in mentions.Where(m => m.Concept.Id == "intraocular-pressure").DistinctBy(m => m.Span))
        {
            if (OfTwoEyes().Match(note, mention.Span.End) is { Success: true } both && context.Read(mention.Span).Stance == NoteStance.Affirmed)
            {
                var provenance = From(note, SourceSpan.FromBounds(mention.Span.Start, both.Index + both.Length));
                yield return new MeasurementFact(mention.Span.Of(note), new Quantity(Number(both, "right"), "mm[Hg]")) { Provenance = provenance };
                yield return new MeasurementFact(mention.Span.Of(note), new Quantity(Number(both, "left"), "mm[Hg]")) { Provenance = provenance };
            }
        }

        foreach (var acuity in Acuities(note, mentions))
        {
            yield return acuity;
        }

        // Either end of a range: a limit between them stays open.
        foreach (var mention in mentions.Where(m => m.Concept.Id == "lvef").DistinctBy(m => m.Span))
        {
            if (PercentRange().Match(note, mention.Span.End) is { Success: true } range && context.Read(mention.Span).Stance == NoteStance.Affirmed)
            {
                var provenance = From(note, SourceSpan.FromBounds(mention.Span.Start, range.Index + range.Length));
                yield return new MeasurementFact(mention.Span.Of(note), new Quantity(Number(range, "low"), "%")) { Provenance = provenance };
                yield return new MeasurementFact(mention.Span.Of(note), new Quantity(Number(range, "high"), "%")) { Provenance = provenance };
            }
        }
    }

    // "Visual acuity is 20/25 and 20/40": a fraction for each eye.
    private static IEnumerable<MeasurementFact> Acuities(string note, IReadOnlyList<Mention> mentions) =>
        from name in mentions.Where(m => m.Concept.Id is "visual-acuity" or "best-corrected-visual-acuity").Select(m => m.Span).Concat(ShortAcuity().Matches(note).Select(m => new SourceSpan(m.Index, m.Length))).Distinct()
        let fractions = SnellenFractions().Match(note, name.End)
        where fractions.Success
        from below in fractions.Groups["below"].Captures.Zip(fractions.Groups["above"].Captures)
        let lines = double.Parse(below.First.Value, CultureInfo.InvariantCulture) / double.Parse(below.Second.Value, CultureInfo.InvariantCulture)
        select new MeasurementFact("visual acuity", new Quantity(Math.Round(Math.Log10(lines), 2), "{logMAR}"))
        {
            Provenance = From(note, SourceSpan.FromBounds(name.Start, below.First.Index + below.First.Length)),
        };

    // Either end of "1 to 2 packs a day"; twenty cigarettes are a pack.
    private static IEnumerable<double> PacksOf(Match match)
    {
        const double Pack = 20;
        var low = match.Groups["word"].Value.ToLowerInvariant() switch
        {
            "half a" or "half" or "a half" or "1/2" or "½" => 0.5,
            "a" or "one" => 1,
            "two" => 2,
            "three" => 3,
            _ => Number(match, "low"),
        };
        var (divisor, high) = (match.Groups["cigarettes"].Success ? Pack : 1, match.Groups["high"].Success ? Number(match, "high") : low);
        return [low / divisor, high / divisor];
    }

    private static double Number(Match match, string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static MeasurementFact Of(Match match, string name, Quantity value, string note) =>
        new(name, value) { Provenance = From(note, new SourceSpan(match.Index, match.Length)) };

    // White cells of the cerebrospinal fluid are none of the blood.
    private static bool IsOfFluid(Concept concept, string before) => Shared.Contains(concept.Id) && OtherFluid().IsMatch(before);

    // The heart rate and the weight that an ultrasound finds are the child's.
    private static bool IsOfFetus(Concept concept, string before) => concept.Id is "heart-rate" or "body-weight" or "body-height" && OfFetus().IsMatch(before);

    [GeneratedRegex(@"\b(?:fo?et(?:al|us|uses)|twin [AB])\b(?![^.;]*\b(?:maternal|mother|she|her)\b)[^.;]*$", Loose)]
    private static partial Regex OfFetus();

    [GeneratedRegex(
        @"\b(?:CSF|cerebrospinal|lumbar puncture|(?-i:LP)|spinal (?:fluid|tap)|(?:pleural|ascitic|peritoneal|synovial|joint|pericardial|amniotic) fluid|"
        + @"thoracentesis|arthrocentesis|(?-i:UA)|urinalysis|urine (?:contains|shows|showed|has|had|with|sediment|microscopy|dipstick)|urine:)\b(?![^.;]*\b(?:blood|serum|plasma|peripheral)\b)[^.;]*$", Loose)]
    private static partial Regex OtherFluid();

    [GeneratedRegex(@"(?<![\d.])\b(?<feet>[3-7])(?:\s?(?:feet|foot|ft\.?)[\s,]*|['’])(?:and )?(?<inches>\d|1[01])\s?(?:inches|inch|in\b|[""”]|''|(?<=['’]\d{1,2})(?!\d))", Loose)]
    private static partial Regex FeetAndInches();

    [GeneratedRegex(
        @"(?<![\d./])\b(?:(?<low>\d{1,2}(?:\.\d)?)(?: ?(?:-|–|to) ?(?<high>\d{1,2}(?:\.\d)?))?|(?<word>half a|a half|half|1/2|½|a|one|two|three)) (?:(?:packs?|ppd)(?: of cigarettes)?|(?<cigarettes>cigarettes))"
        + @"(?:(?: ?(?:per|a|each|/) ?days?| daily)|(?<=ppd))(?:,? (?:of )?(?:smoking|tobacco|cigarettes))?,? ?(?:for|[x×]|over)? ?(?:(?:the|about|approximately|nearly|almost|over|more than|at least|past|last|a total of) )*(?<years>\d{1,2})\+? ?-?(?:years|yrs|y)\b(?! (?:old|ago))", Loose)]
    private static partial Regex PacksAndYears();

    [GeneratedRegex(@"\bGleason(?: (?:score|sum|grade|pattern|of|was|is))*[\s:(]*(?<first>[1-5])\s?\+\s?(?<second>[1-5])(?:\s?=\s?\d{1,2})?", Loose)]
    private static partial Regex Gleason();

    [GeneratedRegex(@"(?<![\d.])\b(?<share>\d{1,2}(?:\.\d)?) ?%(?: of (?:(?:the|his|her|their|my|total|whole) )*(?:body(?: surface(?: area)?)?|skin(?: surface)?)\b(?! (?:weight|fat|mass|water|length))| (?-i:TBSA|BSA)\b)", Loose)]
    private static partial Regex ShareOfSkin();

    [GeneratedRegex(@"\G\)?(?:[^.;\d]{0,40}?\b(?<above>20|6)/(?<below>\d{1,3})\b(?: ?\(\d+ (?:ETDRS )?letters\))?){1,2}", Loose)]
    private static partial Regex SnellenFractions();

    // "VA 6/24" is sight; a hospital of that name has no fraction.
    [GeneratedRegex(@"(?<![\w-])(?:VA|VAs|Va|UCVA|[Vv]ision)(?=(?: is| was| now|:| =| (?:in )?(?:RE|LE|OD|OS|OU|R|L|right|left)(?: eye)?){0,3} ?(?:20|6)/\d)", RegexOptions.CultureInvariant)]
    private static partial Regex ShortAcuity();

    [GeneratedRegex(@"\G[\s:=]*(?:(?:of|is|was|at) )?(?<right>\d{1,2}(?:\.\d)?)\s?(?:/|and|,|(?:mm ?Hg )?(?:OD|R(?:E)?)[,;/]?)\s?(?<left>\d{1,2}(?:\.\d)?)\b(?! ?(?:weeks?|months?|days?|years?))", RegexOptions.CultureInvariant)]
    private static partial Regex OfTwoEyes();

    [GeneratedRegex(@"\G[\s:=]*(?:(?:of|is|was) )?\d(?:\.\d+)? ?(?:L|l|litres?|liters?),? ?\(?(?<share>\d{2,3}) ?%(?: ?(?:of )?pred\w*)?\)?", RegexOptions.CultureInvariant)]
    private static partial Regex LitresWithShare();

    [GeneratedRegex(@"\G\)?[\s:=~(]*(?:(?:of|is|was|about|approximately|estimated|at|to be)\s+)*(?<low>\d{2})\s?%?\s?(?:[-–]|to)\s?(?<high>\d{2})(?:\s?%|(?=[,;.)\s]|$)(?!\.\d| ?(?:weeks?|years?|months?|days?)))", Loose)]
    private static partial Regex PercentRange();
}
