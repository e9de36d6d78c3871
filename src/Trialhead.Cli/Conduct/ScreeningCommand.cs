using System.CommandLine;
using System.Text.Json;
using Trialhead.Data.Conduct;

namespace Trialhead.Cli.Conduct;

/// <summary><c>conduct screen STUDY --patient FILE</c>: gives a person a number and records what is known at screening.</summary>
internal sealed class ScreeningCommand : Command
{
    private readonly Option<string> _patient = new("--patient")
    {
        Description = "A patient file (data/patient.schema.json), a FHIR R4 bundle or a plain text note; - is standard input. Its label, prose and address are not kept.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string> _site = new("--site")
    {
        Description = "The site: capital letters and digits.",
        HelpName = "SITE",
        DefaultValueFactory = _ => ConductStore.UsualSite,
    };

    public ScreeningCommand(Terminal terminal)
        : base("screen", "Give a person a number and record what is known at screening.")
    {
        var options = new ConductOptions(terminal);
        Arguments.Add(options.Study);
        Options.Add(_patient);
        Options.Add(_site);
        options.AddWriting(this, hasDay: true);
        SetAction(parsed => options.WithStudy(parsed, (store, study) => options.WithAuthor(parsed, author =>
        {
            if (!options.TryReadDay(parsed, out var day) || !CommonOptions.TryReadPatient(parsed.GetRequiredValue(_patient), terminal, day, out var person))
            {
                return ExitCode.BadInput;
            }

            var recording = store.Screen(study.Id, parsed.GetRequiredValue(_site), person, day, author);
            if (recording.Problem is { } problem)
            {
                return options.Refuse(problem);
            }

            var participant = recording.Entries[0].Participant;
            terminal.Out.WriteLine(parsed.GetValue(options.Json) ? $"{{ \"participant\": {JsonSerializer.Serialize(participant)} }}" : participant);
            return ExitCode.Ok;
        })));
    }
}
