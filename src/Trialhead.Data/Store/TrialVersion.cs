using Trialhead.Clinical;

namespace Trialhead.Data.Store;

/// <summary>One state of a trial's record that the store has met.</summary>
/// <param name="Number">Order of arrival over the whole store.</param>
/// <param name="NctId">The trial.</param>
/// <param name="LastUpdated">When the record was last submitted, else posted; null where it does not say.</param>
/// <param name="ImportedAt">When it came into the store.</param>
/// <param name="Hash">SHA-256 of its JSON in hexadecimal digits.</param>
/// <param name="HasResults">Whether it carries posted results.</param>
/// <param name="IsCurrent">Whether it is the one that the store answers with.</param>
public sealed record TrialVersion(
    long Number,
    string NctId,
    PartialDate? LastUpdated,
    DateTimeOffset ImportedAt,
    string Hash,
    bool HasResults,
    bool IsCurrent);
