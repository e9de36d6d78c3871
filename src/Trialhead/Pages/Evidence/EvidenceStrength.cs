namespace Trialhead.Pages.Evidence;

/// <summary>How much was studied: not how well a treatment works, nor how safe it is.</summary>
public enum EvidenceStrength
{
    /// <summary>No other trial posted results.</summary>
    None,

    /// <summary>Anything less than moderate.</summary>
    Limited,

    /// <summary>One randomised trial of at least 100 people, or three trials with at least 300 people together.</summary>
    Moderate,

    /// <summary>Two randomised trials of phase 3 or 4 with at least 100 people each and 500 together.</summary>
    Strong,
}
