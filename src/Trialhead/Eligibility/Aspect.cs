namespace Trialhead.Eligibility;

/// <summary>In which respect a record speaks of a concept; facts of different aspects never answer for each other.</summary>
internal enum Aspect
{
    /// <summary>The person's own illness.</summary>
    Illness,

    /// <summary>An illness of a relative.</summary>
    Family,

    /// <summary>A marker found or missing.</summary>
    Marker,

    /// <summary>A treatment received, planned or denied.</summary>
    Treatment,

    /// <summary>An allergy, intolerance or contraindication.</summary>
    Intolerance,

    /// <summary>A number measured.</summary>
    Value,

    /// <summary>A result in a word.</summary>
    Result,
}
