namespace Trialhead.Trials;

/// <summary>Who watches over a trial.</summary>
/// <remarks>Null means that the record does not say.</remarks>
public sealed record Oversight
{
    /// <summary>Whether a data monitoring committee sits.</summary>
    public bool? HasDataMonitoringCommittee { get; init; }

    /// <summary>Whether it studies a drug regulated by the FDA.</summary>
    public bool? IsFdaRegulatedDrug { get; init; }

    /// <summary>Whether it studies a device regulated by the FDA.</summary>
    public bool? IsFdaRegulatedDevice { get; init; }

    /// <summary>Whether the device is unapproved.</summary>
    public bool? IsUnapprovedDevice { get; init; }

    /// <summary>Whether it is a paediatric postmarket surveillance of a device.</summary>
    public bool? IsPostmarketSurveillance { get; init; }

    /// <summary>Whether the product is exported from the USA.</summary>
    public bool? IsUsExport { get; init; }
}
