using Trialhead.Data.Search;
using Trialhead.Protocol.Conduct;
using Trialhead.Web.Facts;
using Trialhead.Web.Languages;

namespace Trialhead.Web.Conduct;

// What is known of a person at screening.
public static partial class EventForms
{
    private const int LongestList = 10_000;
    private const int LongestNote = 100_000;

    /// <summary>The screening of a person, which gives them a number; nothing that names them is asked for.</summary>
    public static EventForm Screening { get; } = new("screen", new("Screening", "Selección"), new("Record the screening", "Registrar la selección"))
    {
        Standing = _ => FormStanding.Closed,
        Fields = ScreeningFields,
        Read = ReadScreening,
        Fill = (_, happened) => happened is Screened screened ? Filled(screened, Known(screened)) : null,
        Blamed = "",
    };

    private static IReadOnlyList<FormField> ScreeningFields(FormSubject subject) =>
    [
        .. subject.Events.Count == 0
            ? [new FormField("site", FieldKind.Line, new("Site", "Centro")) { IsRequired = true, MaxLength = 8, Value = subject.Site, Hint = new("capital letters and digits", "letras mayúsculas y cifras") }]
            : (FormField[])[],
        Day(subject, new("Day of screening", "Día de la selección")),
        new("age", FieldKind.Line, new("Age", "Edad")) { Hint = new("in years", "en años"), MaxLength = 5 },
        new("born", FieldKind.Line, new("or date of birth", "o fecha de nacimiento")) { Hint = new("such as 1979-03-14", "como 1979-03-14"), MaxLength = 10 },
        new("sex", FieldKind.Choice, new("Sex", "Sexo")) { Choices = [new("female", new Bilingual("Female", "Mujer")), new("male", new Bilingual("Male", "Hombre"))] },
        new("ecog", FieldKind.Choice, new("ECOG performance status", "Estado funcional ECOG")) { Choices = [.. "01234".Select(grade => FieldChoice.Named($"{grade}", $"{grade}"))] },
        Lines("conditions", new("Illnesses", "Enfermedades"), new("one on a line: newly diagnosed acute lymphoblastic leukemia; no diabetes", "una por línea: newly diagnosed acute lymphoblastic leukemia; no diabetes")),
        Lines("biomarkers", new("Genes and markers", "Genes y marcadores"), new("one on a line: BCR-ABL1 positive; EGFR negative", "uno por línea: BCR-ABL1 positive; EGFR negative")),
        Lines("treatments", new("Treatments, now and before", "Tratamientos, ahora y antes"), new("one on a line: dasatinib 2025-01 to 2025-06; never chemotherapy", "uno por línea: dasatinib 2025-01 to 2025-06; never chemotherapy")),
        Lines("laboratory", new("Laboratory values", "Valores de laboratorio"), new("one on a line: creatinine 0.9 mg/dL", "uno por línea: creatinine 0.9 mg/dL")),
        Lines("note", new("Or a note", "O una nota"), new("in English; facts are read from it, the words are not kept", "en inglés; se leen los datos, el texto no se guarda")) with { MaxLength = LongestNote },
    ];

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
        return new FormReading(
            reading.Problems.Count > 0 ? [] : [new Screened { Date = DayOf(typed), Person = reading.Patient }],
            [.. reading.Problems.Select(problem => new FormProblem(problem.Field, problem.Message))]);
    }

    // Facts are typed again: the words that they came from are not kept.
    private static (string, string)[] Known(Screened screened) =>
    [
        ("age", screened.Person.StatedAge?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ""),
        ("born", screened.Person.BirthDate?.ToString() ?? ""),
        ("sex", screened.Person.Sex is { } sex ? sex == Clinical.Sex.Female ? "female" : "male" : ""),
    ];

    private static FormField Lines(string name, Bilingual label, Bilingual hint) => new(name, FieldKind.Lines, label) { Hint = hint, MaxLength = LongestList };
}
