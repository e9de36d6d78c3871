namespace Trialhead.Eligibility;

/// <summary>On what a verdict rests; with criterion, record and fact it makes the reason in words.</summary>
internal enum Ground
{
    /// <summary>The parts.</summary>
    Parts,

    /// <summary>The record does not mention it.</summary>
    Silent,

    /// <summary>The fact says it, or the value was compared.</summary>
    Stated,

    /// <summary>The record denies it.</summary>
    Denied,

    /// <summary>The record says something more general.</summary>
    General,

    /// <summary>The record says something that it cannot be.</summary>
    Excluded,

    /// <summary>The record says things that cannot all be so.</summary>
    Disputed,

    /// <summary>It is or may be outside the time asked.</summary>
    Time,

    /// <summary>It is over, or may be.</summary>
    Over,

    /// <summary>It is of today, and an earlier one is asked.</summary>
    Today,

    /// <summary>Only a suspicion.</summary>
    Suspected,

    /// <summary>Of another phase, stage or kind than asked, or the record does not say of which.</summary>
    Narrower,

    /// <summary>Given for another or an unstated purpose.</summary>
    Purpose,

    /// <summary>It turned out otherwise, or the record does not say how.</summary>
    Outcome,

    /// <summary>It cannot be compared with what is asked.</summary>
    Incomparable,

    /// <summary>It depends on the sex, which the record does not give.</summary>
    DependsOnSex,

    /// <summary>It does not concern the person.</summary>
    Moot,

    /// <summary>Another state answers it.</summary>
    Implied,
}
