using System.CommandLine;
using Trialhead.Data.Conduct;
using Trialhead.Data.Patients;

namespace Trialhead.Cli.Conduct;

/// <summary><c>conduct record STUDY PARTICIPANT EVENT …</c>: records something that happened.</summary>
internal sealed class RecordCommand : Command
{
    private readonly Argument<string[]> _words = new("EVENT") { Description = EventReading.Forms, Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _fact = new("--fact") { Description = "With `result`: a fact as patient files have it, such as {\"biomarkers\":[{\"name\":\"MRD\"}]}.", HelpName = "JSON" };
    private readonly Option<string?> _patient = new("--patient") { Description = "With `correct N screen`: the patient file that is right.", HelpName = "FILE" };
    private readonly Option<int?> _grade = new("--grade") { Description = "With `adverse`: the grade, 1 to 5 (CTCAE).", HelpName = "N" };
    private readonly Option<bool> _serious = new("--serious") { Description = "With `adverse`: it was serious (ICH E2A)." };
    private readonly Option<bool> _unacceptable = new("--unacceptable") { Description = "With `adverse`: treatment ends because of it." };

    public RecordCommand(Terminal terminal)
        : base("record", "Record something that happened to a participant.")
    {
        var options = new ConductOptions(terminal);
        Arguments.Add(options.Study);
        Arguments.Add(options.Participant);
        Arguments.Add(_words);
        foreach (var option in new Option[] { _fact, _patient, _grade, _serious, _unacceptable })
        {
            Options.Add(option);
        }

        options.AddWriting(this, hasDay: true);
        SetAction(parsed => options.WithStudy(parsed, (store, study) => options.WithAuthor(parsed, author =>
        {
            if (!options.TryReadDay(parsed, out var day))
            {
                return ExitCode.BadInput;
            }

            var file = parsed.GetValue(_patient);
            if (file is not null && !File.Exists(file))
            {
                return terminal.Fail(ExitCode.BadInput, $"There is no file '{file}'.");
            }

            var person = file is null ? null : PatientFile.Read(file, terminal.In);
            if (person?.Problem is { } misread)
            {
                return options.Refuse(misread);
            }

            var participant = parsed.GetRequiredValue(options.Participant);
            var reading = new EventReading(study, store.Events(study.Id, participant))
            {
                Today = terminal.Today,
                Day = day,
                HasDay = options.HasDay(parsed),
                Person = person?.Value,
                Fact = parsed.GetValue(_fact),
                Grade = parsed.GetValue(_grade),
                IsSerious = parsed.GetValue(_serious),
                IsUnacceptable = parsed.GetValue(_unacceptable),
            };
            if (!reading.Read(parsed.GetRequiredValue(_words)).Succeeded(out var events, out var unread))
            {
                return options.Refuse(unread);
            }

            var recording = store.Record(study.Id, participant, events, author);
            return recording.Problem is { } problem ? options.Refuse(problem) : Say(store, study, recording, parsed.GetValue(options.Json), terminal);
        })));
    }

    private static int Say(ConductStore store, ConductStudy study, Recording recording, bool asJson, Terminal terminal)
    {
        var words = study.Words(store.Events(study.Id, recording.Entries[0].Participant));
        if (asJson)
        {
            terminal.WriteJson(ConductAnswer.Log(recording.Entries, _ => words, _ => null));
            return ExitCode.Ok;
        }

        foreach (var entry in recording.Entries)
        {
            terminal.Out.WriteLine($"{entry.Participant}, entry {entry.Number}: {ConductAnswer.Words(entry, words)}");
        }

        return ExitCode.Ok;
    }
}
