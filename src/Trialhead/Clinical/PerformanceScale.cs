namespace Trialhead.Clinical;

/// <summary>A scale that grades how far an illness limits daily life.</summary>
public enum PerformanceScale
{
    /// <summary>ECOG (also WHO, Zubrod): 0 fully active to 5 dead.</summary>
    Ecog,

    /// <summary>Karnofsky: 100 well to 0 dead, in tens.</summary>
    Karnofsky,

    /// <summary>Lansky play scale for children: 100 to 0, in tens.</summary>
    Lansky,
}
