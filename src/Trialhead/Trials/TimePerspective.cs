namespace Trialhead.Trials;

/// <summary>Which way an observational study looks.</summary>
public enum TimePerspective
{
    /// <summary>Back, at records.</summary>
    Retrospective,

    /// <summary>Forward from now.</summary>
    Prospective,

    /// <summary>At one point in time.</summary>
    CrossSectional,

    /// <summary>Something else.</summary>
    Other,
}
