namespace Trialhead.Eligibility;

/// <summary>How a measured value is compared with a limit.</summary>
public enum Comparator
{
    /// <summary>Less than the limit.</summary>
    Less,

    /// <summary>The limit or less.</summary>
    AtMost,

    /// <summary>Exactly the limit.</summary>
    Equal,

    /// <summary>The limit or more.</summary>
    AtLeast,

    /// <summary>More than the limit.</summary>
    More,
}
