using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Protocol.Conduct;
using Trialhead.Web.Languages;

namespace Trialhead.Web.Conduct;

// What is found out, and what went wrong.
public static partial class EventForms
{
    private const string Another = "another";
    private const int LongestFinding = 200;
    private const int LongestNumber = 12;

    private static readonly Bilingual AskedNow = new("Waited for now", "Se espera ahora");
    private static readonly Bilingual AskedOtherwise = new("Others that decide something", "Otros que deciden algo");
    private static readonly Bilingual OnlyWhereAsked = new(
        "only where what is entered is right although it looks mistaken", "solo si lo anotado es correcto aunque parezca un error");

    private static readonly Bilingual NotListed = new("Not in the list", "No está en la lista");

    /// <summary>A result or another fact; what the protocol waits for is there to be chosen.</summary>
    public static EventForm Result { get; } = new("result", new("Result", "Resultado"), new("Record the result", "Registrar el resultado"))
    {
        Standing = subject => subject.Events.Count == 0 ? FormStanding.Closed : IsWaitedFor(subject) ? FormStanding.Asked : FormStanding.Offered,
        Fields = ResultFields,
        Read = ReadResult,
        Fill = (subject, happened) => happened is ResultRecorded { Fact: var fact } && EventWords.Of(fact with { Date = null }) is var words
            ? Answers(subject).FirstOrDefault(answer => EventWords.Of(answer.Fact) == words) is { } listed
                ? Filled(happened, ("finding", listed.Words))
                : Filled(happened, ("finding", Another), ("words", words))
            : null,
        Blamed = "finding",
    };

    /// <summary>An adverse event.</summary>
    public static EventForm Adverse { get; } = new(
        "adverse", new("Adverse event", "Acontecimiento adverso"), new("Record the adverse event", "Registrar el acontecimiento"))
    {
        Standing = subject => subject.Events.Count == 0 ? FormStanding.Closed : FormStanding.Offered,
        Fields = AdverseFields,
        Read = (_, typed) => FormReading.Of(new AdverseEventRecorded
        {
            Date = DayOf(typed),
            Name = typed["name"],
            Grade = typed.Number("grade") is { } grade ? (int)grade : null,
            IsSerious = typed.Given("serious") is not null,
            IsUnacceptable = typed.Given("unacceptable") is not null,
        }),
        Fill = (_, happened) => happened is AdverseEventRecorded adverse
            ? Filled(
                happened,
                ("name", adverse.Name),
                ("grade", adverse.Grade?.ToString(CultureInfo.InvariantCulture) ?? ""),
                ("serious", adverse.IsSerious ? "yes" : ""),
                ("unacceptable", adverse.IsUnacceptable ? "yes" : ""))
            : null,
        Blamed = "name",
    };

    private static IReadOnlyList<FieldChoice> Grades =>
    [
        new("1", new("1: mild", "1: leve")), new("2", new("2: moderate", "2: moderado")), new("3", new("3: severe", "3: grave")),
        new("4", new("4: danger to life", "4: peligro de muerte")), new("5", new("5: death", "5: muerte")),
    ];

    private static bool IsWaitedFor(FormSubject subject) =>
        subject.Choices.AskedNow.Count > 0 && !subject.View.HasLeft && (subject.View.WaitingFor.Count > 0 || !subject.Choices.IsEnrolled);

    private static IReadOnlyList<FormField> ResultFields(FormSubject subject) =>
    [
        new("finding", FieldKind.Choice, new("Result", "Resultado"))
        {
            IsRequired = true,
            Choices = [.. Asked(subject), new(Another, new("Another finding, in words", "Otro hallazgo, con palabras"), NotListed)],
        },
        .. Numbers(subject).Any()
            ? [new("amount", FieldKind.Number, new("Value", "Valor")) { Hint = new("only for a result with a unit", "solo para un resultado con unidad"), MaxLength = LongestNumber }]
            : (FormField[])[],
        new("words", FieldKind.Line, new("In words", "Con palabras"))
        {
            Hint = new(
                "only for another finding; in English, such as: ECOG performance status 1",
                "solo para otro hallazgo; en inglés, como: ECOG performance status 1"),
            MaxLength = LongestFinding,
        },
        Day(subject, new("Day of the result", "Día del resultado")),
        Why(OnlyWhereAsked),
    ];

    private static IReadOnlyList<FormField> AdverseFields(FormSubject subject) =>
    [
        new("name", FieldKind.Line, new("What happened", "Qué ocurrió"))
        {
            IsRequired = true,
            Hint = new("in English, such as: Febrile neutropenia", "en inglés, como: Febrile neutropenia"),
            MaxLength = LongestFinding,
        },
        new("grade", FieldKind.Choice, new("Grade", "Grado"))
        {
            Hint = new("CTCAE; empty where not graded", "CTCAE; vacío si no está graduado"),
            Choices = Grades,
        },
        Day(subject, new("Day on which it began", "Día en que empezó")),
        Why(OnlyWhereAsked),
        new("serious", FieldKind.Tick, new(
            "Serious (death, danger to life, hospital, lasting harm or a birth defect)", "Grave (muerte, peligro de muerte, hospital, daño duradero o malformación)")),
        new("unacceptable", FieldKind.Tick, new("Treatment ends because of it", "El tratamiento termina por ello")),
    ];

    private static FormReading ReadResult(FormSubject subject, FormValues typed)
    {
        if (Answers(subject).FirstOrDefault(answer => answer.Words == typed["finding"]) is { } answer)
        {
            return Found(typed, [answer.Fact]);
        }

        if (Numbers(subject).FirstOrDefault(asked => asked.Name == typed["finding"]) is { Number: { } unit } asked)
        {
            return typed.Number("amount") is { } amount
                ? Found(typed, [new MeasurementFact(asked.Name, unit with { Value = amount })])
                : FormReading.Failed(new("amount", new("Enter the value.", "Indique el valor.")));
        }

        return typed.Given("words") is not { } words ? FormReading.Failed(new("words", new("Say in words what was found.", "Diga con palabras qué se encontró.")))
            : StudyFinding.Parse(words, subject.Study.Protocol) is { Count: > 0 } facts ? Found(typed, facts)
            : FormReading.Failed(FormProblem.Of("words", new("result", $"\"{words}\"", StudyFinding.Expected)));
    }

    private static FormReading Found(FormValues typed, IReadOnlyList<Fact> facts) =>
        new([.. facts.Select(fact => new ResultRecorded { Date = DayOf(typed), Fact = fact })], []);

    private static IEnumerable<AskedFinding> Findings(FormSubject subject) => subject.Choices.AskedNow.Concat(subject.Choices.AskedOtherwise);

    private static IEnumerable<AskedFinding> Numbers(FormSubject subject) => Findings(subject).Where(asked => asked.Number is not null);

    private static IEnumerable<AskedAnswer> Answers(FormSubject subject) => Findings(subject).SelectMany(asked => asked.Answers);

    private static IEnumerable<FieldChoice> Asked(FormSubject subject) =>
        from list in ((IReadOnlyList<AskedFinding> Asked, Bilingual Group)[])[(subject.Choices.AskedNow, AskedNow), (subject.Choices.AskedOtherwise, AskedOtherwise)]
        from asked in list.Asked
        from words in asked.Number is { } number ? [(asked.Name, Measured(asked.Name, number))] : asked.Answers.Select(answer => (Name: answer.Words, Shown: answer.Words))
        select FieldChoice.Named(words.Name, words.Shown, list.Group);

    // "HbA1c (%)": the unit as people write it.
    private static string Measured(string name, Quantity number) =>
        (number with { Value = 1 }).ToString()[1..].Trim() is { Length: > 0 } unit ? $"{name} ({unit})" : name;
}
