using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Trialhead.Data.Answers;
using Trialhead.Data.Patients;
using Trialhead.Data.Search;
using Trialhead.Data.Store;
using Trialhead.Matching;

namespace Trialhead.Cli;

/// <summary><c>trialhead screen NCT PATIENTS</c>: which people of a file or folder a trial may take, the likeliest first.</summary>
internal sealed class ScreenCommand : Command
{
    private const int UsualTop = 50;
    private const int MostProblems = 10;

    private readonly Terminal _terminal;
    private readonly Argument<string> _nct = new("NCT") { Description = "The trial's registry number." };
    private readonly Argument<string> _patients = new("PATIENTS") { Description = "A file with one JSON patient (a note goes into text) or FHIR R4 bundle a line, or a folder of them and of plain notes." };
    private readonly Option<string?> _date = new("--date") { Description = "The day for which people are judged; today unless given.", HelpName = "DAY" };
    private readonly Option<int> _top = CommonOptions.Top(UsualTop, "people");
    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<string?> _store = CommonOptions.Store();
    private readonly Option<string?> _vocabulary = CommonOptions.Vocabulary();

    public ScreenCommand(Terminal terminal)
        : base("screen", "Find the people who may join a trial, with a reason for every criterion.")
    {
        _terminal = terminal;
        Arguments.Add(_nct);
        Arguments.Add(_patients);
        foreach (var option in new Option[] { _date, _top, _json, _store, _vocabulary })
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

        if (!CommonOptions.TryReadDay(parsed.GetValue(_date), _terminal.Today, _terminal, out var date))
        {
            return ExitCode.BadInput;
        }

        return CommonOptions.WithStore(
            parsed.GetValue(_store), _terminal, store => Answer(store, parsed.GetRequiredValue(_nct).ToUpperInvariant(), path, date, parsed.GetValue(_top), parsed.GetValue(_json)));
    }

    private int Answer(TrialStore store, string nctId, string path, DateOnly date, int top, bool json)
    {
        var read = PatientSource.Read(path, date).ToList();
        var problems = read.Select(one => one.Problem).OfType<Text.Problem>().ToList();
        foreach (var problem in problems.Take(MostProblems))
        {
            _terminal.Error.WriteLine($"{problem}.");
        }

        if (problems.Count > MostProblems)
        {
            _terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{problems.Count - MostProblems:N0} more problems of this kind or another."));
        }

        if (new TrialFinder(store).People(nctId, read.Select(one => one.Person).OfType<NamedPatient>(), date) is not { } people)
        {
            return _terminal.Fail(ExitCode.NothingFound, $"The store has no trial {nctId}.");
        }

        if (json)
        {
            _terminal.WriteJson(Data.Answers.Answer.ToUtf8(writer => ScreenAnswer.Write(writer, nctId, date, people.Count, [.. people.Take(top)])));
        }
        else
        {
            Show(nctId, date, people, top);
        }

        return people.Count > 0 ? ExitCode.Ok : _terminal.Fail(ExitCode.NothingFound, $"No person was read from '{path}'.");
    }

    private static string Outlook(TrialMatch match) => match switch
    {
        { Outlook: Matching.Outlook.RuledOut } => "At least one criterion is not met",
        { Parts.Relevance: 0 } => "The record names none of the illnesses under study",
        { Outlook: Matching.Outlook.MayJoin } => "May be able to join",
        _ => "Might fit, but the trial is not open now",
    };

    private void Show(string nctId, DateOnly date, IReadOnlyList<PersonMatch> people, int top)
    {
        var screen = new Screen(_terminal);
        screen.Heading(string.Create(CultureInfo.InvariantCulture, $"{people.Count:N0} {(people.Count == 1 ? "person" : "people")} judged for {nctId} on {date:yyyy-MM-dd}"));
        screen.Paragraph("Information, not medical advice: the study team decides who may join.");
        foreach (var (id, match) in people.Take(top))
        {
            screen.Gap();
            screen.Item($"{id}  ", Outlook(match), new Style(decoration: Decoration.Bold));
            var (met, notMet, unknown, _) = match.Summary;
            screen.Paragraph(string.Create(CultureInfo.InvariantCulture, $"score {match.Score:0.00} · {met} met, {notMet} not met, {unknown} unknown"), 3);
            Reasons("✗", match, Eligibility.Verdict.NotMet);
            Reasons("✓", match, Eligibility.Verdict.Met);
        }

        void Reasons(string mark, TrialMatch match, Eligibility.Verdict verdict)
        {
            foreach (var criterion in match.Criteria.Where(criterion => criterion.Verdict == verdict))
            {
                var rule = criterion.Criterion.Kind == Eligibility.CriterionKind.Exclusion ? "Must not" : "Must";
                screen.Paragraph($"{mark} {rule}: “{Text.Folding.CollapseSpaces(criterion.Criterion.Text).TrimEnd('.', ';')}”. {criterion.Explanation.Reason}", 3);
            }
        }
    }
}
