using Trialhead.Data.Conduct;
using Trialhead.Protocol;
using Trialhead.Protocol.Conduct;

namespace Trialhead.Web.Conduct;

/// <summary>A participant as a page shows them.</summary>
/// <param name="Number">The participant's number.</param>
/// <param name="Address">The address of the page, without the folder.</param>
/// <param name="View">Where they are and what is next.</param>
/// <param name="Log">What was recorded.</param>
/// <param name="Study">The study.</param>
/// <param name="Today">The day of asking.</param>
public sealed record StaffParticipant(string Number, string Address, ParticipantView View, IReadOnlyList<LogEntry> Log, ConductStudy Study, DateOnly Today)
{
    /// <summary>What happened, in the order in which it was recorded.</summary>
    public IReadOnlyList<StudyEvent> Events { get; } = [.. Log.Select(entry => entry.Event).OfType<StudyEvent>()];

    /// <summary>Whether consent is recorded.</summary>
    public bool HasConsent => Events.Any(happened => happened is Consented);

    /// <summary>Whether they may still be enrolled.</summary>
    public bool CanEnrol => !View.HasLeft && Study.Rules.Check([.. Events, new Consented { Date = Today }], new Enrolled { Date = Today, Version = Study.Protocol.Version }, Today, "asking") is null;

    /// <summary>The allocation that is due and drawn by chance; null for none.</summary>
    public StudyAllocation? Due => Study.Rules.DueAllocation(Events, Today).Value is { } due && ConductRules.CanDraw(due) is null ? due : null;

    /// <summary>The levels of its factors, as far as the record settles them; empty where nothing is due.</summary>
    public IReadOnlyList<FactorLevel> Levels => Due is { } due ? StratificationLevels.Of(due, Events, Today) : [];

    /// <summary>The number of the entry that corrects an entry; null for none.</summary>
    public int? CorrectedBy(LogEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return ConductRules.CorrectionOf(Events, entry.Number);
    }

    /// <summary>What an entry says.</summary>
    public string Words(LogEntry entry) => ConductAnswer.Words(entry, Study.Words(Events));
}
