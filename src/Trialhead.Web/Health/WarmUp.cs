using Trialhead.Data.Pages;
using Trialhead.Data.Search.Topics;
using Trialhead.Data.Store;
using Trialhead.Pages;

namespace Trialhead.Web.Health;

/// <summary>Reads at the start what the first visitors would else wait for: places, topics, tables of pages.</summary>
/// <remarks>The site answers meanwhile; whoever comes first waits as if there were no warming.</remarks>
internal sealed partial class WarmUp(TrialStore store, PageSource pages, ILogger<WarmUp> log) : BackgroundService
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
                TryBuild(nctId);
            }
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // the site was closed meanwhile, and the store with it
        }
        catch (Exception problem)
        {
            Failed(log, problem);
        }
    }

    [LoggerMessage(LogLevel.Error, "What the first visitors will ask for cannot be read.")]
    private static partial void Failed(ILogger log, Exception problem);

    [LoggerMessage(LogLevel.Error, "The record of {NctId} cannot be read.")]
    private static partial void Unreadable(ILogger log, string nctId, Exception problem);

    // What cannot be read is told to whoever asks for it; the rest of the site works.
    private void TryBuild(string nctId)
    {
        try
        {
            Build(nctId);
        }
        catch (StoreException problem)
        {
            Unreadable(log, nctId, problem);
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
