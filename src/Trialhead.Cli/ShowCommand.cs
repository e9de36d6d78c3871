using System.CommandLine;

namespace Trialhead.Cli;

/// <summary><c>trialhead show NCT</c>: one trial's record.</summary>
internal static class ShowCommand
{
    public static Command Create(Terminal terminal)
    {
        var nct = CommonOptions.Nct();
        var json = new Option<bool>("--json") { Description = "The stored API v2 study object." };
        var store = CommonOptions.Store();
        var command = new Command("show", "Show a trial's record.") { nct, json, store };
        command.SetAction(parsed => CommonOptions.WithStore(parsed.GetValue(store), terminal, trials =>
        {
            var nctId = parsed.GetRequiredValue(nct).ToUpperInvariant();
            if (parsed.GetValue(json) && trials.FindJson(nctId) is { } study)
            {
                terminal.WriteJson(study);
                return ExitCode.Ok;
            }

            if (!parsed.GetValue(json) && trials.Find(nctId, withResults: false) is { } trial)
            {
                TrialText.Write(new Screen(terminal), trial);
                return ExitCode.Ok;
            }

            return terminal.Fail(ExitCode.NothingFound, $"The store has no trial {nctId}.");
        }));
        return command;
    }
}
