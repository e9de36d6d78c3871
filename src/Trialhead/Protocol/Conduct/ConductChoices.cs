namespace Trialhead.Protocol.Conduct;

/// <summary>What can be chosen when something is recorded of a participant: what the protocol knows, that of the moment first.</summary>
/// <remarks>Where the arm is not shown, everything is that of all arms, so that no list gives the arm away.</remarks>
public sealed record ConductChoices
{
    /// <summary>Whether consent is recorded.</summary>
    public bool HasConsent { get; init; }

    /// <summary>Whether they were enrolled.</summary>
    public bool IsEnrolled { get; init; }

    /// <summary>Whether they were allocated by chance.</summary>
    public bool IsRandomised { get; init; }

    /// <summary>The criteria of the newest version of the protocol, judged; empty for who is enrolled.</summary>
    public IReadOnlyList<JudgedEligibility> Eligibility { get; init; } = [];

    /// <summary>The findings that are waited for: by criteria, by a decision, by a stratification.</summary>
    public IReadOnlyList<AskedFinding> AskedNow { get; init; } = [];

    /// <summary>The other findings that something in the protocol depends on.</summary>
    public IReadOnlyList<AskedFinding> AskedOtherwise { get; init; } = [];

    /// <summary>Choices of which no option is taken yet in what the participant goes through; empty where the arm is not shown.</summary>
    public IReadOnlyList<TreatmentChoice> OpenChoices { get; init; } = [];

    /// <summary>The choices among treatments, with the element in which they stand.</summary>
    public IReadOnlyList<(StudyElement Element, TreatmentChoice Choice)> TreatmentChoices { get; init; } = [];

    /// <summary>The treatments, with the element in which they stand.</summary>
    public IReadOnlyList<(StudyElement Element, StudyTreatment Treatment)> Treatments { get; init; } = [];

    /// <summary>The epochs to which something leads.</summary>
    public IReadOnlyList<StudyEpoch> Epochs { get; init; } = [];

    /// <summary>The cycles in which the participant is, or that come next, with their element.</summary>
    public IReadOnlyList<(StudyElement Element, int Cycle)> Cycles { get; init; } = [];

    /// <summary>The versions of the protocol that the participant does not follow; empty before enrolment.</summary>
    public IReadOnlyList<string> OtherVersions { get; init; } = [];
}

/// <summary>A criterion as it stands for a person.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Because">The verdict with its reason.</param>
public sealed record JudgedEligibility(Eligibility.EligibilityCriterion Criterion, Eligibility.Explanation Because);
