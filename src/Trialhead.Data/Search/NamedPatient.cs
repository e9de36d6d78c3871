using Trialhead.Clinical;

namespace Trialhead.Data.Search;

/// <summary>A person with a name to tell them by.</summary>
/// <param name="Id">The name.</param>
/// <param name="Patient">The person's record.</param>
public sealed record NamedPatient(string Id, Patient Patient);
