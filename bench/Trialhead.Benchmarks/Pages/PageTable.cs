using System.Diagnostics;
using System.Globalization;
using Trialhead.Data.Pages;
using Trialhead.Data.Store;
using Trialhead.Pages;
using Trialhead.Trials;

namespace Trialhead.Benchmarks.Pages;

/// <summary>Of what is the time of a page made? Pages of trials drawn at random, part by part, on one core.</summary>
internal static class PageTable
{
    private const int Seed = 1;
    private const int Drawn = 1000;

    public static int Print(string folder, TextWriter output)
    {
        using var store = TrialStore.Open(folder);
        var source = new PageSource(store);
        var ids = store.NctIds().Order(StringComparer.Ordinal).ToArray();
        new Random(Seed).Shuffle(ids);
        var trials = ids.Select(id => store.Find(id)).OfType<Trial>().Where(trial => trial.Sites.Count > 0).Take(Drawn).ToList();
        trials.ForEach(trial => TrialPageBuilder.Build(source.Of(trial)));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{trials.Count} trials that list sites, of {store.Count}, seed {Seed}; each row after a first round over all of them."));
        output.WriteLine();
        output.WriteLine("| part | mean (ms) | median (ms) | p95 (ms) | most (ms) |");
        output.WriteLine("|---|---:|---:|---:|---:|");
        Row(output, "baseline: the stored record as it is", trials, trial => store.FindJson(trial.NctId));
        Row(output, "the record read into a trial", trials, trial => store.Find(trial.NctId));
        Row(output, "what other trials and lists of medicines say", trials, trial => source.Of(trial));
        Row(output, "its criteria read", trials, trial => TrialCriteria.Of(trial));
        Row(output, "its treatments read", trials, trial => TrialTreatment.Of(trial));
        Row(output, "page as a model, English", trials, trial => TrialPageBuilder.Build(source.Of(trial)));
        Row(output, "page as a model, Spanish", trials, trial => TrialPageBuilder.Build(source.Of(trial, PageLanguage.Spanish)));
        var pages = trials.ConvertAll(trial => TrialPageBuilder.Build(source.Of(trial)));
        Row(output, "words of the glossary found on it", pages, page => GlossaryReading.Of(page, PageLanguage.English));
        return 0;
    }

    private static void Row<T>(TextWriter output, string what, IReadOnlyList<T> items, Func<T, object?> make)
    {
        foreach (var item in items)
        {
            make(item);
        }

        var times = items.Select(item => Time(() => make(item))).Order().ToList();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {what} | {times.Average():0.00} | {times[times.Count / 2]:0.00} | {times[times.Count * 95 / 100]:0.0} | {times[^1]:0.0} |"));
    }

    private static double Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
