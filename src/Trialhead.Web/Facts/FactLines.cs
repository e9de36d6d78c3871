using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Eligibility.Notes;
using Trialhead.Vocabulary;
using Trialhead.Web.Languages;

namespace Trialhead.Web.Facts;

/// <summary>Reads the lines that people type: illnesses, markers, treatments, laboratory values.</summary>
internal static partial class FactLines
{
    private const int LongestLine = 200;

    private static readonly (string Words, DiseaseSetting Setting)[] Settings =
    [
        ("newly diagnosed", DiseaseSetting.NewlyDiagnosed),
        ("relapsed", DiseaseSetting.Relapsed),
        ("recurrent", DiseaseSetting.Relapsed),
        ("refractory", DiseaseSetting.Refractory),
        ("metastatic", DiseaseSetting.Metastatic),
        ("in remission", DiseaseSetting.Remission),
        ("locally advanced", DiseaseSetting.LocallyAdvanced),
    ];

    public static IEnumerable<Fact> Conditions(string text, List<FieldProblem> problems) => Certain(text, "conditions", problems).Where(line => IsCondition(line, problems)).Select(line =>
    {
        var (name, presence) = Denial(line);
        var setting = Settings
            .Where(s => name.Contains(s.Words, StringComparison.OrdinalIgnoreCase))
            .Aggregate(DiseaseSetting.None, (all, s) => all | s.Setting);
        var stage = Stage().Match(name);
        return new ConditionFact(TypedNames.InEnglish(Dated(name).Name))
        {
            Presence = presence,
            Date = Dated(name).From,
            Setting = setting,
            Stage = stage.Success ? stage.Groups["stage"].Value.ToUpperInvariant() : null,
            Provenance = Typed(line),
        };
    });

    public static IEnumerable<Fact> Biomarkers(string text, List<FieldProblem> problems) => Certain(text, "biomarkers", problems).Select(line =>
    {
        var (name, presence) = MarkerDenial(line);
        return new BiomarkerFact(Positive().Replace(Dated(name).Name, "").Trim())
        {
            Presence = presence,
            Date = Dated(name).From,
            Provenance = Typed(line),
        };
    });

    public static IEnumerable<Fact> Treatments(string text, List<FieldProblem> problems)
    {
        foreach (var line in Certain(text, "treatments", problems))
        {
            var (name, presence) = Denial(line);
            var (treatment, from, to) = Dated(name);
            var isOngoing = Ongoing().IsMatch(treatment);
            treatment = Ongoing().Replace(treatment, "").Trim(' ', ',', '-', '–');
            if (treatment.Length == 0)
            {
                problems.Add(new FieldProblem("treatments", $"“{line}” names no treatment: write its name first, such as dasatinib 2025-01 to 2025-06.", $"«{line}» no nombra un tratamiento: escriba primero su nombre, como dasatinib 2025-01 to 2025-06."));
                continue;
            }

            yield return new TreatmentFact(TypedNames.InEnglish(treatment))
            {
                Presence = presence,
                Date = from,
                Ended = to,
                IsOngoing = isOngoing,
                Provenance = Typed(line),
            };
        }
    }

    public static IEnumerable<Fact> Measurements(string text, List<FieldProblem> problems)
    {
        foreach (var line in Lines(text))
        {
            var (value, from, _) = Dated(line);
            if (BloodPressure().Match(value) is { Success: true } pressure)
            {
                yield return Pressure("Systolic blood pressure", pressure.Groups["upper"].Value, from, line);
                yield return Pressure("Diastolic blood pressure", pressure.Groups["lower"].Value, from, line);
                continue;
            }

            var match = Laboratory().Match(value);
            if (!match.Success || TypedNumber.Read(match.Groups["value"].Value) is not { } number)
            {
                problems.Add(new FieldProblem("laboratory", $"“{line}” is not read as a value: write a name, a number and a unit, such as creatinine 0.9 mg/dL.", $"«{line}» no se lee como un valor: escriba un nombre, un número y una unidad, como creatinina 0.9 mg/dL."));
                continue;
            }

            var name = TypedNames.InEnglish(match.Groups["name"].Value.Trim());
            if (ReadUnit(name, number, match.Groups["unit"].Value.Trim(), line, problems) is not var (_, unit))
            {
                continue;
            }

            yield return new MeasurementFact(name, new Quantity(number, unit)) { Date = from, Provenance = Typed(line) };
        }
    }

    private static MeasurementFact Pressure(string name, string value, PartialDate? from, string line) =>
        new(name, new Quantity(double.Parse(value, CultureInfo.InvariantCulture), "mm[Hg]")) { Date = from, Provenance = Typed(line) };

    // The unit's code, null where none is needed; nothing at all where the unit is not understood or measures something else.
    private static (bool, string?)? ReadUnit(string name, double number, string unit, string line, List<FieldProblem> problems)
    {
        if (unit.Length == 0)
        {
            return (true, UsualUnit(name, number));
        }

        if (UnitTable.BuiltIn.Find(unit) is not { } known)
        {
            problems.Add(new FieldProblem("laboratory", $"The unit “{unit}” in “{line}” is not known: write it as the laboratory does, such as mg/dL or 10^9/L.", $"No se conoce la unidad «{unit}» en «{line}»: escríbala como el laboratorio, por ejemplo mg/dL o 10^9/L."));
            return null;
        }

        var analytes = Lexicon.InUse.FindAll(name).Select(concept => concept.Analyte).OfType<Analyte>().ToList();
        if (analytes.Count > 0 && !analytes.Exists(analyte => UnitTable.BuiltIn.AreComparable(known.Code, analyte)))
        {
            var usual = new Quantity(0, analytes[0].Unit).ToString()[1..].Trim();
            problems.Add(new FieldProblem("laboratory", $"The unit “{unit}” in “{line}” does not measure that: write it as the laboratory does, such as {usual}.", $"La unidad «{unit}» en «{line}» no mide eso: escríbala como el laboratorio, por ejemplo {usual}."));
            return null;
        }

        return (true, known.Code);
    }

    // A number without a unit is in the one that a note would mean: hemoglobin 112 is in g/L.
    private static string? UsualUnit(string name, double number) =>
        NoteReader.Read(string.Create(CultureInfo.InvariantCulture, $"{name} {number}."), Lexicon.InUse).Facts.OfType<MeasurementFact>()
            .FirstOrDefault(fact => fact.Value.Value.Equals(number))?.Value.Unit;

    private static IEnumerable<string> Lines(string text) => text
        .Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.TrimStart('-', '*', '•', ' '))
        .Where(line => line.Length > 0)
        .Select(line => line.Length > LongestLine ? line[..LongestLine] : line);

    private static Provenance Typed(string line) => new("form", Quote: line);

    // Silence is never denial, and doubt is neither: such lines are handed back instead of read as a yes or a no.
    private static List<string> Certain(string text, string field, List<FieldProblem> problems)
    {
        var lines = Lines(text).ToList();
        problems.AddRange(lines.Where(line => Doubtful().IsMatch(line)).Select(line => new FieldProblem(
            field, $"“{line}” is not certain or about someone else: leave it out, which counts as not known.", $"«{line}» no es seguro o habla de otra persona: déjelo fuera, y contará como no sabido.")));
        problems.AddRange(lines.Where(line => DeniesSeveral().IsMatch(line)).Select(line => new FieldProblem(
            field, $"“{line}” may mean several things: write each on a line of its own.", $"«{line}» puede significar varias cosas: escriba cada una en su propia línea.")));
        return [.. lines.Where(line => !Doubtful().IsMatch(line) && !DeniesSeveral().IsMatch(line))];
    }

    // "HER2 negative" among the illnesses denies a marker, not an illness.
    private static bool IsCondition(string line, List<FieldProblem> problems)
    {
        var isMarker = MarkerNegative().IsMatch(line);
        if (isMarker)
        {
            problems.Add(new FieldProblem("conditions", $"“{line}” ends with a test result: write that part under “Genes and markers”.", $"«{line}» termina con el resultado de una prueba: escriba esa parte en «Genes y marcadores»."));
        }

        return !isMarker;
    }

    private static (string Name, Presence Presence) Denial(string line)
    {
        var denied = DeniedBefore().Match(line);
        if (denied.Success)
        {
            return (line[denied.Length..].Trim(), Presence.Absent);
        }

        var after = AnsweredNo().Match(line);
        return after.Success ? (line[..after.Index].Trim(), Presence.Absent) : (line, Presence.Present);
    }

    private static (string Name, Presence Presence) MarkerDenial(string line)
    {
        var after = MarkerNegative().Match(line);
        return after.Success ? (line[..after.Index].Trim(), Presence.Absent) : Denial(line);
    }

    // The name before the first date, and up to two dates.
    private static (string Name, PartialDate? From, PartialDate? To) Dated(string line)
    {
        var dates = Date().Matches(line);
        if (dates.Count == 0)
        {
            return (line, null, null);
        }

        var name = BeforeDate().Replace(line[..dates[0].Index], "").Trim(' ', ',', '(', ':', '-', '–');
        var before = line[..dates[0].Index].TrimEnd();
        var isEnd = before.EndsWith("until", StringComparison.OrdinalIgnoreCase) || before.EndsWith("hasta", StringComparison.OrdinalIgnoreCase);
        PartialDate? first = PartialDate.TryParse(dates[0].Value, out var one) ? one : null;
        PartialDate? second = dates.Count > 1 && PartialDate.TryParse(dates[1].Value, out var two) ? two : null;
        var rest = line[(dates[^1].Index + dates[^1].Length)..];
        return (Ongoing().IsMatch(rest) ? $"{name} ongoing" : name, isEnd ? null : first, isEnd ? first : second);
    }
}
