using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Trialhead.Clinical;
using Trialhead.Data.Store;
using Trialhead.Protocol.Conduct;
using Trialhead.Text;

namespace Trialhead.Data.Conduct;

// Participants and what is recorded of them.
public sealed partial class ConductStore
{
    /// <summary>The site where none is named.</summary>
    public const string UsualSite = "S001";

    /// <summary>The numbers of a study's participants, in order.</summary>
    public IReadOnlyList<string> Participants(string study)
    {
        using var connection = ConductDatabase.Connect(_folder);
        using var command = connection.Command("SELECT id FROM participant WHERE study = $study ORDER BY site, number", "$study");
        using var row = command.With(study).ExecuteReader();
        var ids = new List<string>();
        while (row.Read())
        {
            ids.Add(row.GetString(0));
        }

        return ids;
    }

    /// <summary>The entries of a study in order, or those of one participant.</summary>
    public IReadOnlyList<LogEntry> Log(string study, string? participant = null)
    {
        using var connection = ConductDatabase.Connect(_folder);
        return EntryTable.Read(connection, study, participant);
    }

    /// <summary>What happened to each participant of a study, in the order in which it was recorded.</summary>
    public IReadOnlyList<(string Participant, IReadOnlyList<StudyEvent> Events)> Histories(string study)
    {
        using var connection = ConductDatabase.Connect(_folder);
        return [.. EntryTable.Read(connection, study).Where(entry => entry.Participant.Length > 0).GroupBy(entry => entry.Participant)
            .OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, EventsOf(group)))];
    }

    /// <summary>What happened to a participant, in the order in which it was recorded; empty where there is none.</summary>
    public IReadOnlyList<StudyEvent> Events(string study, string participant)
    {
        using var connection = ConductDatabase.Connect(_folder);
        return EventsOf(EntryTable.Read(connection, study, participant));
    }

    /// <summary>Gives a person the next number of a site and records their screening.</summary>
    /// <param name="study">The id of the study.</param>
    /// <param name="site">The site: capital letters and digits.</param>
    /// <param name="person">What is known; label, prose and address are not kept.</param>
    /// <param name="date">The day of screening.</param>
    /// <param name="author">Who records it.</param>
    /// <param name="then">What is recorded with it; null for nothing.</param>
    public Recording Screen(string study, string site, Patient person, DateOnly date, Author author, IReadOnlyList<StudyEvent>? then = null)
    {
        ArgumentNullException.ThrowIfNull(person);
        return SiteName().IsMatch(site)
            ? Write(connection =>
            {
                if (Study(connection, study) is not { } known)
                {
                    return Recording.Refused(NoStudy(study));
                }

                using var last = connection.Command("SELECT ifnull(max(number), 0) FROM participant WHERE study = $study AND site = $site", "$study", "$site");
                var number = Convert.ToInt32(last.With(study, site).ExecuteScalar(), CultureInfo.InvariantCulture) + 1;
                var id = $"{site}-{number:0000}";
                using var add = connection.Command(
                    "INSERT INTO participant (study, id, site, number) VALUES ($study, $id, $site, $number)", "$study", "$id", "$site", "$number");
                add.With(study, id, site, number).ExecuteNonQuery();
                return Append(connection, known, id, [new Screened { Date = date, Person = person }, .. then ?? []], author);
            })
            : Recording.Refused(new Problem("site", $"\"{site}\"", "up to 8 capital letters and digits, such as S001"));
    }

    /// <summary>Records events of a participant: all of them, or none where the rules forbid one.</summary>
    public Recording Record(string study, string participant, IReadOnlyList<StudyEvent> events, Author author)
    {
        ArgumentNullException.ThrowIfNull(events);
        return Write(connection => Study(connection, study) is not { } known
            ? Recording.Refused(NoStudy(study))
            : events.Any(happened => happened is Randomised or Corrected { Instead: Randomised })
                ? Recording.Refused(new Problem("randomisation", "an arm named by hand", "a randomisation, which finds the arm"))
                : Append(connection, known, participant, events, author));
    }

    private Recording Append(SqliteConnection connection, ConductStudy study, string participant, IReadOnlyList<StudyEvent> events, Author author)
    {
        List<StudyEvent> recorded = [.. EventsOf(EntryTable.Read(connection, study.Id, participant))];
        if (recorded.Count == 0 && events is not [Screened, ..])
        {
            return Recording.Refused(NoParticipant(participant));
        }

        var entries = new List<LogEntry>();
        foreach (var next in events.Select(Nameless))
        {
            var bytes = StudyEventJsonWriter.Write(next);
            if ((study.Rules.Check(recorded, next, Today, author.Why) ?? StudyEventJsonReader.Read(bytes).Problem) is { } problem)
            {
                return Recording.Refused(problem);
            }

            entries.Add(EntryTable.Append(connection, (study.Id, participant), (bytes, next), author, _time.GetUtcNow()));
            recorded.Add(next);
        }

        return new Recording(entries, null);
    }

    // The log is for ever: label, prose and address of a person must not get into it.
    private static StudyEvent Nameless(StudyEvent happened) => happened switch
    {
        Screened screened => screened with { Person = screened.Person with { Id = null, Text = null, Place = null } },
        Corrected { Instead: { } instead } corrected => corrected with { Instead = Nameless(instead) },
        _ => happened,
    };

    private static Problem NoParticipant(string participant) => new("participant", $"\"{participant}\"", "the number of a participant of the study");

    private static IReadOnlyList<StudyEvent> EventsOf(IEnumerable<LogEntry> entries) => [.. entries.Select(entry => entry.Event
        ?? throw new StoreException($"Entry {entry.Number} of {entry.Participant} cannot be read: see `trialhead conduct verify {entry.Study}`."))];

    [GeneratedRegex("^[A-Z0-9]{1,8}$")]
    private static partial Regex SiteName();
}
