using System.Security.Cryptography;
using Trialhead.Clinical;
using Trialhead.Data.Registry;
using Trialhead.Trials;

namespace Trialhead.Data.Store;

/// <summary>A record on its way into a store, with what deciding about it needs.</summary>
internal sealed class IncomingRecord(RegistryRecord record)
{
    public Trial Trial => record.Trial;

    public string NctId => record.Trial.NctId;

    public byte[] Hash { get; } = SHA256.HashData(record.Json.Span);

    public PartialDate? LastUpdated { get; } =
        record.Trial.Dates.LastUpdateSubmitted ?? record.Trial.Dates.LastUpdatePosted?.Date;

    /// <summary>The compressed form, once <see cref="Pack"/> made it.</summary>
    public StoredStudy? Packed { get; private set; }

    /// <summary>What the labeller says of its criteria, once <see cref="Pack"/> asked it.</summary>
    public byte[]? Labels { get; private set; }

    public void Pack() => (Packed, Labels) = (StoredStudy.Of(record.Json.Span), LabelTable.Pack(record.Trial));

    /// <summary>Whether this record takes the place of one last updated then.</summary>
    /// <remarks>An undated record never replaces a dated one; of equal dates, the one that comes later wins.</remarks>
    public bool Replaces(PartialDate? current) => current is not { } then || LastUpdated >= then;
}
