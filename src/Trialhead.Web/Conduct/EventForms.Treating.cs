using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Protocol;
using Trialhead.Protocol.Conduct;
using Trialhead.Web.Languages;

namespace Trialhead.Web.Conduct;

// What is found, and what is given.
public static partial class EventForms
{
    private const string Another = "another";

    /// <summary>A result or another fact; what the protocol waits for is there to be chosen.</summary>
    public static EventForm Result { get; } = new("result", new("Result", "Resultado"), new("Record the result", "Registrar el resultado"))
    {
        Standing = subject => subject.Events.Count == 0 ? FormStanding.Closed
            : subject.Choices.AskedNow.Count > 0 && !subject.View.HasLeft && (subject.View.WaitingFor.Count > 0 || !subject.Choices.IsEnrolled) ? FormStanding.Asked
            : FormStanding.Offered,
        Fields = ResultFields,
        Read = ReadResult,
        Fill = (subject, happened) => happened is ResultRecorded { Fact: var fact } && EventWords.Of(fact with { Date = null }) is var words
            ? Answers(subject).FirstOrDefault(answer => EventWords.Of(answer.Fact) == words) is { } listed
                ? Filled(happened, ("finding", listed.Words))
                : Filled(happened, ("finding", Another), ("words", words))
            : null,
        Blamed = "finding",
    };

    /// <summary>An option of a choice among treatments.</summary>
    public static EventForm Choose { get; } = new("choice", new("Choice of treatment", "Elección de tratamiento"), new("Record the choice", "Registrar la elección"))
    {
        Standing = subject => Enrolled(subject, subject.Choices.TreatmentChoices.Count > 0) is FormStanding.Offered && subject.Choices.OpenChoices.Count > 0
            ? FormStanding.Asked
            : Enrolled(subject, subject.Choices.TreatmentChoices.Count > 0),
        Fields = subject =>
        [
            new FormField("option", FieldKind.Choice, new("Chosen", "Se elige")) { IsRequired = true, Choices = [.. Options(subject).Select(option => option.Shown)] },
            Day(subject, new("Day of the choice", "Día de la elección")),
            Why(new("if it should be kept", "si debe conservarse")),
        ],
        Read = (subject, typed) => FormReading.Of(Options(subject).First(option => option.Shown.Value == typed["option"]).Made with { Date = DayOf(typed) }),
        Fill = (subject, happened) => happened is OptionChosen chosen ? Filled(happened, ("option", $"{chosen.Choice}/{chosen.Option}")) : null,
        Blamed = "option",
    };

    /// <summary>A change of dose, a pause or an end.</summary>
    public static EventForm Dose { get; } = new("dose", new("Dose change", "Cambio de dosis"), new("Record the change", "Registrar el cambio"))
    {
        Standing = subject => Enrolled(subject, subject.Choices.Treatments.Count > 0),
        Fields = subject =>
        [
            new FormField("treatment", FieldKind.Choice, new("Treatment", "Tratamiento")) { IsRequired = true, Choices = [.. Treatments(subject)] },
            new FormField("change", FieldKind.Choice, new("Change", "Cambio")) { IsRequired = true, Choices = Changes },
            new FormField("amount", FieldKind.Number, new("New dose", "Dosis nueva")) { Hint = new("only for a new dose", "solo si hay dosis nueva"), MaxLength = 12 },
            new FormField("unit", FieldKind.Line, new("Unit", "Unidad")) { Hint = new("such as mg", "por ejemplo, mg"), MaxLength = 20 },
            Day(subject, new("First day", "Primer día")),
            Why(new("such as a side effect", "por ejemplo, un efecto adverso")),
        ],
        Read = ReadDose,
        Fill = (_, happened) => happened is DoseChanged change
            ? Filled(
                happened, ("treatment", change.Treatment), ("change", change.IsStopped ? "stop" : change.Dose is null ? "pause" : "dose"),
                ("amount", change.Dose?.Value.ToString(CultureInfo.InvariantCulture) ?? ""), ("unit", change.Dose?.Unit ?? ""))
            : null,
        Blamed = "treatment",
    };

    /// <summary>An adverse event.</summary>
    public static EventForm Adverse { get; } = new("adverse", new("Adverse event", "Acontecimiento adverso"), new("Record the adverse event", "Registrar el acontecimiento"))
    {
        Standing = subject => subject.Events.Count == 0 ? FormStanding.Closed : FormStanding.Offered,
        Fields = subject =>
        [
            new FormField("name", FieldKind.Line, new("What happened", "Qué ocurrió")) { IsRequired = true, Hint = new("in English, such as: Febrile neutropenia", "en inglés, como: Febrile neutropenia"), MaxLength = 200 },
            new FormField("grade", FieldKind.Choice, new("Grade", "Grado")) { Hint = new("CTCAE; empty where not graded", "CTCAE; vacío si no está graduado"), Choices = Grades },
            new FormField("serious", FieldKind.Tick, new("Serious (death, danger to life, hospital, lasting harm or a birth defect)", "Grave (muerte, peligro de muerte, hospital, daño duradero o malformación)")),
            new FormField("unacceptable", FieldKind.Tick, new("Treatment ends because of it", "El tratamiento termina por ello")),
            Day(subject, new("Day on which it began", "Día en que empezó")),
        ],
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
                happened, ("name", adverse.Name), ("grade", adverse.Grade?.ToString(CultureInfo.InvariantCulture) ?? ""), ("serious", adverse.IsSerious ? "yes" : ""),
                ("unacceptable", adverse.IsUnacceptable ? "yes" : ""))
            : null,
        Blamed = "name",
    };

    /// <summary>The beginning of a cycle on another day than planned.</summary>
    public static EventForm Cycle { get; } = new("cycle", new("Start of a cycle", "Inicio de un ciclo"), new("Record the start", "Registrar el inicio"))
    {
        Standing = subject => Enrolled(subject, subject.Choices.Cycles.Count > 0),
        Fields = subject =>
        [
            new FormField("cycle", FieldKind.Choice, new("Cycle", "Ciclo")) { IsRequired = true, Choices = [.. Cycles(subject).Select(cycle => cycle.Shown).DistinctBy(shown => shown.Value)] },
            Day(subject, new("First day", "Primer día")),
        ],
        Read = (subject, typed) => FormReading.Of(Cycles(subject).First(cycle => cycle.Shown.Value == typed["cycle"]).Made with { Date = DayOf(typed) }),
        Fill = (subject, happened) => happened is CycleStarted begun
            ? Filled(happened, ("cycle", Cycles(subject).FirstOrDefault(cycle => cycle.Made.Element == begun.Element && cycle.Made.Cycle == begun.Cycle).Shown?.Value ?? ""))
            : null,
        Blamed = "cycle",
    };

    /// <summary>Going on to another epoch by hand.</summary>
    public static EventForm Move { get; } = new("move", new("Move to another epoch", "Paso a otra fase"), new("Move", "Pasar"))
    {
        Standing = subject => Enrolled(subject, subject.Choices.Epochs.Count > 0),
        Fields = subject =>
        [
            new FormField("epoch", FieldKind.Choice, new("Epoch", "Fase")) { IsRequired = true, Choices = [.. subject.Choices.Epochs.Select(epoch => FieldChoice.Named(epoch.Id, epoch.Name))] },
            Day(subject, new("First day in it", "Primer día en ella")),
            Why(new("such as the investigator's decision", "por ejemplo, la decisión del investigador")),
        ],
        Read = (_, typed) => FormReading.Of(new Moved { Date = DayOf(typed), Epoch = typed["epoch"] }),
        Fill = (_, happened) => happened is Moved moved ? Filled(happened, ("epoch", moved.Epoch)) : null,
        Blamed = "epoch",
        Warning = new("Results that the protocol waits for move the participant by themselves; this is for what they do not decide.", "Los resultados que espera el protocolo mueven al participante por sí solos; esto es para lo que no deciden."),
    };

    private static readonly Bilingual AskedNow = new("Waited for now", "Se espera ahora");
    private static readonly Bilingual AskedOtherwise = new("Others that decide something", "Otros que deciden algo");
    private static readonly Bilingual NotListed = new("Not in the list", "No está en la lista");

    private static IReadOnlyList<FieldChoice> Changes =>
    [
        new("dose", new Bilingual("A new dose", "Una dosis nueva")), new("pause", new Bilingual("Paused", "En pausa")), new("stop", new Bilingual("Stopped", "Suspendido")),
    ];

    private static IReadOnlyList<FieldChoice> Grades =>
    [
        new("1", new Bilingual("1: mild", "1: leve")), new("2", new Bilingual("2: moderate", "2: moderado")), new("3", new Bilingual("3: severe", "3: grave")),
        new("4", new Bilingual("4: danger to life", "4: peligro de muerte")), new("5", new Bilingual("5: death", "5: muerte")),
    ];

    private static IReadOnlyList<FormField> ResultFields(FormSubject subject) =>
    [
        new("finding", FieldKind.Choice, new("Result", "Resultado"))
        {
            IsRequired = true,
            Choices = [.. Asked(subject), new(Another, new("Another finding, in words", "Otro hallazgo, con palabras"), NotListed)],
        },
        .. Numbers(subject).Any()
            ? [new FormField("amount", FieldKind.Number, new("Value", "Valor")) { Hint = new("only for a result with a unit", "solo para un resultado con unidad"), MaxLength = 12 }]
            : (FormField[])[],
        new("words", FieldKind.Line, new("In words", "Con palabras"))
        {
            Hint = new("only for another finding; in English, such as: ECOG performance status 1", "solo para otro hallazgo; en inglés, como: ECOG performance status 1"),
            MaxLength = 200,
        },
        Day(subject, new("Day of the result", "Día del resultado")),
    ];

    private static FormReading ReadResult(FormSubject subject, FormValues typed)
    {
        if (Answers(subject).FirstOrDefault(answer => answer.Words == typed["finding"]) is { } answer)
        {
            return Found([answer.Fact]);
        }

        if (Numbers(subject).FirstOrDefault(asked => asked.Name == typed["finding"]) is { Number: { } unit } asked)
        {
            return typed.Number("amount") is { } amount
                ? Found([new MeasurementFact(asked.Name, unit with { Value = amount })])
                : FormReading.Failed(new("amount", new("Enter the value.", "Indique el valor.")));
        }

        return typed.Given("words") is not { } words ? FormReading.Failed(new("words", new("Say in words what was found.", "Diga con palabras qué se encontró.")))
            : StudyFinding.Parse(words, subject.Study.Protocol) is { Count: > 0 } facts ? Found(facts)
            : FormReading.Failed(FormProblem.Of("words", new("result", $"\"{words}\"", StudyFinding.Expected)));

        FormReading Found(IReadOnlyList<Fact> facts) => new([.. facts.Select(fact => new ResultRecorded { Date = DayOf(typed), Fact = fact })], []);
    }

    private static FormReading ReadDose(FormSubject subject, FormValues typed)
    {
        var change = new DoseChanged { Date = DayOf(typed), Treatment = typed["treatment"], IsStopped = typed["change"] == "stop" };
        return typed["change"] != "dose" ? FormReading.Of(change)
            : typed.Number("amount") is not { } amount ? FormReading.Failed(new("amount", new("Enter the new dose.", "Indique la dosis nueva.")))
            : typed.Given("unit") is not { } unit ? FormReading.Failed(new("unit", new("Enter the unit of the dose.", "Indique la unidad de la dosis.")))
            : FormReading.Of(change with { Dose = new Dose(amount, unit) });
    }

    private static IEnumerable<AskedFinding> Findings(FormSubject subject) => subject.Choices.AskedNow.Concat(subject.Choices.AskedOtherwise);

    private static IEnumerable<AskedFinding> Numbers(FormSubject subject) => Findings(subject).Where(asked => asked.Number is not null);

    private static IEnumerable<AskedAnswer> Answers(FormSubject subject) => Findings(subject).SelectMany(asked => asked.Answers);

    private static IEnumerable<FieldChoice> Asked(FormSubject subject) =>
        from list in ((IReadOnlyList<AskedFinding> Asked, Bilingual Group)[])[(subject.Choices.AskedNow, AskedNow), (subject.Choices.AskedOtherwise, AskedOtherwise)]
        from asked in list.Asked
        from words in asked.Number is null ? asked.Answers.Select(answer => (Value: answer.Words, Shown: answer.Words)) : [(asked.Name, Measured(asked))]
        select FieldChoice.Named(words.Value, words.Shown, list.Group);

    // "HbA1c (%)": the unit as people write it.
    private static string Measured(AskedFinding asked) => asked.Number is { } number && (number with { Value = 1 }).ToString()[1..].Trim() is { Length: > 0 } unit ? $"{asked.Name} ({unit})" : asked.Name;

    private static IEnumerable<(FieldChoice Shown, OptionChosen Made)> Options(FormSubject subject) =>
        from one in subject.Choices.TreatmentChoices
        from option in one.Choice.Options
        select (
            FieldChoice.Named($"{one.Choice.Id}/{option.Id}", option.Name, Both($"{one.Choice.Name}, {one.Element.Name}")),
            new OptionChosen { Date = default, Choice = one.Choice.Id, Option = option.Id });

    private static IEnumerable<FieldChoice> Treatments(FormSubject subject) =>
        from one in subject.Choices.Treatments
        select FieldChoice.Named(one.Treatment.Id, one.Treatment.Name, Both(one.Element.Name));

    // Where the arm is not shown the name of the element is not either.
    private static IEnumerable<(FieldChoice Shown, CycleStarted Made)> Cycles(FormSubject subject) =>
        from one in subject.Choices.Cycles
        let name = subject.Study.ShowsArm(subject.Events) ? $", {one.Element.Name}" : ""
        select (
            new FieldChoice($"{one.Cycle}{name}", new Bilingual($"Cycle {one.Cycle}{name}", $"Ciclo {one.Cycle}{name}")),
            new CycleStarted { Date = default, Element = one.Element.Id, Cycle = one.Cycle });

    private static Bilingual Both(string name) => new(name, name);
}
