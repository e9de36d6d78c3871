using System.Globalization;
using System.Text;
using System.Text.Json;
using Trialhead.Data.Answers;
using Trialhead.Protocol.Allocation;
using Trialhead.Protocol.Conduct;

namespace Trialhead.Data.Conduct;

/// <summary>The JSON of what is asked about a study.</summary>
public static partial class ConductAnswer
{
    /// <summary>What an entry says, as a sentence.</summary>
    public static string Words(LogEntry entry, EventWords words)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(words);
        var said = entry.Event is { } happened ? words.Of(happened) : StudyNote.Read(entry.Content)?.Words ?? "Not readable.";
        return Author.OnOneLine(said); // whatever was typed
    }

    /// <summary>A study as it is open.</summary>
    public static ReadOnlyMemory<byte> Opened(ConductStudy study) => Answer.ToUtf8(json =>
    {
        json.WriteStartObject();
        json.WriteString("study", study.Id);
        json.WriteTexts("versions", study.Versions.Select(version => version.Version));
        json.WriteBoolean("masked", study.IsMasked);
        json.WriteString("seedCommitment", study.SeedCommitment);
        json.WriteTexts(
            "allocationsWithoutProcedure", study.Protocol.Allocations.Where(allocation => allocation.Method is null).Select(allocation => allocation.Id));
        json.WriteEndObject();
    });

    /// <summary>Entries of a log.</summary>
    public static ReadOnlyMemory<byte> Log(
        IReadOnlyList<LogEntry> entries, Func<LogEntry, EventWords> words, Func<LogEntry, int?> correctedBy) => Answer.ToUtf8(json =>
    {
        json.WriteStartArray();
        foreach (var entry in entries)
        {
            json.WriteStartObject();
            json.WriteNumber("studyNumber", entry.StudyNumber);
            json.WriteGiven("participant", entry.Participant.Length > 0 ? entry.Participant : null);
            json.WriteNumber("number", entry.Number);
            json.WriteString("recordedAt", LogEntry.Time(entry.RecordedAt));
            json.WriteString("by", entry.By);
            json.WriteGiven("why", entry.Why);
            json.WriteGiven("date", entry.Event is { } happened ? Day(happened.Date) : null);
            json.WriteString("what", Words(entry, words(entry)));
            json.WriteGiven("correctedBy", correctedBy(entry));
            json.WriteString("hash", entry.Hash);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>What came of a check.</summary>
    public static ReadOnlyMemory<byte> Verified(string study, AuditReport report) => Answer.ToUtf8(json =>
    {
        json.WriteStartObject();
        json.WriteString("study", study);
        json.WriteNumber("entries", report.Head.Number);
        json.WriteNumber("participants", report.Participants);
        json.WriteStartObject("confirmedAllocations");
        foreach (var (allocation, rows) in report.Confirmed)
        {
            json.WriteNumber(allocation, rows);
        }

        json.WriteEndObject();
        json.WriteTexts("problems", report.Problems.Select(problem => problem.ToString()));
        json.WriteString("head", report.Head.ToString());
        json.WriteEndObject();
    });

    /// <summary>Allocations as an auditor sees them.</summary>
    public static ReadOnlyMemory<byte> Audited(
        string study, IReadOnlyList<(AllocationRow Row, AllocationExplanation? Explanation)> rows, bool showsArms) => Answer.ToUtf8(json =>
    {
        json.WriteStartObject();
        json.WriteString("study", study);
        json.WriteStartArray("allocations");
        foreach (var (row, explanation) in rows)
        {
            json.WriteStartObject();
            json.WriteString("allocation", row.Allocation);
            json.WriteNumber("sequence", row.Entry.Sequence);
            json.WriteString("participant", row.Participant);
            json.WriteNumber("entry", row.StudyNumber);
            json.WriteStartObject("levels");
            foreach (var (factor, level) in row.Entry.Stratification.Levels.OrderBy(level => level.Key, StringComparer.Ordinal))
            {
                json.WriteString(factor, level);
            }

            json.WriteEndObject();
            json.WriteGiven("arm", showsArms ? row.Entry.Arm : null);
            Write(json, explanation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>One line that answers a randomisation.</summary>
    /// <param name="participant">The participant's number.</param>
    /// <param name="randomisation">What came of it.</param>
    /// <param name="arm">The arm; null where it is not shown.</param>
    public static string RandomisedLine(string participant, Randomisation randomisation, string? arm)
    {
        ArgumentNullException.ThrowIfNull(randomisation);
        return Encoding.UTF8.GetString(StudyEventJsonWriter.Compact(json =>
        {
            json.WriteStartObject();
            json.WriteString("participant", participant);
            if (randomisation.Done is { } drawn)
            {
                json.WriteString("allocation", drawn.Allocation);
                json.WriteNumber("sequence", drawn.Sequence);
                json.WriteGiven("arm", arm);
                json.WriteBoolean("new", drawn.IsNew);
            }

            json.WriteGiven("problem", randomisation.Problem?.ToString());
            json.WriteEndObject();
        }).Span);
    }

    private static void Write(Utf8JsonWriter json, AllocationExplanation? explanation)
    {
        if (explanation is null)
        {
            return;
        }

        json.WriteStartObject("reason");
        json.WriteNumber("draw", explanation.Draw);
        json.WriteStartObject("chances");
        foreach (var chance in explanation.Chances)
        {
            json.WriteNumber(chance.Arm, chance.Probability);
        }

        json.WriteEndObject();
        switch (explanation)
        {
            case BlockExplanation block:
                json.WriteNumber("block", block.Block);
                json.WriteNumber("position", block.Position);
                json.WriteNumber("size", block.Size);
                break;
            case MinimisationExplanation minimised:
                json.WriteStartArray("scores");
                foreach (var score in minimised.Scores)
                {
                    json.WriteNumberValue(score);
                }

                json.WriteEndArray();
                break;
            case CoinExplanation coin:
                json.WriteNumber("lead", coin.Lead);
                break;
        }

        json.WriteEndObject();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
