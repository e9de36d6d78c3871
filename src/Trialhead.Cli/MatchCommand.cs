using System.CommandLine;
using Trialhead.Clinical;
using Trialhead.Data.Answers;
using Trialhead.Data.Search;
using Trialhead.Data.Store;

namespace Trialhead.Cli;

/// <summary><c>trialhead match PATIENT</c>: the trials that fit a patient best, with a reason for every criterion; or those of many people.</summary>
internal sealed class MatchCommand : Command
{
    private const int UsualTop = 10;

    private static readonly string[] OfMany = [".ndjson", ".jsonl", ".zip", ".gz"];

    private readonly Terminal _terminal;
    private readonly Argument<string> _patient = new("PATIENT")
    {
        Description = "A patient file (JSON), a FHIR R4 bundle or a plain text note; - is standard input. With --out a file or folder of many people, as `screen` takes it.",
    };

    private readonly Option<string?> _date = new("--date") { Description = "The day that counts, and on which a note was written; today by default.", HelpName = "YYYY-MM-DD" };
    private readonly Option<string?> _near = CommonOptions.Near();
    private readonly SearchOptions _filters = new();
    private readonly Option<string?> _store = CommonOptions.Store();
    private readonly Option<int> _top = CommonOptions.Top(UsualTop);
    private readonly Option<int> _questions = CommonOptions.Questions("Also ask the N questions whose answers would settle most.");
    private readonly Option<string?> _out = new("--out")
    {
        Description = "Match many people: a folder for an answer in JSON each and a table of all (trials.csv). Answers that are there already, to the same question about the same record, stay.",
        HelpName = "DIR",
    };

    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<string?> _vocabulary = CommonOptions.Vocabulary();

    public MatchCommand(Terminal terminal)
        : base("match", "Find the trials that fit a patient best, with a reason for every criterion.")
    {
        _terminal = terminal;
        Arguments.Add(_patient);
        foreach (var option in new Option[] { _near, _date, _top, _questions, _out, _json, _store, _vocabulary }.Concat(_filters.OfTrials))
        {
            Options.Add(option);
        }

        SetAction(parsed => VocabularyCommand.Using(parsed.GetValue(_vocabulary), terminal, () => Run(parsed)));
    }

    private int Run(ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(_patient);
        if (_filters.Read(parsed, hasPlace: true, out var filter) is { } wrong)
        {
            return _terminal.Fail(ExitCode.BadInput, wrong);
        }

        if (!CommonOptions.TryReadDay(parsed.GetValue(_date), _terminal.Today, _terminal, out var date))
        {
            return ExitCode.BadInput;
        }

        var request = new MatchRequest(date)
        {
            Top = parsed.GetValue(_top),
            Questions = parsed.GetValue(_questions),
            Filter = _filters.OfTrials.Any(option => parsed.GetResult(option) is { Implicit: false }) ? filter : null,
        };
        return parsed.GetValue(_out) is { } folder ? RunMany(parsed, path, folder, request) : RunOne(parsed, path, request);
    }

    private int RunMany(ParseResult parsed, string path, string folder, MatchRequest request)
    {
        if (!Path.Exists(path))
        {
            return _terminal.Fail(ExitCode.BadInput, $"There is no file or folder '{path}'.");
        }

        if (File.Exists(folder))
        {
            return _terminal.Fail(ExitCode.BadInput, $"--out: found the file '{folder}', expected a folder.");
        }

        var typed = string.Join(
            '\n', Options.Except([_out, _json, _store]).SelectMany(option => parsed.GetResult(option)?.Tokens.Select(token => $"{option.Name} {token.Value}") ?? []));
        return WithPlace(parsed, request, (store, asked) => new CohortMatch(_terminal, store).Run(path, new CohortFolder(folder), asked, typed, parsed.GetValue(_json)));
    }

    private int RunOne(ParseResult parsed, string path, MatchRequest request)
    {
        if (Path.Exists(path) && (Directory.Exists(path) || OfMany.Contains(Path.GetExtension(path).ToLowerInvariant())))
        {
            return _terminal.Fail(ExitCode.BadInput, $"Found '{path}', which is of many people, expected the file of one person, or --out with a folder for the answers.");
        }

        if (!CommonOptions.TryReadPatient(path, _terminal, request.Date, out var patient))
        {
            return ExitCode.BadInput;
        }

        return patient.HasDied
            ? _terminal.Fail(ExitCode.BadInput, $"{path}: found that {patient.Id ?? "the person"} has died, expected somebody who lives.")
            : WithPlace(parsed, request, (store, asked) => Answer(store, patient, asked, parsed.GetValue(_json)));
    }

    private int WithPlace(ParseResult parsed, MatchRequest request, Func<TrialStore, MatchRequest, int> answer) =>
        CommonOptions.WithStore(parsed.GetValue(_store), _terminal, store =>
            CommonOptions.TryLocate(parsed.GetValue(_near), store, _terminal, out var home) ? answer(store, request with { Home = home }) : ExitCode.BadInput);

    private int Answer(TrialStore store, Patient patient, MatchRequest request, bool json)
    {
        var report = new TrialFinder(store).Match(patient, request);
        if (json)
        {
            _terminal.WriteJson(Data.Answers.Answer.ToUtf8(writer => MatchAnswer.Write(writer, report)));
        }
        else
        {
            MatchText.Write(new Screen(_terminal), patient, report);
        }

        return report.Matches.Count > 0
            ? ExitCode.Ok
            : json ? ExitCode.NothingFound : _terminal.Fail(ExitCode.NothingFound, "No trial found that is about what the record says.");
    }
}
