using System.CommandLine;
using Trialhead.Clinical;
using Trialhead.Data.Answers;
using Trialhead.Data.Pages;
using Trialhead.Data.Search;
using Trialhead.Data.Store;
using Trialhead.Eligibility;
using Trialhead.Pages;

namespace Trialhead.Cli;

/// <summary><c>trialhead page NCT</c>: a trial in plain language, every sentence with its source.</summary>
internal sealed class PageCommand : Command
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _nct = CommonOptions.Nct();
    private readonly Option<string?> _store = CommonOptions.Store();
    private readonly Option<string?> _patient = new("--patient")
    {
        Description = "A patient file (JSON), a FHIR R4 bundle or a plain text note: what it says to each criterion is put beside it.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _date = new("--date") { Description = "The day that counts, and on which a note was written; today by default.", HelpName = "YYYY-MM-DD" };
    private readonly Option<string> _language = new("--lang")
    {
        Description = "The language of the page’s own sentences: en or es.",
        HelpName = "LANG",
        DefaultValueFactory = _ => "en",
    };

    private readonly Option<bool> _json = CommonOptions.Json();

    public PageCommand(Terminal terminal)
        : base("page", "Show a trial in plain language, every sentence with its source.")
    {
        _terminal = terminal;
        Arguments.Add(_nct);
        foreach (var option in new Option[] { _patient, _date, _language, _json, _store })
        {
            Options.Add(option);
        }

        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        if (PageLanguages.Find(parsed.GetValue(_language)) is not { } language)
        {
            return _terminal.Fail(ExitCode.BadInput, $"--lang: found '{parsed.GetValue(_language)}', expected en or es.");
        }

        if (!CommonOptions.TryReadDay(parsed.GetValue(_date), _terminal.Today, _terminal, out var date))
        {
            return ExitCode.BadInput;
        }

        Patient? patient = null;
        if (parsed.GetValue(_patient) is { } path && !CommonOptions.TryReadPatient(path, _terminal, date, out patient))
        {
            return ExitCode.BadInput;
        }

        return CommonOptions.WithStore(parsed.GetValue(_store), _terminal, store =>
            Show(store, parsed.GetRequiredValue(_nct), language, Verdicts(store, parsed.GetRequiredValue(_nct), patient, date), parsed.GetValue(_json), _terminal));
    }

    /// <summary>Shows the page of a trial, as text or as JSON.</summary>
    public static int Show(
        TrialStore store, string nct, PageLanguage language, IReadOnlyList<Explanation> verdicts, bool json, Terminal terminal)
    {
        var nctId = nct.ToUpperInvariant();
        if (new PageSource(store).Of(nctId, language, verdicts) is not { } subject)
        {
            return terminal.Fail(ExitCode.NothingFound, $"The store has no trial {nctId}.");
        }

        var page = TrialPageBuilder.Build(subject);
        if (json)
        {
            terminal.WriteJson(Answer.ToUtf8(writer => PageAnswer.Write(writer, page, language)));
        }
        else
        {
            PageScreen.Write(new Screen(terminal), page);
        }

        return ExitCode.Ok;
    }

    private static IReadOnlyList<Explanation> Verdicts(TrialStore store, string nct, Patient? patient, DateOnly date) =>
        patient is null || new TrialFinder(store).Judge(nct.ToUpperInvariant(), patient, date) is not { } match
            ? []
            : [.. match.Criteria.Select(criterion => criterion.Explanation)];
}
