using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Trialhead.Data.Calendar;
using Trialhead.Data.Store;
using Trialhead.Protocol.Planning;
using Trialhead.Text;

namespace Trialhead.Data.Conduct;

// Participants' calendars, and addresses at which calendar programs fetch them.
public sealed partial class ConductStore
{
    private const int TokenLength = 32;
    private const string Timed = "HH:mm";

    private static readonly TimeSpan VisitLength = TimeSpan.FromHours(1);

    /// <summary>A participant's calendar (iCalendar) as they may see it; null where there is no such participant.</summary>
    /// <param name="study">The id of the study.</param>
    /// <param name="participant">The participant's number.</param>
    /// <param name="visits">The time of day of visits; null for whole days.</param>
    public string? Calendar(string study, string participant, VisitTimes? visits)
    {
        if (Find(study) is not { } known || Log(study, participant) is not { Count: > 0 } log)
        {
            return null;
        }

        var events = EventsOf(log);
        var entries = CalendarEntries.Of(known.Rules.Interpreter, events, Today);
        return CalendarWriter.Write(entries, new CalendarOptions
        {
            Name = known.Protocol.ShortName ?? known.Id,
            Uid = $"{known.Id}/{participant}",
            Stamp = log[^1].RecordedAt,
            Visits = visits,
            IsMasked = known.IsMasked, // who was unblinded is the team, not the participant; and UIDs stay as they are
            Secret = _vault.ReadKey(study, "calendars"),
            Notes = ["The study team decides. Information, not medical advice."],
        });
    }

    /// <summary>Makes the address at which a calendar program fetches a participant's calendar; one made before works no more.</summary>
    /// <returns>The recording, and the secret part of the address, which is shown this once and kept only as a hash; null where there is a problem.</returns>
    public (Recording Recording, string? Token) MakeFeed(string study, string participant, VisitTimes? visits, Author author)
    {
        var token = RandomNumberGenerator.GetString(Letters, TokenLength);
        var recording = Write(connection =>
        {
            if (Study(connection, study) is null || EntryTable.Read(connection, study, participant).Count == 0)
            {
                return Recording.Refused(Study(connection, study) is null ? NoStudy(study) : NoParticipant(participant));
            }

            using var add = connection.Command(
                "INSERT OR REPLACE INTO feed (study, participant, token, zone, time) VALUES ($study, $participant, $token, $zone, $time)",
                "$study", "$participant", "$token", "$zone", "$time");
            add.With(study, participant, Fingerprint(token), visits?.Zone, visits?.At.ToString(Timed, CultureInfo.InvariantCulture)).ExecuteNonQuery();
            return Note(connection, study, author, new StudyNote("feedMade") { About = participant });
        });
        return (recording, recording.Problem is null ? token : null);
    }

    /// <summary>Takes the address of a participant's calendar away.</summary>
    public Recording EndFeed(string study, string participant, Author author) => Write(connection =>
    {
        using var remove = connection.Command("DELETE FROM feed WHERE study = $study AND participant = $participant", "$study", "$participant");
        return remove.With(study, participant).ExecuteNonQuery() == 0
            ? Recording.Refused(new Problem("participant", $"\"{participant}\"", "a participant whose calendar has an address"))
            : Note(connection, study, author, new StudyNote("feedEnded") { About = participant });
    });

    /// <summary>The calendar behind an address; null where the secret part is not that of one.</summary>
    public string? Feed(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        using var connection = ConductDatabase.Connect(_folder);
        using var command = connection.Command("SELECT study, participant, zone, time FROM feed WHERE token = $token", "$token");
        using var row = command.With(Fingerprint(token)).ExecuteReader();
        return row.Read()
            ? Calendar(row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : new VisitTimes(TimeOnly.ParseExact(row.GetString(3), Timed, CultureInfo.InvariantCulture), VisitLength, row.GetString(2)))
            : null;
    }

    // Looked up by its hash, so that neither a copy of the file nor the time an answer takes tells an address.
    private static string Fingerprint(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
