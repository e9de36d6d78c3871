using System.CommandLine;
using Trialhead.Clinical;
using Trialhead.Data.Answers;
using Trialhead.Data.Search;
using Trialhead.Data.Store;

namespace Trialhead.Cli;

/// <summary><c>trialhead match PATIENT</c>: the trials that fit a patient best, with a reason for every criterion.</summary>
internal sealed class MatchCommand : Command
{
    private const int UsualTop = 10;

    private readonly Terminal _terminal;
    private readonly Argument<string> _patient = new("PATIENT")
    {
        Description = "A patient file (JSON), a FHIR R4 bundle or a plain text note; - is standard input.",
    };

    private readonly Option<string?> _date = new("--date") { Description = "The day that counts, and on which a note was written; today by default.", HelpName = "YYYY-MM-DD" };
    private readonly Option<string?> _near = CommonOptions.Near();
    private readonly Option<string?> _store = CommonOptions.Store();
    private readonly Option<int> _top = CommonOptions.Top(UsualTop);
    private readonly Option<int> _questions = new("--questions")
    {
        Description = "Also ask the N questions whose answers would settle most.",
        HelpName = "N",
    };

    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<string?> _vocabulary = CommonOptions.Vocabulary();

    public MatchCommand(Terminal terminal)
        : base("match", "Find the trials that fit a patient best, with a reason for every criterion.")
    {
        _terminal = terminal;
        Arguments.Add(_patient);
        foreach (var option in new Option[] { _near, _date, _top, _questions, _json, _store, _vocabulary })
        {
            Options.Add(option);
        }

        _questions.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var number) && number < 0)
            {
                result.AddError($"--questions: found {number}, expected 0 or more.");
            }
        });
        SetAction(parsed => VocabularyCommand.Using(parsed.GetValue(_vocabulary), terminal, () => Run(parsed)));
    }

    private int Run(ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(_patient);
        if (!CommonOptions.TryReadDay(parsed.GetValue(_date), _terminal.Today, _terminal, out var date)
            || !CommonOptions.TryReadPatient(path, _terminal, date, out var patient))
        {
            return ExitCode.BadInput;
        }

        return CommonOptions.WithStore(parsed.GetValue(_store), _terminal, store =>
            CommonOptions.TryLocate(parsed.GetValue(_near), store, _terminal, out var home)
                ? Answer(store, patient, new MatchRequest(date) { Home = home, Top = parsed.GetValue(_top), Questions = parsed.GetValue(_questions) }, parsed.GetValue(_json))
                : ExitCode.BadInput);
    }

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
