namespace Trialhead.Trials;

/// <summary>How an observational study chooses whom it watches.</summary>
public enum ObservationalModel
{
    /// <summary>One group over time.</summary>
    Cohort,

    /// <summary>People with and without the outcome.</summary>
    CaseControl,

    /// <summary>Only people with the outcome.</summary>
    CaseOnly,

    /// <summary>Each person is their own control.</summary>
    CaseCrossover,

    /// <summary>Communities or environments.</summary>
    EcologicOrCommunity,

    /// <summary>Families.</summary>
    FamilyBased,

    /// <summary>Defined by a population.</summary>
    DefinedPopulation,

    /// <summary>A natural history study.</summary>
    NaturalHistory,

    /// <summary>Something else.</summary>
    Other,
}
