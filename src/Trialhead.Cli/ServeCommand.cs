using System.CommandLine;
using Microsoft.Extensions.Hosting;
using Trialhead.Data.Store;
using Trialhead.Web;

namespace Trialhead.Cli;

/// <summary><c>trialhead serve</c>: the site over a store.</summary>
internal static class ServeCommand
{
    private const string UsualUrls = "http://127.0.0.1:5080";

    public static Command Create(Terminal terminal)
    {
        var (store, vocabulary) = (CommonOptions.Store(), CommonOptions.Vocabulary());
        var urls = new Option<string>("--urls")
        {
            Description = "Addresses to listen on, separated by semicolons.",
            HelpName = "URLS",
            DefaultValueFactory = _ => UsualUrls,
        };
        urls.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } text && Array.Find(text.Split(';'), url => !CanListen(url)) is { } wrong)
            {
                result.AddError($"--urls: found '{wrong}', expected addresses such as {UsualUrls}, separated by semicolons.");
            }
        });
        var address = new Option<string?>("--public")
        {
            Description = "The address by which others reach the site, as behind a proxy; the address that they ask for without it.",
            HelpName = "ADDRESS",
        };
        address.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !SiteOptions.IsWebAddress(text))
            {
                result.AddError($"'{text}' is no web address, such as https://trials.example.");
            }
        });
        var staff = new Option<bool>("--staff") { Description = "Let those who work on a study sign in at /staff (`trialhead conduct staff add` makes accounts)." };
        var command = new Command("serve", "Serve the site over a store.") { store, urls, address, staff, vocabulary };
        command.SetAction(parsed => VocabularyCommand.Using(parsed.GetValue(vocabulary), terminal, () =>
        {
            var folder = CommonOptions.FolderOf(parsed.GetValue(store), terminal);
            return TrialStore.Exists(folder)
                ? Serve(folder, parsed.GetRequiredValue(urls), terminal, parsed.GetValue(address), parsed.GetValue(staff))
                : CommonOptions.FailWithoutStore(folder, terminal);
        }));
        return command;
    }

    // A star or plus stands for every address of the machine.
    private static bool CanListen(string url) =>
        Uri.TryCreate(url.Replace("://*", "://host", StringComparison.Ordinal).Replace("://+", "://host", StringComparison.Ordinal), UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    /// <summary>Serves until it is told to stop.</summary>
    public static int Serve(string folder, string urls, Terminal terminal, string? address = null, bool hasStaff = false)
    {
        var site = TrialheadSite.Build(new SiteOptions(folder)
        {
            Urls = urls,
            Time = terminal.Time,
            HasStaffPages = hasStaff,
            PublicAddress = address is null ? null : new Uri(address),
        });
        using IDisposable closing = site;
        site.Start();
        terminal.Out.WriteLine($"Serving on {string.Join(", ", site.Urls)} (Ctrl+C stops).");
        terminal.Out.Flush();
        site.WaitForShutdown();
        return ExitCode.Ok;
    }
}
