namespace Trialhead.Eligibility;

/// <summary>What may be presumed of an explained criterion, beside its verdict and without ever changing it.</summary>
/// <param name="Kind">What may be presumed.</param>
/// <param name="Reason">Why, in one sentence for a person.</param>
/// <remarks>It orders questions and labels. A presumption is never a fact: nothing is admitted or excluded by it.</remarks>
public sealed record Presumption(PresumptionKind Kind, string Reason)
{
    /// <summary>Whether the record would be about it if it were otherwise, not merely mention it: an operation planned, a drug being taken.</summary>
    public bool IsFirm { get; init; }

    /// <summary>For a verdict that is known.</summary>
    public static Presumption NotNeeded { get; } = new(PresumptionKind.NotNeeded, "The record decides.");
}
