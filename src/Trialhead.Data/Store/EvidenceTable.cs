using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;
using Trialhead.Pages.Evidence;

namespace Trialhead.Data.Store;

/// <summary>What posted results say, in short, one row for each current record that has any.</summary>
/// <remarks>
/// Written in the transaction that makes the record current, so the two never disagree. A store of an older program has no table or
/// misses rows until its next import: whoever reads then makes the evidence from the record itself.
/// </remarks>
internal static class EvidenceTable
{
    private const string Schema =
        """
        CREATE TABLE IF NOT EXISTS evidence (
          number INTEGER PRIMARY KEY REFERENCES version, format INTEGER NOT NULL, summary BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS evidence_filled (format INTEGER PRIMARY KEY);
        """;

    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Whether a store has the table.</summary>
    public static bool Exists(SqliteConnection connection) => connection.HasTable("evidence");

    public static void Create(SqliteConnection connection) => connection.Execute(Schema);

    /// <summary>Whether every record that was there before this format has been looked at.</summary>
    public static bool IsFilled(SqliteConnection connection) =>
        connection.Number($"SELECT count(*) FROM evidence_filled WHERE format = {EvidenceReader.Format}") > 0;

    public static void NoteFilled(SqliteConnection connection) => connection.Execute($"INSERT OR IGNORE INTO evidence_filled VALUES ({EvidenceReader.Format})");

    public static SqliteCommand Put(SqliteConnection connection) => connection.Command(
        $"INSERT OR REPLACE INTO evidence VALUES ($number, {EvidenceReader.Format}, $summary)", "$number", "$summary");

    public static byte[] Pack(TrialEvidence evidence)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(brotli, evidence, Json);
        }

        return packed.ToArray();
    }

    public static TrialEvidence Unpack(byte[] summary)
    {
        using var brotli = new BrotliStream(new MemoryStream(summary), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<TrialEvidence>(brotli, Json)
            ?? throw new StoreException("The store holds an empty summary of results: put trials.db back from a backup.");
    }
}
