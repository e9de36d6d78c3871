namespace Trialhead.Trials;

/// <summary>What kind of body a sponsor is.</summary>
public enum SponsorClass
{
    /// <summary>National Institutes of Health.</summary>
    Nih,

    /// <summary>Another US federal agency.</summary>
    Fed,

    /// <summary>Another government body.</summary>
    OtherGov,

    /// <summary>Industry.</summary>
    Industry,

    /// <summary>A network of trial groups.</summary>
    Network,

    /// <summary>A person.</summary>
    Indiv,

    /// <summary>University, hospital, foundation and the like.</summary>
    Other,

    /// <summary>Not clear to the registry.</summary>
    Ambig,

    /// <summary>Unknown to the registry.</summary>
    Unknown,
}
