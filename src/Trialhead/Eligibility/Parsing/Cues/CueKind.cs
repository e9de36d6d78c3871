namespace Trialhead.Eligibility.Parsing.Cues;

/// <summary>How a phrase steers the reading; the names are the classes of <c>data/criteria/cues.tsv</c>.</summary>
/// <remarks>The labeller learned their order: a new one goes to the end, and into <c>LineMarks</c>.</remarks>
internal enum CueKind
{
    /// <summary>Carries nothing.</summary>
    Filler,

    /// <summary>Names a state of the person.</summary>
    State,

    /// <summary>Narrows an illness or a treatment.</summary>
    Qualifier,

    /// <summary>Names a part or system of the body.</summary>
    Site,

    /// <summary>A bare "disease", "disorder" or "dysfunction".</summary>
    Disease,

    /// <summary>The word "function".</summary>
    Function,

    /// <summary>What follows may be or not ("with or without").</summary>
    Optional,

    /// <summary>Names the setting of a disease.</summary>
    Setting,

    /// <summary>Before now.</summary>
    History,

    /// <summary>Now.</summary>
    Current,

    /// <summary>Now or before: "prior or concurrent".</summary>
    Ever,

    /// <summary>A treatment given.</summary>
    Received,

    /// <summary>Later.</summary>
    Planned,

    /// <summary>Needed.</summary>
    Needed,

    /// <summary>Not sure.</summary>
    Suspected,

    /// <summary>In a relative.</summary>
    Family,

    /// <summary>Allergy to what follows.</summary>
    Allergy,

    /// <summary>Intolerance of what follows.</summary>
    Intolerance,

    /// <summary>Contraindication to what follows.</summary>
    Contraindication,

    /// <summary>A treatment that did not work.</summary>
    Failed,

    /// <summary>A treatment that worked.</summary>
    Worked,

    /// <summary>Denies what follows.</summary>
    No,

    /// <summary>Denies the next word.</summary>
    Non,

    /// <summary>Denies an ability.</summary>
    Unable,

    /// <summary>Affirms an ability.</summary>
    Able,

    /// <summary>A positive result.</summary>
    Positive,

    /// <summary>A negative result.</summary>
    Negative,

    /// <summary>A normal result.</summary>
    Normal,

    /// <summary>An abnormal result.</summary>
    Abnormal,

    /// <summary>Above the range of normal.</summary>
    High,

    /// <summary>Below the range of normal.</summary>
    Low,

    /// <summary>Never treated with what stands beside it.</summary>
    Naive,

    /// <summary>The investigator decides.</summary>
    Judgement,

    /// <summary>Examples follow.</summary>
    Such,

    /// <summary>How it is established follows.</summary>
    Defined,

    /// <summary>What a treatment is for follows.</summary>
    Purpose,

    /// <summary>Joins two things into one.</summary>
    Link,

    /// <summary>Makes what follows about something else than having it.</summary>
    Shift,

    /// <summary>Makes the whole statement no demand.</summary>
    Aside,

    /// <summary>One part of the trial.</summary>
    Group,

    /// <summary>Leads into what the words before are about.</summary>
    Skip,

    /// <summary>The bare word "treatment": a treatment where an illness stands beside it, else nothing.</summary>
    Therapy,

    /// <summary>A bare "drug" or "medication" with no illness beside it; no class of the table.</summary>
    Drug,

    /// <summary>Makes a condition of its own of the illness that follows: "risk of", "contact with".</summary>
    Toward,

    /// <summary>Says why something is so: "by virtue of".</summary>
    Cause,
}
