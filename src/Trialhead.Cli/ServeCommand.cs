using System.CommandLine;
using System.Globalization;
using System.Net.Sockets;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Trialhead.Data.Conduct;
using Trialhead.Data.Store;
using Trialhead.Web;
using Trialhead.Web.Security;

namespace Trialhead.Cli;

/// <summary><c>trialhead serve</c>: the site over a store.</summary>
internal static class ServeCommand
{
    private const string UsualUrls = "http://127.0.0.1:5080";
    private const int SpareThreads = 6;

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
            if (result.GetValueOrDefault<string?>() is { } text && !BehindProxy.IsPublicAddress(text))
            {
                result.AddError($"--public: found '{text}', expected a web address without a path, such as https://trials.example.");
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
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && (address.PathAndQuery == "/" || url.Contains("://unix:/", StringComparison.Ordinal));

    /// <summary>Serves until it is told to stop.</summary>
    public static int Serve(string folder, string urls, Terminal terminal, string? address = null, bool hasStaff = false)
    {
        // What is being judged keeps its threads busy: a few more at once, so that who only looks need not wait until the pool grows.
        ThreadPool.SetMinThreads(2 * Environment.ProcessorCount + SpareThreads, 2 * Environment.ProcessorCount + SpareThreads);
        var site = TrialheadSite.Build(new SiteOptions(folder)
        {
            Urls = urls,
            Time = terminal.Time,
            HasStaffPages = hasStaff,
            PublicAddress = address is null ? null : new Uri(address),
        });
        using IDisposable closing = site;
        if (CannotListen(site, urls) is { } problem)
        {
            return terminal.Fail(ExitCode.Environment, problem);
        }

        terminal.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Trialhead {Version} with {site.Services.GetRequiredService<TrialStore>().Count:N0} trials from '{Path.GetFullPath(folder)}'."));
        terminal.Out.WriteLine($"Serving on {string.Join(", ", site.Urls)} (Ctrl+C stops).");
        if (hasStaff && new ConductStore(folder, terminal.Time).Studies().Count == 0)
        {
            terminal.Error.WriteLine("No study is open, so there is no /staff yet: open one with `trialhead conduct open` and start again.");
        }

        terminal.Out.Flush();
        site.WaitForShutdown();
        return ExitCode.Ok;
    }

    private static string Version => typeof(ServeCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    // Null once the site listens. What the server says of an address in use names it; what the system says names nothing.
    private static string? CannotListen(WebApplication site, string urls)
    {
        try
        {
            site.Start();
            return null;
        }
        catch (SocketException problem)
        {
            return $"Cannot listen on {urls}: {problem.Message.ToLowerInvariant()}.";
        }
        catch (InvalidOperationException) when (urls.Contains("https:", StringComparison.OrdinalIgnoreCase))
        {
            return $"Cannot listen on {urls}: https needs a certificate, named by the variables Kestrel__Certificates__Default__Path and "
                + "Kestrel__Certificates__Default__KeyPath (PEM files), or a proxy that speaks TLS.";
        }
    }
}
