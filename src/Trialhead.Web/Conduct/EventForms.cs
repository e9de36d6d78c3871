using System.Diagnostics;
using Trialhead.Pages;
using Trialhead.Protocol.Conduct;
using Trialhead.Protocol.Planning;
using Trialhead.Web.Languages;

namespace Trialhead.Web.Conduct;

/// <summary>The forms of the staff pages, one for each kind of event.</summary>
public static partial class EventForms
{
    /// <summary>Consent to take part.</summary>
    public static EventForm Consent { get; } = new("consent", new("Consent", "Consentimiento"), new("Record the consent", "Registrar el consentimiento"))
    {
        Standing = subject => subject.View.HasLeft ? FormStanding.Closed : subject.Choices.HasConsent ? FormStanding.Offered : FormStanding.Asked,
        Fields = subject => [Day(subject, new("Day of consent", "Día del consentimiento"))],
        Read = (_, typed) => FormReading.Of(new Consented { Date = DayOf(typed) }),
        Fill = (_, happened) => happened is Consented ? Filled(happened) : null,
    };

    /// <summary>Enrolment, with the consent where none is recorded.</summary>
    public static EventForm Enrol { get; } = new("enrol", new("Enrolment", "Inclusión"), new("Enrol", "Incluir"))
    {
        Standing = subject => Taking(subject) == FormStanding.Closed || subject.Choices.IsEnrolled ? FormStanding.Closed : FormStanding.Asked,
        Fields = subject =>
        [
            .. subject.Choices.HasConsent ? (FormField[])[] : [Day(subject, new("Day of consent", "Día del consentimiento")) with { Name = "consent" }],
            Day(subject, new("Day of enrolment", "Día de la inclusión")),
            .. subject.Study.Versions.Select(version => version.Version).ToList() is { Count: > 1 } versions
                ? [Version(versions) with { Value = versions[^1] }]
                : (FormField[])[],
            Why(new("only where a criterion that keeps the person out is waived", "solo si se dispensa un criterio que excluye a la persona")),
        ],
        Read = (subject, typed) => new FormReading(
        [
            .. typed.Day("consent") is { } consent ? [new Consented { Date = consent }] : (StudyEvent[])[],
            new Enrolled { Date = DayOf(typed), Version = typed.Given("version") ?? subject.Study.Protocol.Version },
        ], []),
        Fill = (_, happened) => happened is Enrolled enrolled ? Filled(happened, ("version", enrolled.Version)) : null,
    };

    /// <summary>Randomisation: chance is asked for the arm, and what the record does not settle is stated.</summary>
    public static EventForm Randomise { get; } = new("randomise", new("Randomisation", "Aleatorización"), new("Randomise now", "Aleatorizar ahora"))
    {
        Standing = subject => subject.Due is null ? FormStanding.Closed : FormStanding.Asked,
        Fields = subject => subject.Levels.Where(known => known.Level is null).ToList() is { Count: > 0 } open
            ? [.. open.Select(Level), Why(new("how you know it", "cómo lo sabe")) with { IsRequired = true }]
            : [],
        Blamed = EventForm.Why,
        Warning = new("An arm is drawn and recorded at once. This cannot be undone.", "Se sortea un brazo y se registra al momento. Esto no se puede deshacer."),
    };

    /// <summary>A visit that took place.</summary>
    public static EventForm Visit { get; } = new("visit", new("Visit", "Visita"), new("Record the visit", "Registrar la visita"))
    {
        Standing = subject => VisitsOf(subject).Any() ? FormStanding.Offered : FormStanding.Closed,
        Fields = subject =>
        [
            new FormField("visit", FieldKind.Choice, new("Visit", "Visita")) { IsRequired = true, Choices = [.. VisitsOf(subject)] },
            Day(subject, new("Day of the visit", "Día de la visita")),
            Why(OnlyWhereAsked),
        ],
        Read = (subject, typed) => FormReading.Of(new VisitDone { Date = DayOf(typed), Visit = KeyOf(subject, typed["visit"]) }),
        Fill = (subject, happened) => happened is VisitDone done
            ? Filled(happened, ("visit", VisitsOf(subject).FirstOrDefault(visit => KeyOf(subject, visit.Value) == done.Visit)?.Value ?? ""))
            : null,
        Blamed = "visit",
    };

    /// <summary>Leaving the study.</summary>
    public static EventForm Withdraw { get; } = new("withdraw", new("Withdrawal", "Retirada"), new("Withdraw from the study", "Retirar del estudio"))
    {
        Standing = Taking,
        Fields = subject => [Day(subject, new("Day", "Día")), Reason(new("if one was given", "si se dio alguno")), Why(OnlyWhereAsked) with { Label = new("Why that day", "Por qué ese día") }],
        Read = (_, typed) => FormReading.Of(new Withdrawn { Date = DayOf(typed), Reason = typed.Given("reason") }),
        Fill = (_, happened) => happened is Withdrawn withdrawn ? Filled(happened, ("reason", withdrawn.Reason ?? "")) : null,
        Warning = new("Nothing is planned any more from that day on.", "Desde ese día ya no hay nada previsto."),
    };

    /// <summary>Death.</summary>
    public static EventForm Died { get; } = new("died", new("Death", "Fallecimiento"), new("Record the death", "Registrar el fallecimiento"))
    {
        Standing = Taking,
        Fields = subject => [Day(subject, new("Day of death", "Día del fallecimiento")), Why(OnlyWhereAsked)],
        Read = (_, typed) => FormReading.Of(new Died { Date = DayOf(typed) }),
        Fill = (_, happened) => happened is Died ? Filled(happened) : null,
    };

    /// <summary>Being told the arm of a masked study.</summary>
    public static EventForm Unblind { get; } = new("unblind", new("Unblinding", "Apertura del ciego"), new("Unblind and show the arm", "Abrir el ciego y mostrar el brazo"))
    {
        Standing = subject => subject.Study.IsMasked && subject.Choices.IsRandomised ? FormStanding.Offered : FormStanding.Closed,
        Fields = subject =>
            [Reason(new("why the arm must be known", "por qué hay que conocer el brazo")) with { IsRequired = true }, Day(subject, new("Day", "Día"))],
        Read = (_, typed) => FormReading.Of(new Unblinded { Date = DayOf(typed), Reason = typed["reason"] }),
        Warning = new(
            "The arm is then shown to everyone who works on the study. This cannot be undone.",
            "El brazo se mostrará después a todo el personal del estudio. Esto no se puede deshacer."),
    };

    /// <summary>Another version of the protocol.</summary>
    public static EventForm MoveVersion { get; } = new(
        "version", new("Another version of the protocol", "Otra versión del protocolo"), new("Move to this version", "Pasar a esta versión"))
    {
        Standing = subject => subject.View.HasLeft || subject.Choices.OtherVersions.Count == 0 ? FormStanding.Closed : FormStanding.Offered,
        Fields = subject =>
        [
            Version(subject.Choices.OtherVersions),
            Day(subject, new("First day under it", "Primer día con ella")),
            Why(new("such as the consent to it", "por ejemplo, el consentimiento a ella")),
        ],
        Read = (_, typed) => FormReading.Of(new VersionChanged { Date = DayOf(typed), Version = typed["version"] }),
        Fill = (_, happened) => happened is VersionChanged changed ? Filled(happened, ("version", changed.Version)) : null,
        Blamed = "version",
    };

    /// <summary>The forms about a participant, in the order in which they are mostly used.</summary>
    public static IReadOnlyList<EventForm> All =>
        [Consent, Enrol, Randomise, Result, Choose, Visit, Adverse, Dose, Cycle, Move, MoveVersion, Unblind, Withdraw, Died];

    /// <summary>The form of a word; null for none.</summary>
    public static EventForm? Find(string word) => All.FirstOrDefault(form => form.Word == word);

    /// <summary>The form in which an event is corrected, and what it begins with; null where it can only be struck out, or not even that.</summary>
    public static (EventForm Form, IReadOnlyDictionary<string, string> Begun)? Correcting(FormSubject subject, StudyEvent happened)
    {
        foreach (var form in All.Append(Screening))
        {
            if (form.Fill(subject, happened) is { } begun)
            {
                return (form, begun);
            }
        }

        return null;
    }

    private static FormStanding Taking(FormSubject subject) => subject.View.HasLeft || subject.Events.Count == 0 ? FormStanding.Closed : FormStanding.Offered;

    private static FormStanding Enrolled(FormSubject subject, bool hasChoice, bool isAsked = false) =>
        subject.View.HasLeft || !subject.Choices.IsEnrolled || !hasChoice ? FormStanding.Closed : isAsked ? FormStanding.Asked : FormStanding.Offered;

    private static DateOnly DayOf(FormValues typed) => typed.Day(EventForm.Date)
        ?? throw new UnreachableException("A form is read when its day is in order.");

    private static FormField Day(FormSubject subject, Bilingual label) => new(EventForm.Date, FieldKind.Day, label)
    {
        IsRequired = true,
        Value = StaffWords.Value(subject.Today),
        LastDay = StaffWords.Value(subject.Today),
    };

    private static FormField Why(Bilingual hint) => new(EventForm.Why, FieldKind.Line, new("Reason", "Motivo")) { Hint = hint };

    private static FormField Reason(Bilingual hint) => new("reason", FieldKind.Line, new("Reason", "Motivo")) { Hint = hint };

    private static FormField Version(IEnumerable<string> versions) => new("version", FieldKind.Choice, new("Version of the protocol", "Versión del protocolo"))
    {
        IsRequired = true,
        Choices = [.. versions.Select(version => FieldChoice.Named(version, version))],
    };

    private static FormField Level(FactorLevel known) => new($"level-{known.Factor.Id}", FieldKind.Choice, new(known.Factor.Name, known.Factor.Name))
    {
        IsRequired = true,
        Hint = new("the record does not settle it", "los datos no lo aclaran"),
        Choices = [.. known.Factor.Levels.Select(level => FieldChoice.Named(level.Id, level.Name))],
    };

    private static string KeyOf(FormSubject subject, string shown) => subject.Study.VisitKey(subject.Events, subject.Today, shown);

    private static IEnumerable<FieldChoice> VisitsOf(FormSubject subject) =>
        from item in subject.View.Agenda
        where item is { Kind: PlannedKind.Visit, Status: not PlannedStatus.Done }
        select new FieldChoice(item.Key, new($"{item.Title}, {StaffWords.Days(item, PageLanguage.English)}", $"{item.Title}, {StaffWords.Days(item, PageLanguage.Spanish)}"));

    private static Dictionary<string, string> Filled(StudyEvent happened, params ReadOnlySpan<(string Name, string Value)> more)
    {
        var filled = new Dictionary<string, string> { [EventForm.Date] = StaffWords.Value(happened.Date) };
        foreach (var (name, value) in more)
        {
            filled[name] = value;
        }

        return filled;
    }
}
