using Trialhead.Protocol.Planning;
using Trialhead.Trials;

namespace Trialhead.Protocol.Conduct;

/// <summary>Where a participant is, why, and what is next: what the study team may see.</summary>
/// <remarks>
/// In a masked study nothing in it names the arm, nor the treatments, visits and keys that would give it away, unless it was made to show
/// them. The plan of visits itself is not changed: where arms are seen on different days, days tell.
/// </remarks>
public sealed record ParticipantView
{
    /// <summary>The day of asking.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The name of the epoch; null where they are in none.</summary>
    public string? Epoch { get; init; }

    /// <summary>The first day in it.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The name of the arm; null where there is none, or it is not shown.</summary>
    public string? Arm { get; init; }

    /// <summary>The version of the protocol by which the epoch was entered; null where they are in none.</summary>
    public string? Version { get; init; }

    /// <summary>Why they are where they are, as a sentence.</summary>
    public required string Why { get; init; }

    /// <summary>What has to be known or done before it can go on, each a sentence; empty where nothing is open on that day.</summary>
    public IReadOnlyList<string> WaitingFor { get; init; } = [];

    /// <summary>The id of the allocation that is due; null for none.</summary>
    public string? DueAllocation { get; init; }

    /// <summary>Whether they left, died, or have come to the end of the study.</summary>
    public bool HasLeft { get; init; }

    /// <summary>Everything planned, by day.</summary>
    public required IReadOnlyList<PlannedItem> Agenda { get; init; }

    /// <summary>Events that the protocol gives no sense to.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>What is overdue, oldest first.</summary>
    public IEnumerable<PlannedItem> Overdue => HasLeft ? [] : Agenda.Where(item => item.Status == PlannedStatus.Overdue);

    /// <summary>What is due on the day.</summary>
    public IEnumerable<PlannedItem> Due => HasLeft ? [] : Agenda.Where(item => item.Status == PlannedStatus.Due);

    /// <summary>What comes next and is not due yet.</summary>
    public IEnumerable<PlannedItem> Next => HasLeft ? [] : Agenda.Where(item => item.Status == PlannedStatus.Planned);

    /// <summary>What someone has to do on the day, or within so many days after it: visits, decisions, allocations.</summary>
    /// <remarks>Treatment is left out: it goes on without anyone doing something for it on a day.</remarks>
    public IEnumerable<PlannedItem> ToDo(int daysAhead = 0) => Overdue.Concat(Due).Concat(Next.Where(item => daysAhead > 0 && item.Earliest <= AsOf.AddDays(daysAhead)))
        .Where(item => item.Kind != PlannedKind.Treatment);

    /// <summary>Whether the arms of a protocol may be shown only to those who may know them.</summary>
    /// <remarks>What is not said is treated as masked: what was shown cannot be taken back.</remarks>
    public static bool IsMasked(StudyProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        return protocol.Masking is not Masking.None;
    }

    /// <summary>The view of a participant on a day.</summary>
    /// <param name="versions">The versions of the protocol, oldest first.</param>
    /// <param name="interpreter">The interpreter of these versions.</param>
    /// <param name="events">The participant's events in the order in which they were recorded.</param>
    /// <param name="day">The day.</param>
    /// <param name="showsArm">Whether the arm and what gives it away are shown.</param>
    public static ParticipantView Of(
        IReadOnlyList<StudyProtocol> versions, Interpreter interpreter, IReadOnlyList<StudyEvent> events, DateOnly day, bool showsArm)
    {
        ArgumentNullException.ThrowIfNull(versions);
        ArgumentNullException.ThrowIfNull(interpreter);
        var participation = interpreter.Read(events, day);
        var words = new ViewWords(versions, showsArm);
        var now = participation.Now;
        var open = participation.Open is { Due: { } due } decision && due <= day ? decision : null;
        return new ParticipantView
        {
            AsOf = day,
            Epoch = now is null ? null : words.Name(now.Point.Epoch),
            Since = now?.Start,
            Arm = showsArm && now?.Point.Arm is { } arm ? words.Name(arm) : null,
            Version = now?.Version,
            Why = now is null ? participation.LeftBecause ?? "Nothing was recorded up to this day." : words.Why(now),
            WaitingFor = open is null ? [] : [.. words.Waiting(open)],
            DueAllocation = open?.Allocation?.Id,
            HasLeft = participation.LeftOn <= day,
            Agenda = words.Shown(participation.Agenda),
            Remarks = participation.Remarks,
        };
    }
}
