namespace Trialhead.Trials;

/// <summary>What kind of thing an intervention is.</summary>
public enum InterventionType
{
    /// <summary>A drug.</summary>
    Drug,

    /// <summary>A biological product or vaccine.</summary>
    Biological,

    /// <summary>A device.</summary>
    Device,

    /// <summary>An operation or other procedure.</summary>
    Procedure,

    /// <summary>Radiation.</summary>
    Radiation,

    /// <summary>Behaviour: counselling, training.</summary>
    Behavioral,

    /// <summary>Genetic: gene transfer, cells.</summary>
    Genetic,

    /// <summary>A dietary supplement.</summary>
    DietarySupplement,

    /// <summary>A combination of product kinds.</summary>
    CombinationProduct,

    /// <summary>A diagnostic test.</summary>
    DiagnosticTest,

    /// <summary>Something else.</summary>
    Other,
}
