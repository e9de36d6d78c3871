using System.CommandLine;
using Trialhead.Data.Answers;
using Trialhead.Data.Search;

namespace Trialhead.Cli;

/// <summary><c>trialhead criteria NCT</c>: a trial's criteria as they were understood.</summary>
internal static class CriteriaCommand
{
    public static Command Create(Terminal terminal)
    {
        var (nct, json, store) = (CommonOptions.Nct(), CommonOptions.Json(), CommonOptions.Store());
        var command = new Command("criteria", "Show a trial's criteria as they were understood.") { nct, json, store };
        command.SetAction(parsed => CommonOptions.WithStore(parsed.GetValue(store), terminal, trials =>
        {
            var nctId = parsed.GetRequiredValue(nct).ToUpperInvariant();
            if (new TrialFinder(trials).Criteria(nctId) is not { } criteria)
            {
                return terminal.Fail(ExitCode.NothingFound, $"The store has no trial {nctId}.");
            }

            if (parsed.GetValue(json))
            {
                terminal.WriteJson(Answer.ToUtf8(writer => CriteriaAnswer.Write(writer, nctId, criteria)));
            }
            else
            {
                CriteriaText.Write(new Screen(terminal), nctId, criteria);
            }

            return ExitCode.Ok;
        }));
        return command;
    }
}
