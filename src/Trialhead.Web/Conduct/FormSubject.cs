using Trialhead.Data.Conduct;
using Trialhead.Protocol;
using Trialhead.Protocol.Conduct;

namespace Trialhead.Web.Conduct;

/// <summary>Whom a form is about, and what there is to choose.</summary>
/// <param name="study">The study.</param>
/// <param name="events">The participant's events in the order in which they were recorded; empty for someone new.</param>
/// <param name="today">The day of asking.</param>
public sealed class FormSubject(ConductStudy study, IReadOnlyList<StudyEvent> events, DateOnly today)
{
    private readonly Lazy<ConductChoices> _choices = new(() => study.Rules.Choices(events, today));
    private readonly Lazy<ParticipantView> _view = new(() => study.View(events, today));

    /// <summary>The study.</summary>
    public ConductStudy Study => study;

    /// <summary>What happened, in the order in which it was recorded.</summary>
    public IReadOnlyList<StudyEvent> Events => events;

    /// <summary>The day of asking.</summary>
    public DateOnly Today => today;

    /// <summary>What there is to choose.</summary>
    public ConductChoices Choices => _choices.Value;

    /// <summary>Where they are and what is next.</summary>
    public ParticipantView View => _view.Value;

    /// <summary>The site that a new person is most likely of.</summary>
    public string Site { get; init; } = ConductStore.UsualSite;

    /// <summary>What is to be corrected; null where something new is recorded.</summary>
    public StudyEvent? Wrong { get; init; }

    /// <summary>The allocation that is due and drawn by chance; null for none.</summary>
    public StudyAllocation? Due => study.Rules.DueAllocation(events, today).Value is { } due && ConductRules.CanDraw(due) is null ? due : null;

    /// <summary>The levels of its factors, as far as the record settles them; empty where nothing is due.</summary>
    public IReadOnlyList<FactorLevel> Levels => Due is { } due ? StratificationLevels.Of(due, events, today) : [];
}
