namespace Trialhead.Clinical;

/// <summary>What a qualifier tells of an illness or a treatment.</summary>
public enum QualifierKind
{
    /// <summary>Mild, moderate, severe, life-threatening.</summary>
    Severity,

    /// <summary>Active, inactive, symptomatic, stable, progressive.</summary>
    Activity,

    /// <summary>Controlled or uncontrolled.</summary>
    Control,

    /// <summary>Acute, chronic, recurrent.</summary>
    Course,

    /// <summary>Clinically significant, major, serious.</summary>
    Significance,

    /// <summary>Stage, grade or class on a scale.</summary>
    Stage,

    /// <summary>Where, or how far spread: unilateral, systemic, advanced.</summary>
    Extent,

    /// <summary>How it was found: confirmed, documented, biopsy-proven.</summary>
    Evidence,

    /// <summary>It narrows nothing: "other" behind a kind of what it names ("nevirapine or another NNRTI").</summary>
    Aside,

    /// <summary>Anything else that the words around it add.</summary>
    Other,
}
