namespace Trialhead.Data.Search.Facets;

/// <summary>A group of ages as registries count them.</summary>
public enum AgeGroup
{
    /// <summary>Younger than 18 years.</summary>
    Child,

    /// <summary>From 18 to 64 years.</summary>
    Adult,

    /// <summary>65 years and older.</summary>
    OlderAdult,
}
