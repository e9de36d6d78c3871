using System.CommandLine;
using Trialhead.Data.Conduct;

namespace Trialhead.Cli.Conduct;

/// <summary><c>conduct randomise STUDY PARTICIPANT</c>: allocates a participant whose allocation is due; or many, one number a line.</summary>
internal sealed class RandomiseCommand : Command
{
    private readonly Terminal _terminal;
    private readonly ConductOptions _options;
    private readonly Argument<string?> _participant = new("PARTICIPANT")
    {
        Description = "A participant's number, such as S001-0007; left out with --from-stdin.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string[]> _levels = new("--level")
    {
        Description = "State a level that the record does not settle; needs --why.",
        HelpName = "FACTOR=LEVEL",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<bool> _stream = new("--from-stdin")
    {
        Description = "Read numbers from standard input, one a line, and answer each with one line of JSON when its allocation is on disk.",
    };

    public RandomiseCommand(Terminal terminal)
        : base("randomise", "Randomise a participant whose allocation is due.")
    {
        (_terminal, _options) = (terminal, new ConductOptions(terminal));
        Arguments.Add(_options.Study);
        Arguments.Add(_participant);
        Options.Add(_levels);
        Options.Add(_stream);
        _options.AddWriting(this, hasDay: false);
        SetAction(parsed => _options.WithStudy(parsed, (store, study) => _options.WithAuthor(parsed, author => parsed.GetValue(_stream)
            ? Stream(store, study, author)
            : parsed.GetValue(_participant) is { } participant
                ? One(store, study, participant, parsed, author)
                : terminal.Fail(ExitCode.BadInput, "PARTICIPANT: found nothing, expected a participant's number, or --from-stdin."))));
    }

    private int One(ConductStore store, ConductStudy study, string participant, ParseResult parsed, Author author)
    {
        var stated = parsed.GetValue(_levels) ?? [];
        if (stated.FirstOrDefault(level => level.Split('=').Length != 2) is { } odd)
        {
            return _terminal.Fail(ExitCode.BadInput, $"--level: found '{odd}', expected FACTOR=LEVEL.");
        }

        var levels = stated.Select(level => level.Split('=')).DistinctBy(pair => pair[0]).ToDictionary(pair => pair[0], pair => pair[1]);
        var randomisation = store.Randomise(study.Id, participant, levels, author);
        if (randomisation.Done is not { } drawn)
        {
            return randomisation.Problem is { } problem ? _options.Refuse(problem) : ExitCode.BadInput;
        }

        var shown = study.ShowsArm(store.Events(study.Id, participant)) ? drawn.Arm : null;
        var name = study.Versions.SelectMany(version => version.Arms).FirstOrDefault(arm => arm.Id == shown)?.Name;
        _terminal.Out.WriteLine(parsed.GetValue(_options.Json)
            ? ConductAnswer.RandomisedLine(participant, randomisation, shown)
            : $"{participant}: {(drawn.IsNew ? "" : "already ")}randomised, row {drawn.Sequence} of {drawn.Allocation}: {name ?? "the arm is not shown in this masked study"}.");
        return ExitCode.Ok;
    }

    private int Stream(ConductStore store, ConductStudy study, Author author)
    {
        using var lines = new StreamReader(_terminal.In, leaveOpen: true);
        var none = new Dictionary<string, string>();
        while (lines.ReadLine() is { } line)
        {
            if (line.Trim() is { Length: > 0 } participant)
            {
                var randomisation = store.Randomise(study.Id, participant, none, author);
                var shows = randomisation.Done is not null && study.ShowsArm(store.Events(study.Id, participant));
                _terminal.Out.WriteLine(ConductAnswer.RandomisedLine(participant, randomisation, shows ? randomisation.Done?.Arm : null));
                _terminal.Out.Flush();
            }
        }

        return ExitCode.Ok;
    }
}
