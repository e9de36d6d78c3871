namespace Trialhead.Clinical;

/// <summary>Whether a number says what was found, or only on which side of it that lies.</summary>
public enum Bound
{
    /// <summary>The number itself was found.</summary>
    None,

    /// <summary>Something below the number was found.</summary>
    Below,

    /// <summary>Something above the number was found.</summary>
    Above,
}
