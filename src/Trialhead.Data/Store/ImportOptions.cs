namespace Trialhead.Data.Store;

/// <summary>How an import runs.</summary>
/// <param name="At">The time noted with every record that arrives.</param>
public sealed record ImportOptions(DateTimeOffset At)
{
    /// <summary>Told the counts so far after each batch that is safe on disk; null for silence.</summary>
    public IProgress<ImportReport>? Progress { get; init; }

    /// <summary>Most records in a batch.</summary>
    public int BatchRecords { get; init; } = 2000;

    /// <summary>Bytes of JSON after which a batch is full.</summary>
    public long BatchBytes { get; init; } = 32 << 20;

    /// <summary>Called between the two halves of making a batch durable, so that tests can crash there.</summary>
    internal Action? BeforeIndexCommit { get; init; }
}
