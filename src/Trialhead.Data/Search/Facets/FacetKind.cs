namespace Trialhead.Data.Search.Facets;

/// <summary>A property of trials by which a result is counted and narrowed.</summary>
public enum FacetKind
{
    /// <summary>Whether someone could join now.</summary>
    Openness,

    /// <summary>The status that the record states.</summary>
    Status,

    /// <summary>The phase; a trial of two phases counts for both.</summary>
    Phase,

    /// <summary>The kind of study.</summary>
    StudyType,

    /// <summary>Which sexes it takes; a trial that states none takes both.</summary>
    Sex,

    /// <summary>Which ages it takes.</summary>
    AgeGroup,

    /// <summary>Whether it takes healthy volunteers; a trial that does not say counts for both.</summary>
    HealthyVolunteers,

    /// <summary>Whether results are posted.</summary>
    HasResults,

    /// <summary>The countries of its sites.</summary>
    Country,

    /// <summary>Illnesses that it is about, and what is more general than they.</summary>
    Condition,

    /// <summary>Treatments that it is about, and the classes above them.</summary>
    Treatment,
}
