using Trialhead.Clinical;

namespace Trialhead.Trials;

/// <summary>The dates of a trial and of its record.</summary>
/// <remarks>Null means that the record does not say.</remarks>
public sealed record TrialDates
{
    /// <summary>First participant, or when that is planned.</summary>
    public RegistryDate? Start { get; init; }

    /// <summary>Last data for the primary outcome.</summary>
    public RegistryDate? PrimaryCompletion { get; init; }

    /// <summary>Last data at all.</summary>
    public RegistryDate? Completion { get; init; }

    /// <summary>When the record was last confirmed.</summary>
    public PartialDate? Verified { get; init; }

    /// <summary>First submission of the record.</summary>
    public PartialDate? FirstSubmitted { get; init; }

    /// <summary>First submission that passed quality control.</summary>
    public PartialDate? FirstSubmittedQc { get; init; }

    /// <summary>First publication of the record.</summary>
    public RegistryDate? FirstPosted { get; init; }

    /// <summary>First submission of results.</summary>
    public PartialDate? ResultsSubmitted { get; init; }

    /// <summary>First submission of results that passed quality control.</summary>
    public PartialDate? ResultsSubmittedQc { get; init; }

    /// <summary>First publication of results.</summary>
    public RegistryDate? ResultsPosted { get; init; }

    /// <summary>First submission of a delay of results.</summary>
    public PartialDate? DelaySubmitted { get; init; }

    /// <summary>First submission of a delay of results that passed quality control.</summary>
    public PartialDate? DelaySubmittedQc { get; init; }

    /// <summary>First publication of a delay of results.</summary>
    public RegistryDate? DelayPosted { get; init; }

    /// <summary>Last submission; tells which of two versions of a record is newer.</summary>
    public PartialDate? LastUpdateSubmitted { get; init; }

    /// <summary>Last publication.</summary>
    public RegistryDate? LastUpdatePosted { get; init; }
}
