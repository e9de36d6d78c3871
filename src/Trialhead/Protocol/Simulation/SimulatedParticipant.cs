using Trialhead.Protocol.Planning;

namespace Trialhead.Protocol.Simulation;

/// <summary>One simulated person's way, in days from the first day of screening.</summary>
/// <param name="Stays">Where they were, in order.</param>
/// <param name="Ending">Why it ended.</param>
/// <param name="EndDay">The day on which it ended; null where it goes on.</param>
/// <param name="AllocatedOn">The day on which they became a participant of the comparison; null for never.</param>
public sealed record SimulatedParticipant(IReadOnlyList<SimulatedStay> Stays, WayEnding Ending, int? EndDay, int? AllocatedOn);

/// <summary>A simulated person's time in one epoch.</summary>
/// <param name="Point">The epoch and the arm.</param>
/// <param name="StartDay">Its first day.</param>
/// <param name="Via">The id of the transition that led into it; null for the first.</param>
public sealed record SimulatedStay(FlowPoint Point, int StartDay, string? Via);

/// <summary>Why a way through the trial ended.</summary>
public enum WayEnding
{
    /// <summary>Did not fit, and never took part.</summary>
    NotEligible,

    /// <summary>Left the study as the protocol plans.</summary>
    Completed,

    /// <summary>Died.</summary>
    Died,

    /// <summary>Was lost to the trial.</summary>
    DroppedOut,

    /// <summary>Is still followed when everything else has ended.</summary>
    Followed,
}
