namespace Trialhead.Trials;

/// <summary>Whether someone could join now, as far as a status tells.</summary>
public enum Openness
{
    /// <summary>The record gives no status.</summary>
    NotStated,

    /// <summary>Recruiting, or expanded access that is available.</summary>
    Open,

    /// <summary>To open later, or by invitation.</summary>
    Later,

    /// <summary>Closed to new participants.</summary>
    Closed,
}
