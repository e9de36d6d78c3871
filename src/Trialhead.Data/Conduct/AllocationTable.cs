using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Trialhead.Data.Store;
using Trialhead.Protocol.Allocation;

namespace Trialhead.Data.Conduct;

/// <summary>The lists of allocations of a study: what was allocated, never what will be.</summary>
internal static class AllocationTable
{
    /// <summary>The rows of a study in the order in which they came to be.</summary>
    public static List<AllocationRow> Read(SqliteConnection connection, string study)
    {
        using var command = connection.Command(
            "SELECT allocation, sequence, participant, site, levels, arm, entry FROM allocation WHERE study = $study ORDER BY allocation, sequence", "$study");
        using var row = command.With(study).ExecuteReader();
        var rows = new List<AllocationRow>();
        while (row.Read())
        {
            var stratum = new Stratification(Levels(row.GetString(4)), row.GetString(3));
            rows.Add(new AllocationRow(row.GetString(0), row.GetString(2), row.GetInt64(6), new AllocationEntry(row.GetInt32(1), stratum, row.GetString(5))));
        }

        return rows;
    }

    public static void Append(SqliteConnection connection, string study, AllocationRow row)
    {
        using var command = connection.Command(
            "INSERT INTO allocation (study, allocation, sequence, participant, site, levels, arm, entry) VALUES ($study, $id, $number, $whom, $site, $levels, $arm, $entry)",
            "$study", "$id", "$number", "$whom", "$site", "$levels", "$arm", "$entry");
        command.With(
            study, row.Allocation, row.Entry.Sequence, row.Participant, row.Entry.Stratification.Site, Levels(row.Entry.Stratification.Levels), row.Entry.Arm,
            row.StudyNumber).ExecuteNonQuery();
    }

    // Levels that someone made unreadable are none, which the replay of the list finds.
    private static Dictionary<string, string> Levels(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static string Levels(IReadOnlyDictionary<string, string> levels) => Encoding.UTF8.GetString(StudyEventJsonWriter.Compact(json =>
    {
        json.WriteStartObject();
        foreach (var (factor, level) in levels.OrderBy(level => level.Key, StringComparer.Ordinal))
        {
            json.WriteString(factor, level);
        }

        json.WriteEndObject();
    }).Span);
}
