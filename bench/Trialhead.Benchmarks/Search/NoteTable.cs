using System.Diagnostics;
using System.Globalization;
using Trialhead.Data.Corpora;
using Trialhead.Data.Search;
using Trialhead.Data.Search.Ranking;
using Trialhead.Data.Store;
using Trialhead.Eligibility;
using Trialhead.Eligibility.Notes;
using Trialhead.Vocabulary;

namespace Trialhead.Benchmarks.Search;

/// <summary>
/// How long does ranking a whole store for a clinical note take, and which step takes it? Beside it the obvious way in the
/// same run: all words of the note as a query.
/// </summary>
internal static class NoteTable
{
    private static readonly DateOnly Date = new(2020, 1, 1);

    public static int Print(string folder, string topics, TextWriter output)
    {
        using var store = TrialStore.Open(folder);
        var notes = TopicFile.Read(topics).Value!.Select(topic => topic.Text).ToList();
        var finder = new TrialFinder(store);
        finder.Rank(notes[0], new RankingRequest(Date));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{store.Count} trials, {notes.Count} notes."));
        output.WriteLine();
        output.WriteLine("| what | median (ms) | p95 (ms) | most (ms) |");
        output.WriteLine("|---|---:|---:|---:|");
        Row(output, "a note not seen before: understood, retrieved, 500 judged, ranked", notes, note => finder.Rank(note, new RankingRequest(Date)));
        Row(output, "the same notes again", notes, note => finder.Rank(note, new RankingRequest(Date)));
        Row(output, "understanding alone", notes, note => Query(note));
        Row(output, "understanding and retrieval, nothing judged", notes, note => finder.Rank(note, new RankingRequest(Date) { Judged = 1 }));
        Row(output, "baseline: all words of the note as a query", notes, note => store.Index.Search(new TrialQuery { Text = note, Take = 1000 }));
        var process = Process.GetCurrentProcess();
        output.WriteLine();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Memory {process.PeakWorkingSet64 >> 20} MB at most, of which managed {GC.GetTotalMemory(forceFullCollection: true) >> 20} MB; index {Size(Path.Combine(folder, "index")) >> 20} MB."));
        return 0;
    }

    private static PersonQuery Query(string note) =>
        PersonQuery.Of(new PatientChart(NoteReader.Read(note, Lexicon.InUse, Date), Date, Lexicon.InUse), RankingParts.All);

    private static long Size(string folder) => new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length);

    private static void Row(TextWriter output, string what, IReadOnlyList<string> notes, Action<string> action)
    {
        var times = notes.Select(note =>
        {
            var start = Stopwatch.GetTimestamp();
            action(note);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }).Order().ToList();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {what} | {times[times.Count / 2]:0.0} | {times[times.Count * 95 / 100]:0.0} | {times[^1]:0.0} |"));
    }
}
