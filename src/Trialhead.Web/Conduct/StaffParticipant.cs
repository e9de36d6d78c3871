using Trialhead.Data.Conduct;
using Trialhead.Protocol.Conduct;

namespace Trialhead.Web.Conduct;

/// <summary>A participant as a page shows them.</summary>
/// <param name="Number">The participant's number.</param>
/// <param name="Code">What stands for it in addresses.</param>
/// <param name="Study">The study.</param>
/// <param name="Log">What was recorded.</param>
/// <param name="Today">The day of asking.</param>
public sealed record StaffParticipant(string Number, string Code, ConductStudy Study, IReadOnlyList<LogEntry> Log, DateOnly Today)
{
    /// <summary>Whom forms are about.</summary>
    public FormSubject Subject { get; } = new(Study, EventsOf(Log), Today);

    /// <summary>Where they are and what is next.</summary>
    public ParticipantView View => Subject.View;

    /// <summary>The address of their page.</summary>
    public string Address => $"{StaffEndpoints.List}/{Code}";

    /// <summary>The number of the study's entry after which a form is shown: the participant's last.</summary>
    public long Seen => Log.Count > 0 ? Log[^1].StudyNumber : 0;

    /// <summary>Whom forms were about when an entry of the study was the last.</summary>
    public FormSubject SubjectAt(long seen) => seen >= Seen ? Subject : new(Study, EventsOf([.. Log.Where(entry => entry.StudyNumber <= seen)]), Today);

    /// <summary>The address of a form.</summary>
    public string AddressOf(EventForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return $"{Address}/record/{form.Word}";
    }

    /// <summary>The address at which an entry is corrected.</summary>
    public string AddressOf(LogEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return $"{Address}/entries/{entry.Number}";
    }

    /// <summary>The forms that stand as is asked.</summary>
    public IEnumerable<EventForm> Forms(FormStanding standing) => EventForms.All.Where(form => form.Standing(Subject) == standing);

    /// <summary>The number of the entry that corrects an entry; null for none.</summary>
    public int? CorrectedBy(LogEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return ConductRules.CorrectionOf(Subject.Events, entry.Number);
    }

    /// <summary>Whether an entry may be corrected.</summary>
    public static bool CanCorrect(LogEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Event is not (Randomised or Unblinded or null);
    }

    /// <summary>What an entry says.</summary>
    public string Words(LogEntry entry) => ConductAnswer.Words(entry, Study.Words(Subject.Events));

    private static IReadOnlyList<StudyEvent> EventsOf(IReadOnlyList<LogEntry> log) => [.. log.Select(entry => entry.Event).OfType<StudyEvent>()];
}
