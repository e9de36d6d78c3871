using Microsoft.AspNetCore.Builder;
using Trialhead.App.Tests.Cli;
using Trialhead.Data.Registry;
using Trialhead.Data.Store;
using Trialhead.Web;

namespace Trialhead.App.Tests.Web;

/// <summary>The real site over the sample registry, in a folder that is gone afterwards.</summary>
internal sealed class SampleSite : IAsyncDisposable
{
    /// <summary>Pages of real records that hold what the small store has not: drawings, evidence, approvals, many clinics.</summary>
    public static readonly string[] RichPages =
        ["/search?q=leukemia&near=35205", "/trials/NCT04530565", "/trials/NCT03424005", "/trials/NCT04530565/print", "/compare?trials=NCT04530565,NCT04148430"];

    private readonly string _folder;
    private readonly WebApplication _site;

    private SampleSite(string folder, WebApplication site) => (_folder, _site) = (folder, site);

    /// <summary>The address of the site.</summary>
    public string Address => _site.Urls.Single();

    /// <summary>The numbers of its trials.</summary>
    public static IEnumerable<string> Trials => Records.Select(path => Path.GetFileNameWithoutExtension(path));

    private static IEnumerable<string> Records =>
        Directory.EnumerateFiles(Path.Combine(CommandRun.Root, "data", "sample"), "NCT*.json").Order(StringComparer.Ordinal);

    public static async Task<SampleSite> Start(CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("trialhead-sample-").FullName;
        using (var store = TrialStore.Open(folder))
        {
            store.Import(RegistrySource.Read(Records, cancellation: cancellation), new ImportOptions(FixedTime.Now), cancellation);
        }

        var site = TrialheadSite.Build(new SiteOptions(folder) { Urls = "http://127.0.0.1:0", Time = new FixedTime() });
        await site.StartAsync(cancellation);
        return new SampleSite(folder, site);
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
