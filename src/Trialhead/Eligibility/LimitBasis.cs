namespace Trialhead.Eligibility;

/// <summary>What a limit's number counts.</summary>
public enum LimitBasis
{
    /// <summary>Units of measurement.</summary>
    Absolute,

    /// <summary>Multiples of the upper limit of normal.</summary>
    UpperLimitOfNormal,

    /// <summary>Multiples of the lower limit of normal.</summary>
    LowerLimitOfNormal,
}
