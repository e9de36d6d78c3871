using System.Globalization;
using Microsoft.Data.Sqlite;
using Trialhead.Data.Store;
using Trialhead.Protocol.Conduct;

namespace Trialhead.Data.Conduct;

/// <summary>The log of a study in its table. Appending needs a transaction that began with the right to write.</summary>
internal static class EntryTable
{
    private const string Columns = "study, number, participant, own_number, recorded, by, why, content, previous_own, previous, hash";

    /// <summary>The entries of a study, or of one participant of it, in order.</summary>
    public static List<LogEntry> Read(SqliteConnection connection, string study, string? participant = null)
    {
        using var command = connection.Command(
            $"SELECT {Columns} FROM entry WHERE study = $study {(participant is null ? "ORDER BY number" : "AND participant = $whom ORDER BY own_number")}",
            participant is null ? ["$study"] : ["$study", "$whom"]);
        return Entries(participant is null ? command.With(study) : command.With(study, participant));
    }

    /// <summary>The entries of a study after one, in order; none where no number is given.</summary>
    public static List<LogEntry> Since(SqliteConnection connection, string study, long? number)
    {
        using var command = connection.Command($"SELECT {Columns} FROM entry WHERE study = $study AND number > $number ORDER BY number", "$study", "$number");
        return Entries(command.With(study, number));
    }

    /// <summary>Where the chain of a study ends.</summary>
    public static LogHead Head(SqliteConnection connection, string study)
    {
        using var command = connection.Command("SELECT number, hash FROM entry WHERE study = $study ORDER BY number DESC LIMIT 1", "$study");
        return Head(command.With(study));
    }

    /// <summary>Appends what was recorded of a participant, or of the study where there is no participant.</summary>
    public static LogEntry Append(
        SqliteConnection connection, (string Study, string Participant) whose, (ReadOnlyMemory<byte> Bytes, StudyEvent? Event) content, Author author, DateTimeOffset at)
    {
        using var command = connection.Command(
            "SELECT own_number, hash FROM entry WHERE study = $study AND participant = $whom ORDER BY own_number DESC LIMIT 1", "$study", "$whom");
        var (own, all) = (Head(command.With(whose.Study, whose.Participant)), Head(connection, whose.Study));
        var entry = new LogEntry
        {
            Study = whose.Study,
            StudyNumber = all.Number + 1,
            Participant = whose.Participant,
            Number = (int)own.Number + 1,
            RecordedAt = at,
            By = author.Name,
            Why = author.Why,
            Event = content.Event,
            Content = content.Bytes,
            PreviousOfParticipant = own.Hash,
            PreviousOfStudy = all.Hash,
        }.Sealed();
        Insert(connection, entry);
        return entry;
    }

    private static void Insert(SqliteConnection connection, LogEntry entry)
    {
        using var command = connection.Command(
            $"INSERT INTO entry ({Columns}) VALUES ($study, $number, $whom, $own, $at, $by, $why, $content, $before_own, $before, $hash)",
            "$study", "$number", "$whom", "$own", "$at", "$by", "$why", "$content", "$before_own", "$before", "$hash");
        command.With(
            entry.Study, entry.StudyNumber, entry.Participant, entry.Number, LogEntry.Time(entry.RecordedAt), entry.By, entry.Why, entry.Content.ToArray(),
            entry.PreviousOfParticipant, entry.PreviousOfStudy, entry.Hash).ExecuteNonQuery();
    }

    private static List<LogEntry> Entries(SqliteCommand command)
    {
        using var row = command.ExecuteReader();
        var entries = new List<LogEntry>();
        while (row.Read())
        {
            entries.Add(Entry(row));
        }

        return entries;
    }

    private static LogHead Head(SqliteCommand command)
    {
        using var row = command.ExecuteReader();
        return row.Read() ? new LogHead(row.GetInt64(0), row.GetString(1)) : LogHead.None;
    }

    // Whatever stands in the table is read, so that checking the chain can say which entry was touched.
    private static LogEntry Entry(SqliteDataReader row)
    {
        var content = row.GetFieldValue<byte[]>(7);
        var participant = row.GetString(2);
        return new LogEntry
        {
            Study = row.GetString(0),
            StudyNumber = row.GetInt64(1),
            Participant = participant,
            Number = unchecked((int)row.GetInt64(3)),
            RecordedAt = DateTimeOffset.TryParse(row.GetString(4), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? at : default,
            By = row.GetString(5),
            Why = row.String(6),
            Event = participant.Length == 0 ? null : StudyEventJsonReader.Read(content).Value,
            Content = content,
            PreviousOfParticipant = row.GetString(8),
            PreviousOfStudy = row.GetString(9),
            Hash = row.GetString(10),
        };
    }
}
