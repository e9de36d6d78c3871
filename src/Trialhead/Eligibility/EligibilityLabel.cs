namespace Trialhead.Eligibility;

/// <summary>What an expert would write beside one criterion of one person: verdict, list and presumption in a word.</summary>
public enum EligibilityLabel
{
    /// <summary>The record does not let one say.</summary>
    NotEnoughInformation,

    /// <summary>An inclusion criterion is fulfilled, or may be presumed so.</summary>
    Included,

    /// <summary>An inclusion criterion is not fulfilled.</summary>
    NotIncluded,

    /// <summary>What an exclusion criterion names is so.</summary>
    Excluded,

    /// <summary>What an exclusion criterion names is not so, or may be presumed absent.</summary>
    NotExcluded,

    /// <summary>The criterion does not concern the person.</summary>
    NotApplicable,
}
