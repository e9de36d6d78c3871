namespace Trialhead.Pages.Evidence;

/// <summary>What an outcome reports, the most telling first.</summary>
public enum MeasureTopic
{
    /// <summary>How many live, or how long.</summary>
    Survival,

    /// <summary>How many died.</summary>
    Death,

    /// <summary>Whether the illness is no longer found.</summary>
    Remission,

    /// <summary>Whether the illness gets better.</summary>
    Response,

    /// <summary>Whether people get well.</summary>
    Recovery,

    /// <summary>Whether the illness gets worse.</summary>
    Progression,

    /// <summary>Whether the illness comes back.</summary>
    Relapse,

    /// <summary>Anything else that answers the trial's main question.</summary>
    Other,
}
