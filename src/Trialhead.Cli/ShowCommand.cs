using System.CommandLine;
using Trialhead.Pages;

namespace Trialhead.Cli;

/// <summary><c>trialhead show NCT</c>: a trial's page in the terminal, or its record.</summary>
internal static class ShowCommand
{
    public static Command Create(Terminal terminal)
    {
        var nct = CommonOptions.Nct();
        var json = new Option<bool>("--json") { Description = "The stored API v2 study object." };
        var store = CommonOptions.Store();
        var command = new Command("show", "Show a trial in plain language, or its record.") { nct, json, store };
        command.SetAction(parsed => CommonOptions.WithStore(parsed.GetValue(store), terminal, trials =>
        {
            var nctId = parsed.GetRequiredValue(nct).ToUpperInvariant();
            if (!parsed.GetValue(json))
            {
                return PageCommand.Show(trials, nctId, PageLanguage.English, [], json: false, terminal);
            }

            if (trials.FindJson(nctId) is not { } study)
            {
                return terminal.Fail(ExitCode.NothingFound, $"The store has no trial {nctId}.");
            }

            terminal.WriteJson(study);
            return ExitCode.Ok;
        }));
        return command;
    }
}
