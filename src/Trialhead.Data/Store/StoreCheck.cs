namespace Trialhead.Data.Store;

/// <summary>Whether a store is as it was written.</summary>
/// <param name="Trials">Number of trials.</param>
/// <param name="Versions">Number of records that were read, old versions too.</param>
/// <param name="Problems">What is wrong, a sentence each; empty for a whole store.</param>
public sealed record StoreCheck(int Trials, int Versions, IReadOnlyList<string> Problems);
