namespace Trialhead.Protocol;

/// <summary>A building block of treatment or of watching, which may repeat in cycles.</summary>
public sealed record StudyElement : ProtocolPart
{
    /// <summary>How long it lasts where it has no cycles; null where that is not known or depends on the participant.</summary>
    public Period? Length { get; init; }

    /// <summary>How it repeats; null where it does not.</summary>
    public Cycles? Cycles { get; init; }

    /// <summary>What is given; empty where nothing is, or it is not known.</summary>
    public IReadOnlyList<TreatmentItem> Treatments { get; init; } = [];

    /// <summary>Days in hospital, from its beginning; null where not known.</summary>
    public int? HospitalDays { get; init; }

    /// <summary>How long it lasts if nothing ends it early; null where that is not known.</summary>
    public Period? PlannedLength => Cycles is null ? Length : Cycles.PlannedLength;

    /// <summary>Every treatment with the parts around it, in every choice and variant.</summary>
    public IEnumerable<TreatmentItem> AllTreatments => Treatments.SelectMany(item => item.WithParts);
}
