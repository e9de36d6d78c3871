using Trialhead.Clinical;

namespace Trialhead.Data.Store;

/// <summary>A trial as a list of all trials has it.</summary>
/// <param name="NctId">Its number.</param>
/// <param name="Updated">When its record was last updated; null where it does not say.</param>
public readonly record struct ListedTrial(string NctId, PartialDate? Updated);
