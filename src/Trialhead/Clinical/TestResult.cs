namespace Trialhead.Clinical;

/// <summary>What a test showed, where no number is given.</summary>
public enum TestResult
{
    /// <summary>Positive, detected, reactive.</summary>
    Positive,

    /// <summary>Negative, not detected.</summary>
    Negative,

    /// <summary>Within normal limits.</summary>
    Normal,

    /// <summary>Outside normal limits.</summary>
    Abnormal,
}
