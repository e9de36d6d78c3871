using Trialhead.Protocol;
using Trialhead.Protocol.Conduct;

namespace Trialhead.Data.Conduct;

/// <summary>A study that is open: its protocol with what the study chose, and the rules that follow from it.</summary>
/// <remarks>Holds no secret. Safe to share between threads.</remarks>
public sealed class ConductStudy
{
    internal ConductStudy(string id, IReadOnlyList<StudyProtocol> versions, string seedCommitment)
    {
        (Id, Versions, SeedCommitment, Rules) = (id, versions, seedCommitment, new ConductRules(versions));
    }

    /// <summary>Its id, which is that of the protocol.</summary>
    public string Id { get; }

    /// <summary>The versions of its protocol, oldest first.</summary>
    public IReadOnlyList<StudyProtocol> Versions { get; }

    /// <summary>The newest version.</summary>
    public StudyProtocol Protocol => Versions[^1];

    /// <summary>The fingerprint of the secret that allocations follow from.</summary>
    public string SeedCommitment { get; }

    /// <summary>Which events may be recorded.</summary>
    public ConductRules Rules { get; }

    /// <summary>Whether arms are kept from the study team.</summary>
    public bool IsMasked => Versions.Any(ParticipantView.IsMasked);

    /// <summary>Where a participant is and what is next, as the study team may see it.</summary>
    /// <param name="events">The participant's events in the order in which they were recorded.</param>
    /// <param name="day">The day of asking.</param>
    public ParticipantView View(IReadOnlyList<StudyEvent> events, DateOnly day) =>
        ParticipantView.Of(Versions, Rules.Interpreter, events, day, ShowsArm(events));

    /// <summary>What is said of a participant's events.</summary>
    public EventWords Words(IReadOnlyList<StudyEvent> events) => new(Versions, ShowsArm(events));

    /// <summary>Whether the study team may know a participant's arm.</summary>
    public bool ShowsArm(IReadOnlyList<StudyEvent> events) => Rules.ShowsArm(events);

    /// <summary>The key by which the protocol knows a visit that a view shows; the same where the view shows it.</summary>
    public string VisitKey(IReadOnlyList<StudyEvent> events, DateOnly day, string shown)
    {
        var own = ParticipantView.Of(Versions, Rules.Interpreter, events, day, showsArm: true).Agenda;
        return View(events, day).Agenda.Zip(own).Where(pair => pair.First.Key == shown).Select(pair => pair.Second.Key).FirstOrDefault() ?? shown;
    }
}
