namespace Trialhead.Trials;

/// <summary>How participants come into their arms.</summary>
public enum Allocation
{
    /// <summary>By chance.</summary>
    Randomized,

    /// <summary>By choice or rule.</summary>
    NonRandomized,

    /// <summary>There is nothing to allocate: one arm.</summary>
    NotApplicable,
}
