namespace Trialhead.Eligibility;

/// <summary>What may be presumed of a criterion that the record leaves open.</summary>
public enum PresumptionKind
{
    /// <summary>Nothing: it has to be asked.</summary>
    MustAsk,

    /// <summary>That it is met: the record would have mentioned the contrary.</summary>
    PresumedMet,

    /// <summary>That it is not met: the record would have mentioned it.</summary>
    PresumedNotMet,

    /// <summary>That it does not concern the person.</summary>
    PresumedNotApplicable,

    /// <summary>The verdict is known; there is nothing to presume.</summary>
    NotNeeded,
}
