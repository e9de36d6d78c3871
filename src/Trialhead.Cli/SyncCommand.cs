using System.CommandLine;
using System.Globalization;
using Trialhead.Data.Registry;
using Trialhead.Data.Search.Expressions;
using Trialhead.Data.Store;

namespace Trialhead.Cli;

/// <summary><c>trialhead sync</c>: takes into a store what a registry has that is new or updated.</summary>
internal static class SyncCommand
{
    private const string Registry = "https://clinicaltrials.gov/api/v2";

    public static Command Create(Terminal terminal)
    {
        var from = new Option<string>("--from")
        {
            Description = "Address of a service that speaks the ClinicalTrials.gov API v2.",
            HelpName = "ADDRESS",
            DefaultValueFactory = _ => Registry,
        };
        var where = new Option<string?>("--where")
        {
            Description = "An expression that studies must fulfil, such as 'AREA[StudyType]INTERVENTIONAL'.",
            HelpName = "EXPRESSION",
        };
        var since = new Option<string?>("--since")
        {
            Description = "First day of updates; by default where the last sync of this address and expression ended.",
            HelpName = "DAY",
        };
        var (store, json) = (CommonOptions.Store(), CommonOptions.Json());
        var command = new Command("sync", "Take new and updated records from a registry into the store, over the network.") { from, where, since, store, json };
        command.SetAction(parsed =>
        {
            var asked = new Request(parsed.GetValue(from) ?? Registry, parsed.GetValue(where), parsed.GetValue(since));
            return Run(asked, CommonOptions.FolderOf(parsed.GetValue(store), terminal), parsed.GetValue(json), terminal);
        });
        return command;
    }

    private static int Run(Request asked, string folder, bool json, Terminal terminal)
    {
        if (AddressOf(asked.From) is not { } address)
        {
            return terminal.Fail(ExitCode.BadInput, $"--from: found '{asked.From}', expected an address that begins with https:// (http:// on this machine only).");
        }

        if (asked.Where is { } where && ExpressionReader.Read(where, "BasicSearch", "--where").Problem is { } problem)
        {
            return terminal.Fail(ExitCode.BadInput, $"{problem}.");
        }

        if (!CommonOptions.TryReadDay(asked.Since, default, terminal, out var day, "--since"))
        {
            return ExitCode.BadInput;
        }

        using var store = TrialStore.Open(folder);
        using var client = new HttpClient { Timeout = TimeSpan.FromMinutes(2) };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Trialhead");
        var feed = new RegistryFeed(client, address);
        var since = asked.Since is null ? store.FollowedUntil(asked.Source) : day;
        terminal.Error.WriteLine(since is { } first
            ? string.Create(CultureInfo.InvariantCulture, $"Asking {address.Host} for what was updated since {first:yyyy-MM-dd}.")
            : $"Asking {address.Host} for all studies.");
        ImportScreen.Show(Import(store, feed, since, asked.Where, terminal), json, terminal);
        if (feed.Until is { } until)
        {
            store.NoteFollowed(asked.Source, until);
        }

        return feed.Problem is { } failure
            ? terminal.Fail(ExitCode.Environment, $"{failure}. What came before is stored; the next sync goes on from there.")
            : ExitCode.Ok;
    }

    private static ImportReport Import(TrialStore store, RegistryFeed feed, DateOnly? since, string? where, Terminal terminal)
    {
        var options = new ImportOptions(terminal.Time.GetUtcNow());
        return !terminal.ShowsProgress ? store.Import(feed.Read(since, where), options) : ImportScreen.WithProgress(terminal, (task, told) =>
        {
            task.IsIndeterminate = true;
            var items = feed.Read(since, where).Select(item =>
            {
                task.IsIndeterminate = false;
                task.MaxValue = Math.Max(1, feed.Total ?? 1);
                task.Increment(1);
                return item;
            });
            return store.Import(items, options with { Progress = told });
        });
    }

    private static Uri? AddressOf(string text) =>
        Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : null;

    private sealed record Request(string From, string? Where, string? Since)
    {
        /// <summary>What is followed: the address, and the expression where there is one.</summary>
        public string Source => Where is null ? From.TrimEnd('/') : $"{From.TrimEnd('/')} {Where}";
    }
}
