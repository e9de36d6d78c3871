namespace Trialhead.Eligibility;

/// <summary>Holds where the rule holds and the exception does not ("cancer, except basal cell carcinoma").</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Exception">What is let off.</param>
/// <remarks>An exception that holds leaves the whole unknown, since something else may still fall under the rule.</remarks>
public sealed record ExceptCriterion(Criterion Rule, Criterion Exception) : Criterion
{
    /// <inheritdoc/>
    public override IReadOnlyList<Criterion> Parts => [Rule, Exception];
}
