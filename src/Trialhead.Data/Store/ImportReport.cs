using Trialhead.Data.Registry;

namespace Trialhead.Data.Store;

/// <summary>What an import did; only what is safe on disk is counted.</summary>
/// <param name="Stored">Trials that the store did not have.</param>
/// <param name="Updated">Trials whose record was replaced by a newer one.</param>
/// <param name="Unchanged">Records already known, and older ones, which join the history only.</param>
/// <param name="Rejected">What could not be read, with reasons.</param>
/// <param name="Elapsed">Time since the start.</param>
public sealed record ImportReport(
    int Stored, int Updated, int Unchanged, IReadOnlyList<RegistryRejection> Rejected, TimeSpan Elapsed)
{
    /// <summary>Everything that came: records and rejections.</summary>
    public int Read => Stored + Updated + Unchanged + Rejected.Count;
}
