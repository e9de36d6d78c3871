using Trialhead.Data.Pages;
using Trialhead.Data.Search.Topics;
using Trialhead.Data.Store;
using Trialhead.Pages;

namespace Trialhead.Web.Health;

/// <summary>Reads at the start what the first visitors would else wait for: places, topics, tables of pages.</summary>
/// <remarks>The site answers meanwhile; whoever comes first waits as if there were no warming.</remarks>
internal sealed class WarmUp(TrialStore store, PageSource pages) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => Read(stoppingToken), stoppingToken);

    private void Read(CancellationToken stoppingToken)
    {
        try
        {
            _ = store.Gazetteer;
            if (store.NctIds().FirstOrDefault() is { } nctId && pages.Of(nctId) is { } subject)
            {
                _ = GlossaryReading.Of(TrialPageBuilder.Build(subject), subject.Language);
            }

            _ = TopicTable.Of(store);
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // the site was closed meanwhile, and the store with it
        }
    }
}
