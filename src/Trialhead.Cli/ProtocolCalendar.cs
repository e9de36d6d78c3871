using System.CommandLine;
using Trialhead.Clinical;
using Trialhead.Data.Answers;
using Trialhead.Data.Calendar;
using Trialhead.Data.Patients;
using Trialhead.Protocol;
using Trialhead.Protocol.Conduct;
using Trialhead.Protocol.Planning;
using Trialhead.Trials;

namespace Trialhead.Cli;

/// <summary><c>trialhead protocol calendar FILE</c>: what is planned for someone who starts on a day, as text, iCalendar or JSON.</summary>
internal sealed class ProtocolCalendar
{
    private readonly Argument<string> _file = ProtocolCommand.File();
    private readonly Option<string?> _start = new("--start") { Description = "The day of screening; today by default.", HelpName = "YYYY-MM-DD" };
    private readonly Option<string[]> _arms = new("--arm") { Description = "The arm that allocation gives; the first by default.", HelpName = "ARM" };
    private readonly Option<string[]> _choices = new("--choose") { Description = "An option that is chosen, as choice=option.", HelpName = "CHOICE=OPTION" };
    private readonly Option<string[]> _results = new("--result")
    {
        Description = "What is found where a result decides, in order: \"Minimal residual disease positive\".",
        HelpName = "FINDING",
    };

    private readonly Option<string?> _patient = new("--patient") { Description = "What is known of the person (patient JSON), for what depends on it.", HelpName = "FILE" };
    private readonly Option<string?> _ics = new("--ics") { Description = "Write the calendar (iCalendar) to a file.", HelpName = "FILE" };
    private readonly Option<string?> _html = new("--html") { Description = "Write the calendar as a page to print to a file.", HelpName = "FILE" };
    private readonly Option<string?> _zone = VisitTimesOptions.Zone();
    private readonly Option<string?> _time = VisitTimesOptions.Time();
    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Terminal _terminal;

    private ProtocolCalendar(Terminal terminal) => _terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var calendar = new ProtocolCalendar(terminal);
        var command = new Command("calendar", "Plan a participant's days: visits, treatment, decisions.")
        {
            calendar._file, calendar._start, calendar._arms, calendar._choices, calendar._results, calendar._patient, calendar._ics, calendar._html, calendar._zone,
            calendar._time, calendar._json,
        };
        command.SetAction(calendar.Run);
        return command;
    }

    private int Run(ParseResult parsed) => ProtocolFile.With(parsed.GetRequiredValue(_file), _terminal, protocol =>
    {
        if (!CommonOptions.TryReadDay(parsed.GetValue(_start), _terminal.Today, _terminal, out var start, "--start")
            || Journey(parsed, protocol, start) is not { } journey || !VisitTimesOptions.TryRead(parsed.GetValue(_zone), parsed.GetValue(_time), _terminal, out var visits))
        {
            return ExitCode.BadInput;
        }

        var events = journey.Through(protocol);
        var last = events.Max(happened => happened.Date);
        var interpreter = new Interpreter([protocol]);
        var plan = interpreter.Read(events, last);
        if (parsed.GetValue(_ics) is { } path)
        {
            AtomicFile.Write(path, CalendarWriter.Write(CalendarEntries.Of(interpreter, events, last), Options(protocol, start, visits)));
        }

        if (parsed.GetValue(_html) is { } sheet)
        {
            AtomicFile.Write(sheet, CalendarSheet.Write(protocol, plan));
        }

        if (parsed.GetValue(_json))
        {
            _terminal.WriteJson(Answer.ToUtf8(json => ProtocolAnswer.WriteParticipation(json, plan)));
        }
        else
        {
            CalendarText.Write(new Screen(_terminal), protocol, plan);
        }

        return ExitCode.Ok;
    });

    private static CalendarOptions Options(StudyProtocol protocol, DateOnly start, VisitTimes? visits) => new()
    {
        Name = protocol.ShortName ?? protocol.Id,
        Uid = $"{protocol.Id}/{start:yyyy-MM-dd}",
        Stamp = new DateTimeOffset(start.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
        Visits = visits,
        IsMasked = protocol.Masking is not (null or Masking.None),
        Notes = [.. protocol.Notice is { } notice ? [notice] : (string[])[], "The study team decides. Information, not medical advice."],
    };

    private SupposedJourney? Journey(ParseResult parsed, StudyProtocol protocol, DateOnly start)
    {
        var findings = new List<IReadOnlyList<Fact>>();
        foreach (var result in parsed.GetValue(_results) ?? [])
        {
            findings.Add(StudyFinding.Parse(result, protocol));
            if (findings[^1].Count == 0)
            {
                return Reject("--result", result, StudyFinding.Expected);
            }
        }

        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        var choices = protocol.Elements.SelectMany(element => element.AllTreatments).OfType<TreatmentChoice>().ToDictionary(choice => choice.Id);
        foreach (var chosen in parsed.GetValue(_choices) ?? [])
        {
            if (chosen.Split('=', 2) is not [var id, var option] || !choices.TryGetValue(id, out var choice) || choice.Options.All(known => known.Id != option))
            {
                return Reject("--choose", chosen, OneOf(choices.Values.SelectMany(c => c.Options.Select(o => $"{c.Id}={o.Id}"))));
            }

            options[id] = option;
        }

        var arms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var arm in parsed.GetValue(_arms) ?? [])
        {
            if (protocol.Allocations.FirstOrDefault(allocation => !arms.ContainsKey(allocation.Id) && allocation.Arms.Any(share => share.Arm == arm)) is not { } allocation)
            {
                return Reject("--arm", arm, OneOf(protocol.Allocations.SelectMany(one => one.Arms).Select(share => share.Arm).Distinct()));
            }

            arms[allocation.Id] = arm;
        }

        return Person(parsed) is { } person
            ? new SupposedJourney { Start = start, Person = person, Arms = arms, Options = options, Findings = findings }
            : null;
    }

    private static string OneOf(IEnumerable<string> known) =>
        string.Join(", ", known) is { Length: > 0 } list ? $"one of {list}" : "none, since this protocol leaves nothing to decide here";

    private SupposedJourney? Reject(string option, string found, string expected)
    {
        _terminal.Fail(ExitCode.BadInput, $"{option}: found '{found}', expected {expected}.");
        return null;
    }

    private Patient? Person(ParseResult parsed)
    {
        if (parsed.GetValue(_patient) is not { } path)
        {
            return new Patient();
        }

        if (!File.Exists(path))
        {
            _terminal.Fail(ExitCode.BadInput, $"{path}: found no file, expected a patient in JSON.");
            return null;
        }

        var reading = PatientJsonReader.Read(File.ReadAllBytes(path));
        if (reading.Problem is { } problem)
        {
            _terminal.Fail(ExitCode.BadInput, $"{path}: {problem}.");
        }

        return reading.Value;
    }
}
