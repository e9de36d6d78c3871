using System.Diagnostics;
using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Data.Search;
using Trialhead.Data.Store;
using Trialhead.Eligibility;
using Trialhead.Matching;
using Trialhead.Pages;
using Trialhead.Trials;
using Trialhead.Vocabulary;

namespace Trialhead.Benchmarks.Search;

/// <summary>
/// How long does one person wait for a match over a whole store? Beside it the obvious way in the same run: read and judge
/// the same candidates one after the other, keeping nothing.
/// </summary>
internal static class MatchTable
{
    private const int Seed = 1;
    private const int People = 120;
    private static readonly DateOnly Date = new(2026, 11, 22);

    public static int Print(string folder, TextWriter output)
    {
        using var store = TrialStore.Open(folder);
        var finder = new TrialFinder(store);
        var people = Draw(People);
        finder.Match(people[0], new MatchRequest(Date));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{store.Count} trials, {People} people, seed {Seed}."));
        output.WriteLine();
        output.WriteLine("| what | median (ms) | p95 (ms) | most (ms) |");
        output.WriteLine("|---|---:|---:|---:|");
        Row(output, "match, a person not seen before", people, person => Time(() => finder.Match(person, new MatchRequest(Date))));
        Row(output, "match, the same people again", people, person => Time(() => finder.Match(person, new MatchRequest(Date))));
        Row(output, "baseline: the same candidates one by one, nothing kept", people, person => OneByOne(store, finder, person));
        Row(output, "page of a trial as a model, read from the store", Numbers(store), nctId => Time(() => TrialPageBuilder.Build(new(store.Find(nctId)!)))); // the store has just named it
        return 0;
    }

    // The search itself is not part of the baseline's time.
    private static TimeSpan OneByOne(TrialStore store, TrialFinder finder, Patient person)
    {
        var candidates = finder.Match(person, new MatchRequest(Date) { Top = int.MaxValue }).Matches;
        return Time(() =>
        {
            var chart = new PatientChart(person, Date, Lexicon.BuiltIn);
            foreach (var trial in candidates.Select(match => store.Find(match.Trial.NctId)).OfType<Trial>())
            {
                Matcher.Judge(new Candidate(trial, 1), chart, null, store.Gazetteer.Locate);
            }
        });
    }

    private static TimeSpan Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start);
    }

    private static void Row<T>(TextWriter output, string what, IReadOnlyList<T> items, Func<T, TimeSpan> measure)
    {
        var times = items.Select(item => measure(item).TotalMilliseconds).Order().ToList();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {what} | {times[times.Count / 2]:0.0} | {times[times.Count * 95 / 100]:0.0} | {times[^1]:0.0} |"));
    }

    private static List<Patient> Draw(int count)
    {
        var random = new Random(Seed);
        var conditions = Lexicon.BuiltIn.Concepts.Where(c => c.Kind == ConceptKind.Condition).Select(c => c.Name).ToList();
        return [.. Enumerable.Range(0, count).Select(_ => new Patient
        {
            StatedAge = random.Next(1, 90),
            Sex = random.Next(2) == 0 ? Sex.Female : Sex.Male,
            Facts =
            [
                new ConditionFact(conditions[random.Next(conditions.Count)]),
                new ConditionFact(conditions[random.Next(conditions.Count)]),
                new PerformanceFact(PerformanceScale.Ecog, random.Next(3)),
            ],
        })];
    }

    private static List<string> Numbers(TrialStore store)
    {
        var random = new Random(Seed);
        return [.. store.NctIds().OrderBy(_ => random.Next()).Take(1000)];
    }
}
