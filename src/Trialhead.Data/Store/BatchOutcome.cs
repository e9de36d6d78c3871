using Trialhead.Trials;

namespace Trialhead.Data.Store;

/// <summary>What one batch did to the database, and what the index has to learn from it.</summary>
internal sealed class BatchOutcome
{
    public int Stored { get; set; }

    public int Updated { get; set; }

    public int Unchanged { get; set; }

    /// <summary>Number of the last version that became current; 0 where none did.</summary>
    public long LastNumber { get; set; }

    /// <summary>The trials with a new current record, each as it is now.</summary>
    public Dictionary<string, (Trial Trial, bool HasResults)> Changed { get; } = [];
}
