namespace Trialhead.Protocol.Simulation;

/// <summary>How one simulated trial went.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Look">The look at which it ended, from 0.</param>
/// <param name="Months">When it ended, counted from the start of accrual.</param>
/// <param name="Events">Events in the compared arms by then, or outcomes known.</param>
/// <param name="Participants">How many had been allocated by then.</param>
/// <param name="Screened">How many were screened for all who would have been allocated.</param>
public readonly record struct TrialResult(TrialOutcome Outcome, int Look, double Months, int Events, int Participants, int Screened);

/// <summary>How a trial ended.</summary>
public enum TrialOutcome
{
    /// <summary>No look crossed a boundary.</summary>
    NothingShown,

    /// <summary>The treated did better beyond the boundary.</summary>
    Better,

    /// <summary>The treated did worse beyond the boundary of a two-sided test.</summary>
    Worse,

    /// <summary>Stopped early because an effect was unlikely to be shown.</summary>
    Futile,
}
