namespace Trialhead.Eligibility;

/// <summary>What a silent record lets presume of one part of a criterion.</summary>
/// <param name="Verdict">What is presumed; unknown where it has to be asked.</param>
/// <param name="Reason">Why, in one sentence for a person.</param>
internal sealed record Presumed(Verdict Verdict, string Reason)
{
    /// <summary>Whether the record would be about it, so that its silence weighs more than usual.</summary>
    public bool IsFirm { get; init; }
}
