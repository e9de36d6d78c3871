using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Data.Search;
using Trialhead.Protocol.Conduct;
using Trialhead.Web.Facts;
using Trialhead.Web.Languages;

namespace Trialhead.Web.Conduct;

// What is known of a person at screening.
public static partial class EventForms
{
    private const string Keep = "rest"; // not "keep", which the script of the site knows as another box
    private const int LongestList = 10_000;
    private const int LongestNote = 100_000;

    /// <summary>The screening of a person, which gives them a number; nothing that names them is asked for.</summary>
    public static EventForm Screening { get; } = new("screen", new("Screening", "Selección"), new("Record the screening", "Registrar la selección"))
    {
        Standing = _ => FormStanding.Closed,
        Fields = subject => [.. About(subject), .. Known],
        Read = ReadScreening,
        Fill = (_, happened) => happened is Screened screened ? Filled(screened, Begun(screened.Person)) : null,
        Blamed = "",
    };

    private static IReadOnlyList<FormField> Known =>
    [
        Lines(
            "conditions", new("Illnesses", "Enfermedades"),
            new("one on a line: newly diagnosed acute lymphoblastic leukemia; no diabetes", "una por línea: newly diagnosed acute lymphoblastic leukemia; no diabetes")),
        Lines("biomarkers", new("Genes and markers", "Genes y marcadores"), new("one on a line: BCR-ABL1 positive; EGFR negative", "uno por línea: BCR-ABL1 positive; EGFR negative")),
        Lines(
            "treatments", new("Treatments, now and before", "Tratamientos, ahora y antes"),
            new("one on a line: dasatinib 2025-01 to 2025-06; never chemotherapy", "uno por línea: dasatinib 2025-01 to 2025-06; never chemotherapy")),
        Lines("laboratory", new("Laboratory values", "Valores de laboratorio"), new("one on a line: creatinine 0.9 mg/dL", "uno por línea: creatinine 0.9 mg/dL")),
        Lines(
            "note", new("Or a note", "O una nota"),
            new("in English; facts are read from it, the words are not kept", "en inglés; se leen los datos, el texto no se guarda")) with { MaxLength = LongestNote },
    ];

    private static IReadOnlyList<FormField> About(FormSubject subject) =>
    [
        subject.Wrong is null ? Site(subject.Site) : Kept,
        Day(subject, new("Day of screening", "Día de la selección")),
        new("age", FieldKind.Line, new("Age", "Edad")) { Hint = new("in years", "en años"), MaxLength = 5 },
        new("born", FieldKind.Line, new("or date of birth", "o fecha de nacimiento")) { Hint = new("such as 1979-03-14", "como 1979-03-14"), MaxLength = 10 },
        new("sex", FieldKind.Choice, new("Sex", "Sexo")) { Choices = [new("female", new("Female", "Mujer")), new("male", new("Male", "Hombre"))] },
        new("ecog", FieldKind.Choice, new("ECOG performance status", "Estado funcional ECOG")) { Choices = [.. "01234".Select(grade => FieldChoice.Named($"{grade}", $"{grade}"))] },
    ];

    private static FormField Kept { get; } = new(
        Keep, FieldKind.Tick, new("Keep what else was recorded then, but for what is entered here", "Conservar lo demás que se registró, salvo lo que se escribe aquí"))
    {
        Value = "yes",
    };

    private static FormField Site(string usual) => new("site", FieldKind.Line, new("Site", "Centro"))
    {
        IsRequired = true,
        MaxLength = 8,
        Value = usual,
        Hint = new("capital letters and digits", "letras mayúsculas y cifras"),
    };

    private static FormReading ReadScreening(FormSubject subject, FormValues typed)
    {
        var reading = FactsReader.Read(new FactsForm
        {
            Age = typed["age"],
            Born = typed["born"],
            Sex = typed["sex"],
            Ecog = typed["ecog"],
            Conditions = typed["conditions"],
            Biomarkers = typed["biomarkers"],
            Treatments = typed["treatments"],
            Laboratory = typed["laboratory"],
            Note = typed["note"],
        }, Gazetteer.BuiltIn, subject.Today);
        var kept = subject.Wrong is Screened wrong && typed.Given(Keep) is not null ? wrong.Person.Facts : [];
        var person = reading.Patient with { Facts = [.. kept.Where(fact => !reading.Patient.Facts.Any(entered => IsOfTheSame(fact, entered))), .. reading.Patient.Facts] };
        return new FormReading(
            reading.Problems.Count > 0 ? [] : [new Screened { Date = DayOf(typed), Person = person }],
            [.. reading.Problems.Select(problem => new FormProblem(problem.Field, problem.Message))]);
    }

    // What is entered anew stands in place of what was said of the same thing.
    private static bool IsOfTheSame(Fact fact, Fact entered) => (fact, entered) switch
    {
        (PerformanceFact one, PerformanceFact other) => one.Scale == other.Scale,
        (ConditionFact one, ConditionFact other) => IsCalled(one.Name, other.Name),
        (BiomarkerFact one, BiomarkerFact other) => IsCalled(one.Name, other.Name),
        (MeasurementFact one, MeasurementFact other) => IsCalled(one.Name, other.Name),
        (TreatmentFact one, TreatmentFact other) => IsCalled(one.Name, other.Name),
        (StateFact one, StateFact other) => one.State == other.State,
        _ => false,
    };

    private static bool IsCalled(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);

    private static (string, string)[] Begun(Patient person) =>
    [
        ("age", person.StatedAge?.ToString(CultureInfo.InvariantCulture) ?? ""),
        ("born", person.BirthDate?.ToString() ?? ""),
        ("sex", person.Sex switch { Sex.Female => "female", Sex.Male => "male", _ => "" }),
        (Keep, "yes"),
    ];

    private static FormField Lines(string name, Bilingual label, Bilingual hint) => new(name, FieldKind.Lines, label) { Hint = hint, MaxLength = LongestList };
}
