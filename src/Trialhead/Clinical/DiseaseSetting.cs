namespace Trialhead.Clinical;

/// <summary>The phase of an illness that a trial or a record speaks of; flags, since one can be relapsed and metastatic.</summary>
[Flags]
public enum DiseaseSetting
{
    /// <summary>Nothing said.</summary>
    None = 0,

    /// <summary>Newly diagnosed, previously untreated.</summary>
    NewlyDiagnosed = 1,

    /// <summary>Come back after a response (relapsed, recurrent).</summary>
    Relapsed = 2,

    /// <summary>Not responding to treatment (refractory, resistant).</summary>
    Refractory = 4,

    /// <summary>Spread to distant sites (metastatic).</summary>
    Metastatic = 8,

    /// <summary>Without signs of the illness after treatment (remission).</summary>
    Remission = 16,

    /// <summary>Spread nearby, beyond cure by local treatment alone (locally advanced).</summary>
    LocallyAdvanced = 32,
}
