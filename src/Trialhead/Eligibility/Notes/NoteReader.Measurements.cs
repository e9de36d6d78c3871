using System.Globalization;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Notes;

/// <content>Laboratory values and vital signs.</content>
public static partial class NoteReader
{
    private const double Plausible = 50; // times beyond the usual range that a number without unit may still lie

    private const double Thousand = 1000; // from which on a count is per microlitre
    private const double AllOfThem = 100; // percent
    private const double Million = 1_000_000;
    private const double HighestScore = 300;
    private const double MostDeviations = 10;

    private static IEnumerable<MeasurementFact> Measurements(string note, IReadOnlyList<Mention> mentions, Lexicon lexicon, NoteContext context, double? age, bool? isInMoles)
    {
        var named = mentions.Where(m => m.Concept.Kind == ConceptKind.Analyte).DistinctBy(m => m.Span)
            .Select(m => (m.Span, m.Concept, Name: m.Concept.Id == "body-weight" ? "weight" : m.Span.Of(note), NeedsUnit: false, Most: (double?)null));
        var ofDrugs = from drug in mentions.Where(m => m.Concept.Kind == ConceptKind.Drug).DistinctBy(m => m.Span)
                      from measured in (string[])["dose", "level"]
                      let name = $"{drug.Concept.Name} {measured}"
                      let concept = lexicon.Find(name, ConceptKind.Analyte)
                      where concept is not null
                      select (drug.Span, Concept: concept, Name: name, NeedsUnit: true, Most: (double?)null);
        var all = named.Concat(ofDrugs).Concat(NoteMeasures.In(note, mentions, lexicon)).ToList();
        var spans = all.ConvertAll(entry => entry.Span);
        foreach (var (span, concept, name, needsUnit, most) in all)
        {
            var before = note[context.SentenceAt(span.Start).Start..span.Start];
            if (IsOfFluid(concept, before) || IsOfFetus(concept, before) || IsOfAnother(before, age) || IsOfUsual(concept, before) || TargetBefore().IsMatch(before))
            {
                continue;
            }

            if (OutOf().Match(note, span.End) is { Success: true } share && NoteMeasures.IsHighest(concept, Number(share, "of")) && context.Read(span).Stance == NoteStance.Affirmed)
            {
                share = MovedTo().Match(note, share.Index + share.Length) is { Success: true } moved && OutOf().Match(note, moved.Index + moved.Length) is { Success: true } later ? later : share;
                yield return new MeasurementFact(name, new Quantity(Number(share, "n"), null)) { Provenance = From(note, SourceSpan.FromBounds(span.Start, share.Index + share.Length)) };
                continue;
            }

            var value = ValueAfter().Match(note, span.End);
            if (!value.Success || concept.Analyte is not { } analyte || NumberOf(value, concept) is not { } number
                || !IsSaid(context.Read(span).Stance, value))
            {
                continue;
            }

            var latest = Latest(value, note, spans);
            if ((value.Groups["past"].Success && ReferenceEquals(latest, value)) || IsCondition(latest, before))
            {
                continue; // a nadir or a goal tells of no value of today, "restart when ANC >1" of none at all
            }

            value = NumberOf(latest, concept) is { } last && QuantityOf(last, UnitAt(note, latest.Index + latest.Length), concept, analyte, isInMoles) is not null ? latest : value;
            number = NumberOf(value, concept) ?? number;
            var bound = value.Groups["less"].Success ? Bound.Below : value.Groups["more"].Success ? Bound.Above : Bound.None;
            var end = value.Index + value.Length;
            if (OfTheLimit().Match(note, end) is { Success: true } multiple)
            {
                var told = SourceSpan.FromBounds(span.Start, multiple.Index + multiple.Length);
                yield return new MeasurementFact(name, new Quantity(number, MultipleOfLimit) { Bound = bound }) { UpperLimitOfNormal = 1, Provenance = From(note, told) };
                continue;
            }

            var unit = end < note.Length && !char.IsWhiteSpace(note[end]) ? UnitTable.BuiltIn.Match(note, end) : null;
            unit = unit?.Unit.Dimension == "time" && UnitTable.BuiltIn.Find(analyte.Unit)?.Dimension != "time" ? null : unit; // "platelets 62 day 6"
            var isGlued = unit is null && end < note.Length && char.IsLetter(note[end]) && char.IsDigit(note[end - 1]);
            var shared = unit is null && InRow().Match(note, end) is { Success: true } row && UnitAt(note, row.Index + row.Length) is { } common && UnitTable.BuiltIn.Find(analyte.Unit)?.Dimension == common.Dimension ? common : null;
            if (!isGlued && !(unit is null && shared is null && (needsUnit || (number > most && number <= AllOfThem))) && QuantityOf(number, unit?.Unit ?? shared, concept, analyte, isInMoles) is { } quantity)
            {
                var whole = SourceSpan.FromBounds(span.Start, unit is { } u ? end + u.Length : end);
                yield return new MeasurementFact(name, quantity with { Bound = bound }) { Provenance = From(note, whole) };
            }
        }
    }

    private static Unit? UnitAt(string note, int end) => end < note.Length && !char.IsWhiteSpace(note[end]) ? UnitTable.BuiltIn.Match(note, end)?.Unit : null;

    // "ANC 90, 120 and 110/µL": one unit for the row.
    [GeneratedRegex(@"\G(?:,\s*\d[\d.]*(?=\s*(?:,|and\b)))*,?\s*(?:and|&)\s*\d+(?:\.\d+)?(?=\S)", Loose)]
    private static partial Regex InRow();

    // "MoCA 18/30".
    [GeneratedRegex(@"\G(?:\s*(?:[:=]|score|is|was|of|today|now)\b?)*\s*(?<n>\d{1,3}(?:\.\d)?)\s?/\s?(?<of>\d{1,3})(?![\d/.]*\d)", Loose)]
    private static partial Regex OutOf();

    // "No fever, 36.8" has a value, "no stenosis above 50 %" tells of none.
    private static bool IsSaid(NoteStance stance, Match value) =>
        stance == NoteStance.Affirmed || (stance == NoteStance.Denied && !value.Groups["less"].Success && !value.Groups["more"].Success);

    // Classes are told in Roman figures ("NYHA class III"), points of the liver with their letter ("Child-Pugh A6").
    private static double? NumberOf(Match value, Concept concept)
    {
        if (value.Groups["roman"] is { Success: true } roman)
        {
            return concept.Analyte?.Unit == "{score}" ? Array.IndexOf(Romans, roman.Value) + 1 : null;
        }

        var (isBelow, isOfNormal) = (value.Groups["minus"].Success, concept.Analyte?.Unit == "{SD}");
        return (value.Groups["letter"].Success && concept.Id != "child-pugh-score") || (isBelow && !isOfNormal) ? null
            : (isBelow ? -1 : 1) * (value.Groups["million"].Success ? Million : 1) * double.Parse(value.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }

    private static readonly string[] Romans = ["I", "II", "III", "IV"];

    // Without a unit a number counts only where it is plausible; cell counts in the thousands are per microlitre.
    private static Quantity? QuantityOf(double number, Unit? unit, Concept concept, Analyte analyte, bool? isInMoles)
    {
        if (unit is not null)
        {
            // Nobody has three hundred platelets in a microlitre: "300000/ml" is per microlitre.
            if (unit.Code == "/mL" && UnitTable.BuiltIn.Convert(number, "/mL", analyte.Unit, analyte.MolarMass) < analyte.Low / Plausible
                && UnitTable.BuiltIn.Convert(number, "/uL", analyte.Unit, analyte.MolarMass) >= analyte.Low / Plausible)
            {
                return new Quantity(number, "/uL");
            }

            // D-dimer is given in units of fibrinogen, which its unit need not say.
            if (analyte.Unit == "ng{FEU}/mL" && UnitTable.BuiltIn.Convert(number, unit.Code, "ng/mL") is not null)
            {
                return new Quantity(number, unit.Code);
            }

            // "24-hour urine protein 4.2 g": the day stands in the name.
            if (unit.Code is "g" or "mg" && analyte.Unit == "g/d")
            {
                return new Quantity(number, unit.Code + "/d");
            }

            // A filtration rate is of a standard body, whether or not the unit says so.
            return unit.Code == "mL/min" && analyte.Unit == "mL/min/{1.73_m2}" ? new Quantity(number, analyte.Unit)
                : UnitTable.BuiltIn.Convert(number, unit.Code, analyte.Unit, analyte) is null ? null
                : new Quantity(number, unit.Code);
        }

        // Inspired oxygen is told as a share of one as well.
        if (analyte is { Unit: "%", Low: >= 21, High: 21 } && number is > 0.2 and <= 1)
        {
            return new Quantity(number * 100, "%");
        }

        // Of HbA1c nobody has 39 %: that is in the other unit.
        const double HighestShare = 20;
        if (analyte is { Unit: "%", OtherUnit: { } other } && number > HighestShare)
        {
            return new Quantity(number, other.Code);
        }

        if (BareUnits.IsOther(number, concept.Id, isInMoles, out var bare))
        {
            return bare is null ? null : new Quantity(number, bare);
        }

        // Nobody lives at 50 °C: a bare number above is in degrees Fahrenheit.
        const double HottestCelsius = 50;
        if (analyte.Unit == "Cel" && number > HottestCelsius)
        {
            return number <= 115 ? new Quantity(number, "[degF]") : null;
        }

        if (number >= Thousand && UnitTable.BuiltIn.Find(analyte.Unit)?.Dimension == "number-concentration")
        {
            return new Quantity(number, "/uL");
        }

        // Deviations from the mean are few.
        if (analyte.Unit == "{SD}")
        {
            return Math.Abs(number) <= MostDeviations ? new Quantity(number, null) : null;
        }

        // A score has no unit.
        if (analyte is { Unit: "{score}", High: null or 0 })
        {
            return number <= HighestScore ? new Quantity(number, null) : null;
        }

        // Markers of tumours and of the heart rise a thousandfold; what has a molar mass may be in another unit.
        var (low, high) = (analyte.Low / Plausible, (analyte.High ?? analyte.Low) * (analyte.MolarMass is null && analyte.Unit.Contains('/', StringComparison.Ordinal) ? Plausible * Plausible : Plausible));
        return (low is null && high is null) || number < low || number > high ? null : new Quantity(number, null);
    }

    // "LDH 1.4x ULN" is compared with limits of that kind, and with no others.
    private const string MultipleOfLimit = "{ULN}";

    private static IEnumerable<MeasurementFact> Pressures(string note)
    {
        foreach (Match match in Pressure().Matches(note))
        {
            var provenance = From(note, new SourceSpan(match.Index, match.Length));
            yield return Pressure("systolic blood pressure", match.Groups["upper"], provenance);
            yield return Pressure("diastolic blood pressure", match.Groups["lower"], provenance);
        }
    }

    private static MeasurementFact Pressure(string name, Group digits, Provenance provenance) =>
        new(name, new Quantity(int.Parse(digits.Value, CultureInfo.InvariantCulture), "mm[Hg]")) { Provenance = provenance };

    [GeneratedRegex(@"\G ?(?:[x×]|times|fold) ?(?:(?:the|above|of|elevated|raised) )*(?:(?-i:ULN)|upper (?:limit(?: of (?:the )?normal)?|normal(?: limit)?)|normal)\b", Loose)]
    private static partial Regex OfTheLimit();

    private const string PressureWords = @"(?:of|was|is|at|today|now|sitting|standing|lying|(?:at|on|in) (?:home|clinic|arrival|admission|triage|presentation|rest)|this (?:morning|afternoon|evening)|[:=(])";

    [GeneratedRegex(@"(?<![\d/])(?<upper>\d{2,3})/(?<lower>\d{2,3}) ?mm ?Hg\b|\b(?:BP|blood pressure|hypertensive)\b(?:\s*" + PressureWords + @")*\s*(?:\d{2,3}/\d{2,3}\s?(?:→|->|=>|>>)\s?)*(?<upper>\d{2,3})\s*(?:/|over(?= ))\s*(?<lower>\d{2,3})\b(?:\s*mm\s?Hg)?(?!\s?(?:→|->|=>|>>))|(?<=\b(?:BP|blood pressure)\b[^.;\n]{3,30}[,;] )(?:rpt|repeat(?:ed)?|recheck(?:ed)?|now|then|today)\b[ :]*(?<upper>\d{2,3})/(?<lower>\d{2,3})\b", Loose)]
    private static partial Regex Pressure();
}
