namespace Trialhead.Trials;

/// <summary>How many parties do not know who receives what.</summary>
public enum Masking
{
    /// <summary>Open label: everyone knows.</summary>
    None,

    /// <summary>One party does not know.</summary>
    Single,

    /// <summary>Two parties do not know.</summary>
    Double,

    /// <summary>Three parties do not know.</summary>
    Triple,

    /// <summary>Four parties do not know.</summary>
    Quadruple,
}
