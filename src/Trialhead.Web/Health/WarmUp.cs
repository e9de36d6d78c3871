using Trialhead.Data.Pages;
using Trialhead.Data.Search.Topics;
using Trialhead.Data.Store;
using Trialhead.Pages;

namespace Trialhead.Web.Health;

/// <summary>Reads at the start what the first visitors would else wait for: places, topics, tables of pages.</summary>
/// <remarks>The site answers meanwhile; whoever comes first waits as if there were no warming.</remarks>
internal sealed class WarmUp(TrialStore store, PageSource pages) : BackgroundService
{
    private const int Pages = 120; // as many as make the code of pages compiled for good

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    /// <summary>Waits for what is being read, so that the store is not closed under it.</summary>
    public override void Dispose()
    {
        base.Dispose();
        Task.WaitAny([ExecuteTask ?? Task.CompletedTask], LongestWait);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => Read(stoppingToken), stoppingToken);

    private void Read(CancellationToken stoppingToken)
    {
        try
        {
            _ = store.Gazetteer;
            _ = TopicTable.Of(store);
            var trials = store.NctIds().ToList();
            foreach (var nctId in trials.Where((_, i) => i % (trials.Count / Pages + 1) == 0).TakeWhile(_ => !stoppingToken.IsCancellationRequested))
            {
                Build(nctId);
            }
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // the site was closed meanwhile, and the store with it
        }
    }

    private void Build(string nctId)
    {
        if (pages.Of(nctId) is { } subject)
        {
            _ = GlossaryReading.Of(TrialPageBuilder.Build(subject), subject.Language);
        }
    }
}
