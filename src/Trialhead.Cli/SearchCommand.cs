using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Trialhead.Clinical;
using Trialhead.Data.Answers;
using Trialhead.Data.Search;
using Trialhead.Data.Store;
using Trialhead.Matching;
using Trialhead.Trials;

namespace Trialhead.Cli;

/// <summary><c>trialhead search TEXT</c>: finds trials by words and filters.</summary>
internal sealed class SearchCommand : Command
{
    private const int UsualTop = 10;

    private readonly Terminal _terminal;
    private readonly Argument<string[]> _text = new("TEXT")
    {
        Description = "Words, \"quoted phrases\" and registry numbers.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]> _status = Several("--status", "Only these statuses, such as recruiting or NOT_YET_RECRUITING.", "S");
    private readonly Option<string[]> _phase = Several("--phase", "Only these phases, such as phase-2 or 2.", "P");
    private readonly Option<double?> _age = new("--age") { Description = "An age in years that the trial must take.", HelpName = "N" };
    private readonly Option<string[]> _sex = Several("--sex", "A sex that the trial must take: female or male.", "S");
    private readonly Option<double?> _km = new("--km") { Description = "Farthest site that counts; needs --near.", HelpName = "N" };
    private readonly Option<string?> _near = CommonOptions.Near();
    private readonly Option<string?> _store = CommonOptions.Store();
    private readonly Option<int> _top = CommonOptions.Top(UsualTop);
    private readonly Option<bool> _json = CommonOptions.Json();

    public SearchCommand(Terminal terminal)
        : base("search", "Find trials by words.")
    {
        _terminal = terminal;
        Arguments.Add(_text);
        foreach (var option in new Option[] { _near, _status, _phase, _age, _sex, _km, _top, _json, _store })
        {
            Options.Add(option);
        }

        SetAction(Run);
    }

    private static Option<string[]> Several(string name, string description, string help) =>
        new(name) { Description = description, HelpName = help, AllowMultipleArgumentsPerToken = true };

    private int Run(ParseResult parsed)
    {
        var problem = Read(parsed, out var query);
        if (problem is not null)
        {
            return _terminal.Fail(ExitCode.BadInput, problem);
        }

        return CommonOptions.WithStore(parsed.GetValue(_store), _terminal, store =>
            CommonOptions.TryLocate(parsed.GetValue(_near), store, _terminal, out var place)
                ? Answer(store, query with { Near = place?.Point }, parsed.GetValue(_json))
                : ExitCode.BadInput);
    }

    private string? Read(ParseResult parsed, out TrialQuery query)
    {
        string?[] problems =
        [
            EnumWords.TryRead<RecruitmentStatus>("--status", parsed.GetValue(_status) ?? [], out var statuses),
            EnumWords.TryRead<Phase>("--phase", parsed.GetValue(_phase) ?? [], out var phases),
            EnumWords.TryRead<Sex>("--sex", parsed.GetValue(_sex) ?? [], out var sexes),
            parsed.GetValue(_km) is not null && parsed.GetValue(_near) is null ? "--km: found no --near, expected a place to measure from." : null,
        ];
        query = new TrialQuery
        {
            Text = string.Join(' ', parsed.GetRequiredValue(_text)),
            Statuses = statuses.Count > 0 ? statuses : null,
            Phases = phases.Count > 0 ? phases : null,
            Age = parsed.GetValue(_age),
            Sex = sexes.Count > 0 ? sexes[0] : null,
            MaxKilometres = parsed.GetValue(_km),
            Take = parsed.GetValue(_top),
        };
        return Array.Find(problems, problem => problem is not null);
    }

    private int Answer(TrialStore store, TrialQuery query, bool json)
    {
        var page = new TrialFinder(store).Search(query);
        var trials = store.FindMany(page.Hits.Select(hit => hit.NctId));
        if (json)
        {
            _terminal.WriteJson(Data.Answers.Answer.ToUtf8(
                writer => SearchAnswer.Write(writer, page, trials, query.Near, store.Gazetteer.Locate)));
        }
        else if (page.Total > 0)
        {
            Show(page, trials, query.Near, store.Gazetteer);
        }

        return page.Total > 0 ? ExitCode.Ok : json ? ExitCode.NothingFound : _terminal.Fail(ExitCode.NothingFound, "No trial found.");
    }

    private void Show(SearchPage page, IReadOnlyDictionary<string, Trial> trials, GeoPoint? near, Gazetteer gazetteer)
    {
        var screen = new Screen(_terminal);
        var count = page.Total.ToString("N0", CultureInfo.InvariantCulture);
        screen.Paragraph($"{count} {(page.Total == 1 ? "trial" : "trials")}{(page.IsRelaxed ? " with some of the words" : "")}.");
        foreach (var trial in page.Hits.Select(hit => trials.GetValueOrDefault(hit.NctId)).OfType<Trial>())
        {
            screen.Gap();
            screen.Item($"{trial.NctId}  ", trial.Title, new Style(decoration: Decoration.Bold));
            if (Facts(trial) is { Length: > 0 } facts)
            {
                screen.Paragraph(facts, 13);
            }

            if (near is not null)
            {
                screen.Paragraph(SiteText.Nearest(SiteFinder.NearestOpen(trial, near, gazetteer.Locate), trial), 13);
            }
        }
    }

    private static string Facts(Trial trial) => string.Join(
        " · ",
        new[] { trial.Status is { } status ? EnumWords.InWords(status) : null }
            .Concat(trial.Design.Phases.Select(phase => EnumWords.InWords(phase)))
            .Append(string.Join(", ", trial.Conditions.Take(6)))
            .Where(part => !string.IsNullOrEmpty(part)));
}
