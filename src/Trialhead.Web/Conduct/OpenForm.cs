using System.Globalization;
using Trialhead.Data.Conduct;
using Trialhead.Data.Store;
using Trialhead.Protocol.Conduct;
using Trialhead.Text;
using Trialhead.Web.Languages;

namespace Trialhead.Web.Conduct;

/// <summary>A form as it is open before someone: empty, prefilled, or sent back.</summary>
/// <param name="Form">The form; null where an entry can only be struck out.</param>
/// <param name="Subject">Whom it is about, as far as it is to be judged.</param>
public sealed record OpenForm(EventForm? Form, FormSubject Subject)
{
    private static readonly Bilingual Look = new(
        "Something else was recorded of this participant while the form was open, and nothing of it yet. Look at it below, then send the form again.",
        "Mientras el formulario estaba abierto se registró otra cosa de este participante, y nada de él todavía. Mírelo abajo y envíe el formulario otra vez.");

    private static readonly Bilingual Several = new("This says several things; one stands in place of one entry.", "Esto dice varias cosas; una sola sustituye a una anotación.");

    private static readonly Bilingual WhyMissing = new("Say why the entry is wrong.", "Diga por qué la anotación es incorrecta.");

    /// <summary>The participant; null for someone new.</summary>
    public StaffParticipant? Participant { get; init; }

    /// <summary>The entry that is to be corrected; null where something new is recorded.</summary>
    public LogEntry? Wrong { get; init; }

    /// <summary>The number of the last entry of the study that its reader sees.</summary>
    public long Seen { get; init; }

    /// <summary>What it begins with.</summary>
    public FormValues Begun { get; init; } = FormValues.None;

    /// <summary>What was typed; null where nothing was sent yet.</summary>
    public FormValues? Typed { get; init; }

    /// <summary>Why it was not taken in; empty where it was not sent.</summary>
    public IReadOnlyList<FormProblem> Problems { get; init; } = [];

    /// <summary>What others recorded while it was open.</summary>
    public IReadOnlyList<LogEntry> Meanwhile { get; init; } = [];

    /// <summary>Where it is sent.</summary>
    public string Address => Participant is not { } participant ? "/staff/screen"
        : Wrong is { } wrong ? participant.AddressOf(wrong)
        : Form is { } form ? participant.AddressOf(form) : participant.Address;

    /// <summary>Whether there is nothing to record in it now.</summary>
    public bool IsClosed => Participant is not null && Wrong is null && Form?.Standing(Subject) == FormStanding.Closed;

    /// <summary>Whether the entry can be struck out; a screening can only be replaced.</summary>
    public bool CanStrike => Wrong is { Event: not Screened };

    /// <summary>The fields of the form, and of a correction why.</summary>
    public IReadOnlyList<FormField> Fields =>
    [
        .. (Form?.Fields(Subject) ?? []).Where(one => Wrong is null || one.Name is not (EventForm.Why or "site" or "consent")),
        .. Wrong is null ? (FormField[])[] :
            [new FormField(EventForm.Why, FieldKind.Line, new("Why the entry is wrong", "Por qué la anotación es incorrecta")) { IsRequired = true }],
    ];

    /// <summary>What stands in a field.</summary>
    public string ValueOf(FormField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Typed is not null ? Typed[field.Name] : Begun.Has(field.Name) ? Begun[field.Name] : field.Value;
    }

    /// <summary>The form as its reader saw it: by what was recorded until then, so that a form sent again is read as it was the first time.</summary>
    public OpenForm AsSeen(FormValues typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var seen = long.TryParse(typed[FormEndpoints.Seen], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Seen;
        return this with { Seen = seen, Subject = Wrong is null && Participant is { } participant ? participant.SubjectAt(seen) : Subject };
    }

    /// <summary>Records what was typed: the entry that says it, or why there is none.</summary>
    public (LogEntry? Entry, IReadOnlyList<FormProblem> Problems, IReadOnlyList<LogEntry> Meanwhile) Record(StaffVisit visit, FormValues typed)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(typed);
        if (Wrong is not null && typed[FormEndpoints.Action] == FormEndpoints.Strike)
        {
            return typed.Given(EventForm.Why) is null
                ? (null, [new FormProblem(EventForm.Why, WhyMissing)], [])
                : Recorded(visit, typed, [new Corrected { Date = Subject.Today, Number = Wrong.Number }]);
        }

        if (Fields.Select(field => field.Check(typed)).OfType<FormProblem>().ToList() is { Count: > 0 } unfilled)
        {
            return (null, unfilled, []);
        }

        var (events, problems) = Form?.Read?.Invoke(Subject, typed) ?? FormReading.Of();
        return problems.Count > 0 ? (null, problems, []) : Wrong is null ? Recorded(visit, typed, events) : Corrected(visit, typed, events);
    }

    private (LogEntry?, IReadOnlyList<FormProblem>, IReadOnlyList<LogEntry>) Corrected(StaffVisit visit, FormValues typed, IReadOnlyList<StudyEvent> events) =>
        events is [var only]
            ? Recorded(visit, typed, [new Corrected { Date = Subject.Today, Number = Wrong?.Number ?? 0, Instead = only }])
            : (null, [new FormProblem(Form?.Blamed ?? "", Several)], []);

    private (LogEntry?, IReadOnlyList<FormProblem>, IReadOnlyList<LogEntry>) Recorded(StaffVisit visit, FormValues typed, IReadOnlyList<StudyEvent> events)
    {
        var author = new Author(visit.Who.Name, typed.Given(EventForm.Why));
        if (Form == EventForms.Randomise && Wrong is null)
        {
            return Randomised(visit, typed, author);
        }

        var recording = Participant is { } participant
            ? visit.Store.Record(visit.Study.Id, participant.Number, events, author, Seen)
            : visit.Store.Screen(visit.Study.Id, typed["site"], ((Screened)events[0]).Person, events[0].Date, author, Seen);
        return recording.Problem is { } problem
            ? (null, [recording.Meanwhile.Count > 0 ? new FormProblem("", Look) : Refused(events, problem)], recording.Meanwhile)
            : (recording.Entries[^1], [], []);
    }

    // Asked twice it tells the same arm again: nothing is drawn a second time.
    private (LogEntry?, IReadOnlyList<FormProblem>, IReadOnlyList<LogEntry>) Randomised(StaffVisit visit, FormValues typed, Author author)
    {
        const string Prefix = "level-";
        var whom = Participant?.Number ?? "";
        var levels = typed.Names.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && typed.Given(name) is not null)
            .ToDictionary(name => name[Prefix.Length..], name => typed[name]);
        try
        {
            return visit.Store.Randomise(visit.Study.Id, whom, levels, author).Problem is { } problem
                ? (null, [Refused([], problem)], [])
                : (visit.Store.Log(visit.Study.Id, whom).Last(entry => entry.Event is Randomised), [], []);
        }
        catch (StoreException unusable)
        {
            return (null, [new FormProblem("", unusable.Message, null)], []); // the secret is gone or was looked at: theirs to tell who runs the server
        }
    }

    private FormProblem Refused(IReadOnlyList<StudyEvent> events, Problem problem) => problem.Where == "site" ? FormProblem.Of("site", problem)
        : Form is null ? FormProblem.Of(EventForm.Why, problem)
        : Form.Refused(Subject, [.. events.Select(Said)], problem with { Where = problem.Where.Replace("correction, ", "", StringComparison.Ordinal) });

    private static StudyEvent Said(StudyEvent happened) => happened is Corrected { Instead: { } instead } ? instead : happened;
}
