using System.CommandLine;
using System.Text;
using Trialhead.Data.Answers;
using Trialhead.Data.Search;
using Trialhead.Data.Store;

namespace Trialhead.Cli;

/// <summary><c>trialhead screen NCT PATIENTS</c>: which people of a file or folder a trial may take, the likeliest first.</summary>
internal sealed class ScreenCommand : Command
{
    private const int UsualTop = 50;
    private const int MostOfOne = 20; // questions weighed for each person

    private readonly Terminal _terminal;
    private readonly Argument<string> _nct = new("NCT") { Description = "The trial's registry number." };
    private readonly Argument<string> _patients = new("PATIENTS")
    {
        Description = "A file with one JSON patient (a note goes into text) or FHIR R4 bundle a line, or a folder of them and of plain notes, with the folders in it; also packed (.gz, .zip).",
    };

    private readonly Option<string?> _date = new("--date") { Description = "The day for which people are judged, and on which notes count as written that do not say; today unless given.", HelpName = "DAY" };
    private readonly Option<int> _top = CommonOptions.Top(UsualTop, "people");
    private readonly Option<int> _questions = CommonOptions.Questions("Also say which N questions would settle most over all people.");
    private readonly Option<string?> _csv = new("--csv") { Description = "Also write everybody, and who was not read, to a table for a spreadsheet.", HelpName = "FILE" };
    private readonly Option<string?> _since = new("--since") { Description = "Only what is not as in an earlier --csv table: in the table that --csv writes now, each row with what changed.", HelpName = "FILE" };
    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<string?> _store = CommonOptions.Store();
    private readonly Option<string?> _vocabulary = CommonOptions.Vocabulary();

    public ScreenCommand(Terminal terminal)
        : base("screen", "Find the people who may join a trial, with a reason for every criterion.")
    {
        _terminal = terminal;
        Arguments.Add(_nct);
        Arguments.Add(_patients);
        foreach (var option in new Option[] { _date, _top, _questions, _csv, _since, _json, _store, _vocabulary })
        {
            Options.Add(option);
        }

        SetAction(parsed => VocabularyCommand.Using(parsed.GetValue(_vocabulary), terminal, () => Run(parsed)));
    }

    private int Run(ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(_patients);
        if (!Path.Exists(path))
        {
            return _terminal.Fail(ExitCode.BadInput, $"There is no file or folder '{path}'.");
        }

        string? earlier = null;
        if (ProblemOf(parsed.GetValue(_since), parsed.GetValue(_csv), ref earlier) is { } problem)
        {
            return _terminal.Fail(ExitCode.BadInput, problem);
        }

        return CommonOptions.TryReadDay(parsed.GetValue(_date), _terminal.Today, _terminal, out var date)
            ? CommonOptions.WithStore(parsed.GetValue(_store), _terminal, store => Answer(store, parsed, path, date, earlier))
            : ExitCode.BadInput;
    }

    // Reads the earlier table, where one is named.
    private static string? ProblemOf(string? since, string? csv, ref string? earlier)
    {
        if (since is null)
        {
            return null;
        }

        if (csv is null)
        {
            return "--since: found no --csv, expected a file for the table of changes.";
        }

        if (!File.Exists(since))
        {
            return $"There is no file '{since}'.";
        }

        earlier = File.ReadAllText(since);
        return CohortSheet.Changes([], [], earlier) is null ? $"{since}: found another table, expected one that --csv wrote." : null;
    }

    private int Answer(TrialStore store, ParseResult parsed, string path, DateOnly date, string? earlier)
    {
        var nctId = parsed.GetRequiredValue(_nct).ToUpperInvariant();
        var finder = new TrialFinder(store);
        if (finder.Criteria(nctId) is null)
        {
            return _terminal.Fail(ExitCode.NothingFound, $"The store has no trial {nctId}.");
        }

        var (csv, json, top) = (parsed.GetValue(_csv), parsed.GetValue(_json), parsed.GetValue(_top));
        var read = PeopleRead.Of(path, date, _terminal, csv is null && !json ? "--csv and --json name all" : "the answer names all");
        var people = finder.People(nctId, read.People, date, parsed.GetValue(_questions) > 0 ? MostOfOne : 0)!; // the store has it
        var questions = SharedQuestion.Of(people, parsed.GetValue(_questions));
        if (csv is not null)
        {
            var table = earlier is null ? CohortSheet.Of(people, read.Problems) : Csv.Of(CohortSheet.Changes(people, read.Problems, earlier)!); // looked at before
            PrivateFile.Write(csv, Encoding.UTF8.GetBytes(table));
        }

        if (json)
        {
            _terminal.WriteJson(Data.Answers.Answer.ToUtf8(writer => ScreenAnswer.Write(writer, nctId, date, people.Count, [.. people.Take(top)], read.Problems, questions)));
        }
        else
        {
            ScreenText.Write(new Screen(_terminal), nctId, date, people, read, questions, top);
        }

        return people.Count > 0 ? ExitCode.Ok : _terminal.Fail(ExitCode.NothingFound, $"No person was read from '{path}'.");
    }
}
