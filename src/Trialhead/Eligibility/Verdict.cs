namespace Trialhead.Eligibility;

/// <summary>What a record says about one criterion.</summary>
/// <remarks>
/// Kleene's three values, and a fourth for criteria that do not concern the person at all. Silence in the record is
/// <see cref="Unknown"/>, never <see cref="NotMet"/>.
/// </remarks>
public enum Verdict
{
    /// <summary>The record does not tell.</summary>
    Unknown,

    /// <summary>The record shows that it is so.</summary>
    Met,

    /// <summary>The record shows that it is not so.</summary>
    NotMet,

    /// <summary>It does not concern this person, as pregnancy does not concern a man.</summary>
    NotApplicable,
}
