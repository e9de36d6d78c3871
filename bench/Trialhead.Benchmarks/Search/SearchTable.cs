using System.Diagnostics;
using System.Globalization;
using Trialhead.Data.Search;
using Trialhead.Data.Store;

namespace Trialhead.Benchmarks.Search;

/// <summary>How long does a search by words take over a whole store, one after the other?</summary>
internal static class SearchTable
{
    private const int Rounds = 5;

    public static int Print(string folder, string queries, TextWriter output)
    {
        using var store = TrialStore.Open(folder);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var searches = SearchQueries.ReadAll(queries, store.Gazetteer);
        var size = new DirectoryInfo(Path.Combine(folder, "index")).EnumerateFiles().Sum(file => file.Length);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{store.Index.Count} trials, index {size / 1e6:0} MB, {searches.Count} searches, {Rounds} rounds after one to warm up."));
        output.WriteLine();
        output.WriteLine("| what | median (ms) | p95 (ms) | p99 (ms) | most (ms) |");
        output.WriteLine("|---|---:|---:|---:|---:|");
        Row(output, "the first 20 trials", searches, store);
        Row(output, "the first 20 trials, all of the result counted", [.. searches.Select(search => search with { CountsFacets = true })], store);
        Row(output, "the first 10 trials, each explained", [.. searches.Select(search => search with { Explains = true, Take = 10 })], store);
        output.WriteLine();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Memory kept by searching: {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:0} MB."));
        return 0;
    }

    private static void Row(TextWriter output, string what, IReadOnlyList<TrialQuery> searches, TrialStore store)
    {
        Measure(searches, store);
        var times = Enumerable.Range(0, Rounds).SelectMany(_ => Measure(searches, store)).Order().ToList();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {what} | {times[times.Count / 2]:0.0} | {times[times.Count * 95 / 100]:0.0} | {times[times.Count * 99 / 100]:0.0} | {times[^1]:0.0} |"));
    }

    private static List<double> Measure(IReadOnlyList<TrialQuery> searches, TrialStore store) => [.. searches.Select(search =>
    {
        var start = Stopwatch.GetTimestamp();
        store.Index.Search(search);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    })];
}
