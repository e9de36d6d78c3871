namespace Trialhead.Protocol;

/// <summary>Something that is done at visits.</summary>
public sealed record StudyActivity : ProtocolPart
{
    /// <summary>What sort of thing it is; null where not said.</summary>
    public ActivityKind? Kind { get; init; }
}

/// <summary>Sorts of activities.</summary>
public enum ActivityKind
{
    /// <summary>Informing and asking for consent.</summary>
    Consent,

    /// <summary>Looking at the person and asking.</summary>
    Examination,

    /// <summary>A sample of blood, marrow or tissue, and what it shows.</summary>
    Sample,

    /// <summary>An image or a recording (scan, electrocardiogram).</summary>
    Imaging,

    /// <summary>Something done to the body (lumbar puncture, biopsy).</summary>
    Procedure,

    /// <summary>Questions on paper or a screen.</summary>
    Questionnaire,

    /// <summary>Giving or handing out treatment.</summary>
    Treatment,
}
