namespace Trialhead.Eligibility.Labelling;

/// <summary>What kind of thing a phrase of eligibility text names.</summary>
/// <remarks>
/// The types of the Chia corpus (Kury et al. 2020, https://doi.org/10.1038/s41597-020-00620-0). The numbers are part of the
/// stored model: add at the end only.
/// </remarks>
public enum EntityType
{
    /// <summary>An illness, symptom, finding or state of health.</summary>
    Condition,

    /// <summary>A drug, class of drugs, vaccine or other substance given.</summary>
    Drug,

    /// <summary>An operation, test, treatment or therapy.</summary>
    Procedure,

    /// <summary>Something measured: an analyte, a vital sign, a score.</summary>
    Measurement,

    /// <summary>A number, range or result that a measurement or age is compared with.</summary>
    Value,

    /// <summary>A point or stretch of time.</summary>
    Temporal,

    /// <summary>Age, sex or another group of people.</summary>
    Person,

    /// <summary>A statement about the person that is none of the others, such as an ability or a history.</summary>
    Observation,

    /// <summary>A device.</summary>
    Device,

    /// <summary>A word that denies or excepts.</summary>
    Negation,

    /// <summary>A word that narrows another phrase: severity, course, site.</summary>
    Qualifier,

    /// <summary>A place or occasion of care.</summary>
    Visit,

    /// <summary>Whether something is planned, possible, required or willed.</summary>
    Mood,

    /// <summary>How often or how much.</summary>
    Multiplier,

    /// <summary>The event that a time is counted from.</summary>
    ReferencePoint,
}
