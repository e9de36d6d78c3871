using System.Globalization;
using Trialhead.Protocol;
using Trialhead.Protocol.Conduct;

namespace Trialhead.Web.Conduct;

// What is given, and where the participant goes.
public static partial class EventForms
{
    private const int LongestUnit = 20;

    /// <summary>An option of a choice among treatments.</summary>
    public static EventForm Choose { get; } = new("choice", new("Choice of treatment", "Elección de tratamiento"), new("Record the choice", "Registrar la elección"))
    {
        Standing = subject => Enrolled(subject, subject.Choices.TreatmentChoices.Count > 0, subject.Choices.OpenChoices.Count > 0),
        Fields = subject =>
        [
            new("option", FieldKind.Choice, new("Chosen", "Se elige")) { IsRequired = true, Choices = [.. Options(subject).Select(option => option.Shown)] },
            Day(subject, new("Day of the choice", "Día de la elección")),
            Why(new("if it should be kept", "si debe conservarse")),
        ],
        Read = (subject, typed) => FormReading.Of(Options(subject).First(option => option.Shown.Value == typed["option"]).Made with { Date = DayOf(typed) }),
        Fill = (_, happened) => happened is OptionChosen chosen ? Filled(happened, ("option", $"{chosen.Choice}/{chosen.Option}")) : null,
        Blamed = "option",
    };

    /// <summary>A change of dose, a pause or an end.</summary>
    public static EventForm Dose { get; } = new("dose", new("Dose change", "Cambio de dosis"), new("Record the change", "Registrar el cambio"))
    {
        Standing = subject => Enrolled(subject, subject.Choices.Treatments.Count > 0),
        Fields = DoseFields,
        Read = ReadDose,
        Fill = (_, happened) => happened is DoseChanged change
            ? Filled(
                happened,
                ("treatment", change.Treatment),
                ("change", change.IsStopped ? "stop" : change.Dose is null ? "pause" : "dose"),
                ("amount", change.Dose?.Value.ToString(CultureInfo.InvariantCulture) ?? ""),
                ("unit", change.Dose?.Unit ?? ""))
            : null,
        Blamed = "treatment",
    };

    /// <summary>The beginning of a cycle on another day than planned.</summary>
    public static EventForm Cycle { get; } = new("cycle", new("Start of a cycle", "Inicio de un ciclo"), new("Record the start", "Registrar el inicio"))
    {
        Standing = subject => Enrolled(subject, subject.Choices.Cycles.Count > 0),
        Fields = subject =>
        [
            new("cycle", FieldKind.Choice, new("Cycle", "Ciclo"))
            {
                IsRequired = true,
                Choices = [.. Cycles(subject).Select(cycle => cycle.Shown).DistinctBy(shown => shown.Value)],
            },
            Day(subject, new("First day", "Primer día")),
        ],
        Read = (subject, typed) => FormReading.Of(Cycles(subject).First(cycle => cycle.Shown.Value == typed["cycle"]).Made with { Date = DayOf(typed) }),
        Fill = (subject, happened) => happened is CycleStarted begun
            ? Filled(happened, ("cycle", Cycles(subject).FirstOrDefault(cycle => cycle.Made with { Date = begun.Date } == begun).Shown?.Value ?? ""))
            : null,
        Blamed = "cycle",
    };

    /// <summary>Going on to another epoch by hand.</summary>
    public static EventForm Move { get; } = new("move", new("Move to another epoch", "Paso a otra fase"), new("Move", "Pasar"))
    {
        Standing = subject => Enrolled(subject, subject.Choices.Epochs.Count > 0),
        Fields = subject =>
        [
            new("epoch", FieldKind.Choice, new("Epoch", "Fase"))
            {
                IsRequired = true,
                Choices = [.. subject.Choices.Epochs.Select(epoch => FieldChoice.Named(epoch.Id, epoch.Name))],
            },
            Day(subject, new("First day in it", "Primer día en ella")),
            Why(new("such as the investigator's decision", "por ejemplo, la decisión del investigador")),
        ],
        Read = (_, typed) => FormReading.Of(new Moved { Date = DayOf(typed), Epoch = typed["epoch"] }),
        Fill = (_, happened) => happened is Moved moved ? Filled(happened, ("epoch", moved.Epoch)) : null,
        Blamed = "epoch",
        Warning = new(
            "Results that the protocol waits for move the participant by themselves; this is for what they do not decide.",
            "Los resultados que espera el protocolo mueven al participante por sí solos; esto es para lo que no deciden."),
    };

    private static IReadOnlyList<FieldChoice> Changes =>
        [new("dose", new("A new dose", "Una dosis nueva")), new("pause", new("Paused", "En pausa")), new("stop", new("Stopped", "Suspendido"))];

    private static IReadOnlyList<FormField> DoseFields(FormSubject subject) =>
    [
        new("treatment", FieldKind.Choice, new("Treatment", "Tratamiento")) { IsRequired = true, Choices = [.. Treatments(subject)] },
        new("change", FieldKind.Choice, new("Change", "Cambio")) { IsRequired = true, Choices = Changes },
        Day(subject, new("First day", "Primer día")),
        new("amount", FieldKind.Number, new("New dose", "Dosis nueva")) { Hint = new("only for a new dose", "solo si hay dosis nueva"), MaxLength = LongestNumber },
        new("unit", FieldKind.Line, new("Unit", "Unidad")) { Hint = new("such as mg", "por ejemplo, mg"), MaxLength = LongestUnit },
        Why(new("such as a side effect", "por ejemplo, un efecto adverso")),
    ];

    private static FormReading ReadDose(FormSubject subject, FormValues typed)
    {
        var change = new DoseChanged { Date = DayOf(typed), Treatment = typed["treatment"], IsStopped = typed["change"] == "stop" };
        return typed["change"] != "dose" ? FormReading.Of(change)
            : typed.Number("amount") is not { } amount ? FormReading.Failed(new("amount", new("Enter the new dose.", "Indique la dosis nueva.")))
            : typed.Given("unit") is not { } unit ? FormReading.Failed(new("unit", new("Enter the unit of the dose.", "Indique la unidad de la dosis.")))
            : FormReading.Of(change with { Dose = new Dose(amount, unit) });
    }

    private static IEnumerable<(FieldChoice Shown, OptionChosen Made)> Options(FormSubject subject) =>
        from one in subject.Choices.TreatmentChoices
        from option in one.Choice.Options
        let heading = $"{one.Choice.Name}, {one.Element.Name}"
        select (
            FieldChoice.Named($"{one.Choice.Id}/{option.Id}", option.Name, new(heading, heading)),
            new OptionChosen { Date = default, Choice = one.Choice.Id, Option = option.Id });

    private static IEnumerable<FieldChoice> Treatments(FormSubject subject) =>
        from one in subject.Choices.Treatments
        select FieldChoice.Named(one.Treatment.Id, one.Treatment.Name, new(one.Element.Name, one.Element.Name));

    // Where the arm is not shown the name of the element is not either.
    private static IEnumerable<(FieldChoice Shown, CycleStarted Made)> Cycles(FormSubject subject) =>
        from one in subject.Choices.Cycles
        let name = subject.Study.ShowsArm(subject.Events) ? $", {one.Element.Name}" : ""
        select (
            new FieldChoice($"{one.Cycle}{name}", new($"Cycle {one.Cycle}{name}", $"Ciclo {one.Cycle}{name}")),
            new CycleStarted { Date = default, Element = one.Element.Id, Cycle = one.Cycle });
}
