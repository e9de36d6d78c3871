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
        return command.With(study).Texts();
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
            .OrderBy(group => SiteOf(group.First()), StringComparer.Ordinal).ThenBy(group => group.Key.Length).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, EventsOf(group)))];
    }

    /// <summary>What happened to a participant, in the order in which it was recorded; empty where there is none.</summary>
    public IReadOnlyList<StudyEvent> Events(string study, string participant)
    {
        using var connection = ConductDatabase.Connect(_folder);
        return EventsOf(EntryTable.Read(connection, study, participant));
    }

    /// <summary>Where the log of a study ends; a form that holds its number cannot be taken in twice.</summary>
    public LogHead Head(string study)
    {
        using var connection = ConductDatabase.Connect(_folder);
        return EntryTable.Head(connection, study);
    }

    /// <summary>Gives a person the next number of a site and records their screening.</summary>
    /// <param name="study">The id of the study.</param>
    /// <param name="site">The site: capital letters and digits.</param>
    /// <param name="person">What is known; label, prose and address are not kept.</param>
    /// <param name="date">The day of screening.</param>
    /// <param name="author">Who records it.</param>
    /// <param name="seen">The number of the last entry of the study when it was asked for; null where asking twice means two people.</param>
    public Recording Screen(string study, string site, Patient person, DateOnly date, Author author, long? seen = null)
    {
        ArgumentNullException.ThrowIfNull(person);
        var screened = Nameless(new Screened { Date = date, Person = person });
        return !SiteName().IsMatch(site)
            ? Recording.Refused(new Problem("site", $"\"{site}\"", "up to 8 capital letters and digits, such as S001"))
            : Write(connection => Study(connection, study) is not { } known ? Recording.Refused(NoStudy(study))
                : Again(EntryTable.Since(connection, study, seen).Where(entry => SiteOf(entry) == site), [screened], author) is { } same ? new Recording(same, null)
                : SamePerson(connection, study, site, (Screened)screened, author) is { } twice ? Recording.Refused(twice)
                : Append(connection, known, Number(connection, study, site), [screened], author));
    }

    /// <summary>Records events of a participant: all of them, or none where the rules forbid one.</summary>
    /// <param name="study">The id of the study.</param>
    /// <param name="participant">The participant's number.</param>
    /// <param name="events">The events.</param>
    /// <param name="author">Who records them.</param>
    /// <param name="seen">
    /// The number of the last entry of the study that the author had before their eyes. What came since then is looked at first: the same from the
    /// same author is told again and not recorded twice; anything else of the participant is a reason to look again. Null for no such care.
    /// </param>
    public Recording Record(string study, string participant, IReadOnlyList<StudyEvent> events, Author author, long? seen = null)
    {
        ArgumentNullException.ThrowIfNull(events);
        return Write(connection => Study(connection, study) is not { } known
            ? Recording.Refused(NoStudy(study))
            : events.Any(happened => happened is Randomised or Corrected { Instead: Randomised })
                ? Recording.Refused(new Problem("randomisation", "an arm named by hand", "a randomisation, which finds the arm"))
                : Since(connection, (study, participant), seen, events, author) ?? Append(connection, known, participant, events, author));
    }

    // The next number of a site, taken for good when the transaction is committed.
    private static string Number(SqliteConnection connection, string study, string site)
    {
        using var last = connection.Command("SELECT ifnull(max(number), 0) FROM participant WHERE study = $study AND site = $site", "$study", "$site");
        var number = Convert.ToInt32(last.With(study, site).ExecuteScalar(), CultureInfo.InvariantCulture) + 1;
        var id = $"{site}-{number:0000}";
        using var add = connection.Command("INSERT INTO participant (study, id, site, number) VALUES ($study, $id, $site, $number)", "$study", "$id", "$site", "$number");
        add.With(study, id, site, number).ExecuteNonQuery();
        return id;
    }

    // What was recorded of a participant since a form was shown: the same already, something else, or nothing.
    private static Recording? Since(
        SqliteConnection connection, (string Study, string Participant) whose, long? seen, IReadOnlyList<StudyEvent> events, Author author)
    {
        List<LogEntry> since = [.. EntryTable.Since(connection, whose.Study, seen).Where(entry => entry.Participant == whose.Participant)];
        if (since is not [{ } first, ..])
        {
            return null;
        }

        return Again(since, [.. events.Select(Nameless)], author) is { } same
            ? new Recording(same, null)
            : Recording.Refused(new Problem("log", $"entry {first.Number} of {first.By}, which came meanwhile", "a look at it first")) with { Meanwhile = since };
    }

    private static List<LogEntry>? Again(IEnumerable<LogEntry> since, IReadOnlyList<StudyEvent> events, Author author)
    {
        var contents = events.Select(StudyEventJsonWriter.Write).ToList();
        List<LogEntry> own = [.. since.Where(entry => entry.By == author.Name && entry.Why == author.Why)];
        for (var i = 0; i + contents.Count <= own.Count; i++)
        {
            if (contents.Zip(own.Skip(i)).All(pair => pair.First.Span.SequenceEqual(pair.Second.Content.Span)))
            {
                return own.GetRange(i, contents.Count);
            }
        }

        return null;
    }

    private Recording Append(SqliteConnection connection, ConductStudy study, string participant, IReadOnlyList<StudyEvent> events, Author author)
    {
        var log = EntryTable.Read(connection, study.Id, participant);
        List<StudyEvent> recorded = [.. EventsOf(log)];
        if (recorded.Count == 0 && events is not [Screened, ..])
        {
            return Recording.Refused(NoParticipant(participant));
        }

        var entries = new List<LogEntry>();
        foreach (var next in events.Select(Nameless))
        {
            var bytes = StudyEventJsonWriter.Write(next);
            if ((study.Rules.Check(recorded, next, Today, author.Why) ?? StudyEventJsonReader.Read(bytes).Problem ?? Twice(log, recorded, (bytes, next), author)) is { } problem)
            {
                return Recording.Refused(problem);
            }

            entries.Add(EntryTable.Append(connection, (study.Id, participant), (bytes, next), author, _time.GetUtcNow()));
            recorded.Add(next);
        }

        return new Recording(entries, null);
    }

    // What happens once a day at most, word for word the same, was probably entered twice.
    private static Problem? Twice(IReadOnlyList<LogEntry> log, IReadOnlyList<StudyEvent> recorded, (ReadOnlyMemory<byte> Bytes, StudyEvent Event) next, Author author) =>
        next.Event is not (Consented or ResultRecorded or AdverseEventRecorded or DoseChanged or OptionChosen or CycleStarted) || !string.IsNullOrWhiteSpace(author.Why)
            ? null
            : log.Where(entry => entry.Content.Span.SequenceEqual(next.Bytes.Span) && ConductRules.CorrectionOf(recorded, entry.Number) is null)
                .Select(entry => new Problem(EventWords.NameOf(next.Event), $"the same as in entry {entry.Number}", "something that is not recorded yet, or a reason")).FirstOrDefault();

    // Two people of one site may share an age, but not a date of birth or a measured value with everything else on one day.
    private static Problem? SamePerson(SqliteConnection connection, string study, string site, Screened screened, Author author)
    {
        if (!string.IsNullOrWhiteSpace(author.Why) || (screened.Person.BirthDate is null && !screened.Person.Facts.Any(fact => fact is MeasurementFact)))
        {
            return null;
        }

        var bytes = StudyEventJsonWriter.Write(screened);
        return EntryTable.Read(connection, study).FirstOrDefault(entry => entry.Number == 1 && SiteOf(entry) == site && entry.Content.Span.SequenceEqual(bytes.Span)) is { } same
            ? new Problem("screening", $"all that is known of {same.Participant}, who was screened on the same day", "another person, or a reason")
            : null;
    }

    // The log is for ever: label, prose and address of a person must not get into it.
    private static StudyEvent Nameless(StudyEvent happened) => happened switch
    {
        Screened screened => screened with { Person = screened.Person with { Id = null, Text = null, Place = null } },
        Corrected { Instead: { } instead } corrected => corrected with { Instead = Nameless(instead) },
        _ => happened,
    };

    private static string SiteOf(LogEntry entry) => entry.Participant.Contains('-', StringComparison.Ordinal) ? SiteOf(entry.Participant) : "";

    private static Problem NoParticipant(string participant) => new("participant", $"\"{participant}\"", "the number of a participant of the study");

    private static IReadOnlyList<StudyEvent> EventsOf(IEnumerable<LogEntry> entries) => [.. entries.Select(entry => entry.Event
        ?? throw new StoreException($"Entry {entry.Number} of {entry.Participant} cannot be read: see `trialhead conduct verify {entry.Study}`."))];

    [GeneratedRegex("^[A-Z0-9]{1,8}$")]
    private static partial Regex SiteName();
}
