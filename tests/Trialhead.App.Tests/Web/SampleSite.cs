using Microsoft.AspNetCore.Builder;
using Trialhead.App.Tests.Cli;
using Trialhead.Data.Registry;
using Trialhead.Data.Store;
using Trialhead.Web;

namespace Trialhead.App.Tests.Web;

/// <summary>The real site over the sample registry, in a folder that is gone afterwards.</summary>
internal sealed class SampleSite : IAsyncDisposable
{
    private readonly string _folder;
    private readonly WebApplication _site;

    private SampleSite(string folder, WebApplication site) => (_folder, _site) = (folder, site);

    /// <summary>The address of the site.</summary>
    public string Address => _site.Urls.Single();

    public static async Task<SampleSite> Start(CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("trialhead-sample-").FullName;
        using (var store = TrialStore.Open(folder))
        {
            var records = Directory.EnumerateFiles(Path.Combine(CommandRun.Root, "data", "sample"), "NCT*.json").Order(StringComparer.Ordinal);
            store.Import(RegistrySource.Read(records, cancellation: cancellation), new ImportOptions(FixedTime.Now), cancellation);
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
