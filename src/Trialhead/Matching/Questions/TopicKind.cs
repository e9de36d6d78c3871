namespace Trialhead.Matching.Questions;

/// <summary>What kind of thing a question is about; in camel case the first part of its id.</summary>
internal enum TopicKind
{
    /// <summary>The age.</summary>
    Age,

    /// <summary>The sex.</summary>
    Sex,

    /// <summary>A personal state.</summary>
    State,

    /// <summary>How active the person is.</summary>
    Activity,

    /// <summary>A measured value.</summary>
    Value,

    /// <summary>A test positive or negative.</summary>
    Test,

    /// <summary>A test normal or abnormal.</summary>
    Finding,

    /// <summary>An illness, now or ever.</summary>
    Illness,

    /// <summary>How long ago an illness was last there.</summary>
    IllnessAgo,

    /// <summary>Whether an illness is of a kind or in a phase.</summary>
    IllnessKind,

    /// <summary>The stage of an illness.</summary>
    Stage,

    /// <summary>An illness of relatives.</summary>
    Family,

    /// <summary>A marker.</summary>
    Marker,

    /// <summary>A treatment, now or ever.</summary>
    Treatment,

    /// <summary>How long ago a treatment ended.</summary>
    TreatmentAgo,

    /// <summary>Whether a treatment is planned.</summary>
    Planned,

    /// <summary>An allergy.</summary>
    Allergy,

    /// <summary>Something not tolerated.</summary>
    Intolerance,

    /// <summary>Something that must not be given.</summary>
    Contraindication,
}
