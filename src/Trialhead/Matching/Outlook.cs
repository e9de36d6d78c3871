namespace Trialhead.Matching;

/// <summary>What all verdicts together say, in the order in which trials are listed.</summary>
public enum Outlook
{
    /// <summary>Nothing known speaks against it, and the trial or a site is open.</summary>
    MayJoin,

    /// <summary>Nothing known speaks against it, but the trial is not open now or does not say.</summary>
    MayHaveJoined,

    /// <summary>At least one criterion is known not to be met.</summary>
    RuledOut,
}
