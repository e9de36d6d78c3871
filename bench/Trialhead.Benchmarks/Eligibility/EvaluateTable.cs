using System.Diagnostics;
using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Data.Patients;
using Trialhead.Data.Store;
using Trialhead.Eligibility;
using Trialhead.Matching;
using Trialhead.Matching.Questions;
using Trialhead.Trials;
using Trialhead.Vocabulary;

namespace Trialhead.Benchmarks.Eligibility;

/// <summary>How many leaves of real criteria are judged in a second of one core, each with its node of the explanation?</summary>
/// <remarks>Processor time, collections of garbage included, so that other work on the machine counts for nothing.</remarks>
internal static class EvaluateTable
{
    private const int Trials = 3000;
    private const int Runs = 9;
    private const int WarmUps = 20; // until everything is compiled for speed
    private const int Seed = 1;
    private const int TrialsAsked = 50;
    private const int LongRecord = 150;
    private static readonly DateOnly Date = new(2026, 11, 22);

    public static int Print(string folder, IEnumerable<string> patients, TextWriter output)
    {
        using var store = TrialStore.Open(folder);
        var random = new Random(Seed);
        var trials = store.NctIds().OrderBy(_ => random.Next()).Take(Trials).Select(id => store.Find(id)).OfType<Trial>().ToList();
        var criteria = trials.SelectMany(trial => TrialCriteria.Of(trial)).Select(c => c.Demand).ToList();
        var people = patients.Select(file => PatientJsonReader.Read(File.ReadAllBytes(file)).Value).OfType<Patient>().ToList();
        var charts = people.Select(person => new PatientChart(person, Date, Lexicon.BuiltIn)).ToList();
        var leaves = criteria.Sum(c => c.Leaves().Count()) * (double)charts.Count;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{criteria.Count:N0} criteria of {trials.Count:N0} trials (seed {Seed}) × {charts.Count} records: {leaves:N0} leaves; {Runs} runs on one thread, by processor time."));
        output.WriteLine();
        output.WriteLine("| what | leaves/s, median | slowest | fastest | bytes/leaf |");
        output.WriteLine("|---|---:|---:|---:|---:|");
        Measure(output, "", people, charts, criteria, leaves);
        var lengthened = people.Select(Lengthen).ToList();
        Measure(output, $", {LongRecord} facts more", lengthened, [.. lengthened.Select(p => new PatientChart(p, Date, Lexicon.BuiltIn))], criteria, leaves);
        output.WriteLine();
        Questions(output, charts, trials);
        return 0;
    }

    private static void Measure(
        TextWriter output, string of, List<Patient> people, List<PatientChart> charts, List<Criterion> criteria, double leaves)
    {
        var ours = Row(output, $"verdict with its explanation node{of}", leaves, () => Each(charts, criteria, (chart, c) => (int)Evaluator.Evaluate(c, chart).Verdict));
        Row(output, $"the same, with a fresh chart{of}", leaves, () => Each(people.Select(p => new PatientChart(p, Date, Lexicon.BuiltIn)), criteria, (chart, c) => (int)Evaluator.Evaluate(c, chart).Verdict));
        Row(output, $"the same, every reason read{of}", leaves, () => Each(charts, criteria, (chart, c) => Evaluator.Evaluate(c, chart).Reason.Length));
        var obvious = Row(output, $"baseline: facts looked through for each leaf, reasons written at once{of}", leaves, () => Obvious(charts, criteria));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| ratio to the baseline{of} | {ours / obvious:0.0} | | | |"));
    }

    // A long record: illnesses drawn from the whole vocabulary, most of them denied.
    private static Patient Lengthen(Patient person)
    {
        var random = new Random(Seed);
        var names = Lexicon.BuiltIn.Concepts.Where(c => c.Kind == ConceptKind.Condition).Select(c => c.Name).ToList();
        return person with
        {
            Facts =
            [
                .. person.Facts,
                .. Enumerable.Range(0, LongRecord).Select(i => new ConditionFact(names[random.Next(names.Count)])
                {
                    Presence = i % 4 == 0 ? Presence.Present : Presence.Absent,
                }),
            ],
        };
    }

    private static double Row(TextWriter output, string what, double leaves, Func<long> run)
    {
        for (var i = 0; i < WarmUps; i++)
        {
            run();
        }

        var rates = new List<double>();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Runs; i++)
        {
            var start = Environment.CpuUsage.TotalTime;
            run();
            rates.Add(leaves / (Environment.CpuUsage.TotalTime - start).TotalSeconds);
        }

        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (leaves * Runs);
        rates.Sort();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {what} | {rates[Runs / 2]:N0} | {rates[0]:N0} | {rates[^1]:N0} | {bytes:0} |"));
        return rates[Runs / 2];
    }

    private static long Each(IEnumerable<PatientChart> charts, List<Criterion> criteria, Func<PatientChart, Criterion, int> judge)
    {
        var sum = 0L;
        foreach (var chart in charts)
        {
            foreach (var criterion in criteria)
            {
                sum += judge(chart, criterion);
            }
        }

        return sum;
    }

    private static long Obvious(List<PatientChart> charts, List<Criterion> criteria)
    {
        var sum = 0L;
        foreach (var chart in charts)
        {
            var obvious = new ObviousEvaluation(chart);
            foreach (var criterion in criteria)
            {
                sum += obvious.Judge(criterion).Reason.Length;
            }
        }

        return sum;
    }

    private static void Questions(TextWriter output, List<PatientChart> charts, List<Trial> trials)
    {
        var times = charts.Select(chart =>
        {
            var matches = trials.Take(TrialsAsked).Select(t => Matcher.Judge(new Candidate(t, 1), chart, null, site => site.Point)).ToList();
            QuestionFinder.Find(chart, matches, 5);
            var start = Stopwatch.GetTimestamp();
            QuestionFinder.Find(chart, matches, 5);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }).Order().ToList();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"The five best questions over {TrialsAsked} trials: {times[times.Count / 2]:0.0} ms (median of {times.Count} records), at most {times[^1]:0.0} ms."));
    }
}
