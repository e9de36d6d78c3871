using Trialhead.Clinical;

namespace Trialhead.Trials;

/// <summary>A date of a record, with whether it has happened.</summary>
/// <param name="Date">The date, at the record's precision.</param>
/// <param name="IsActual">True for actual, false for estimated; null where the record does not say.</param>
public sealed record RegistryDate(PartialDate Date, bool? IsActual = null);
