namespace Trialhead.Trials;

/// <summary>The weight an outcome has in a trial.</summary>
public enum OutcomeRank
{
    /// <summary>Decides the trial.</summary>
    Primary,

    /// <summary>Supports it.</summary>
    Secondary,

    /// <summary>Anything else.</summary>
    Other,
}
