namespace Trialhead.Vocabulary;

/// <summary>What kind of thing a concept is.</summary>
public enum ConceptKind
{
    /// <summary>An illness, finding or symptom.</summary>
    Condition,

    /// <summary>A group of drugs that act or are built alike.</summary>
    DrugClass,

    /// <summary>A drug or vaccine.</summary>
    Drug,

    /// <summary>An operation, radiation, transplant, test or device.</summary>
    Procedure,

    /// <summary>A gene, alteration, marker or receptor.</summary>
    Biomarker,

    /// <summary>A laboratory analyte, vital sign or measured score.</summary>
    Analyte,

    /// <summary>A performance scale.</summary>
    Scale,
}
