using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <summary>Demands an illness or finding.</summary>
/// <param name="Condition">Which; a more special illness satisfies it too.</param>
public sealed record DiagnosisCriterion(Concept Condition) : Criterion
{
    /// <summary>The phase it must be in; <see cref="DiseaseSetting.None"/> for any.</summary>
    public DiseaseSetting Setting { get; init; }

    /// <summary>Whether having had it counts ("history of"); otherwise one that has ended leaves it unknown.</summary>
    public bool IsHistory { get; init; }

    /// <summary>Words that narrow it ("severe", "uncontrolled", "stage III"); all of them must fit. Empty for none.</summary>
    public IReadOnlyList<Qualifier> Qualifiers { get; init; } = [];

    /// <summary>Whether a relative by blood must have it, not the person.</summary>
    public bool IsFamily { get; init; }

    /// <summary>Whether a suspicion of it is enough.</summary>
    public bool IsSuspected { get; init; }

    /// <summary>How recent it must be; null for any time.</summary>
    public TimeWindow? Within { get; init; }
}
