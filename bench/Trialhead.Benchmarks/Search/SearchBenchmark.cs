using BenchmarkDotNet.Attributes;
using Trialhead.Data.Registry;
using Trialhead.Data.Search;
using Trialhead.Data.Store;
using Trialhead.Trials;
using Trialhead.Vocabulary;

namespace Trialhead.Benchmarks.Search;

/// <summary>What does understanding, counting and explaining add to a search, and how far is it from reading every title?</summary>
/// <remarks>Invented trials over the names of the vocabulary, seeded; the obvious search is the baseline.</remarks>
[MemoryDiagnoser]
[InProcess] // the store is filled in the setup: a process for each row would fill it as often
[WarmupCount(1)]
[IterationCount(5)]
[InvocationCount(16)]
public class SearchBenchmark
{
    private const int Seed = 1;
    private readonly string _folder = Directory.CreateTempSubdirectory("trialhead-bench-").FullName;
    private List<Trial> _trials = [];
    private TrialStore? _store;

    /// <summary>Number of trials.</summary>
    [Params(5_000)]
    public int Trials { get; set; }

    /// <summary>What is typed.</summary>
    [Params("heart attack", "lung cancer immunotherapy", "leukmia")]
    public string Text { get; set; } = "";

    [GlobalSetup]
    public void Fill()
    {
        var random = new Random(Seed);
        var names = Lexicon.BuiltIn.Concepts.Where(concept => concept.Kind is ConceptKind.Condition or ConceptKind.Drug).Select(concept => concept.Name).ToList();
        string Name() => names[random.Next(names.Count)];
        _trials = [.. Enumerable.Range(1, Trials).Select(number => new Trial
        {
            NctId = $"NCT{number:00000000}",
            BriefTitle = $"{Name()} in people with {Name()}",
            Conditions = [Name()],
            BriefSummary = string.Join(' ', Enumerable.Range(0, 20).Select(_ => Name())),
        })];
        _store = TrialStore.Open(Path.Combine(_folder, $"{Trials}"));
        _store.Import(_trials.Select(trial => new RegistryRecord("invented", trial.NctId, trial, StudyJsonWriter.Write(trial))), new ImportOptions(DateTimeOffset.UnixEpoch));
    }

    [GlobalCleanup]
    public void Remove()
    {
        _store?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Baseline = true, Description = "every title, summary and condition read")]
    public int Scan()
    {
        var words = Text.Split(' ');
        return _trials.Count(trial => words.Count(word => Has(trial, word)) * 3 >= words.Length * 2);
    }

    [Benchmark(Description = "search")]
    public int Search() => Run(new TrialQuery { Text = Text });

    [Benchmark(Description = "search, all counted")]
    public int Count() => Run(new TrialQuery { Text = Text, CountsFacets = true });

    [Benchmark(Description = "search, ten explained")]
    public int Explain() => Run(new TrialQuery { Text = Text, Explains = true, Take = 10 });

    private static bool Has(Trial trial, string word) =>
        trial.Title.Contains(word, StringComparison.OrdinalIgnoreCase)
        || trial.Conditions[0].Contains(word, StringComparison.OrdinalIgnoreCase)
        || trial.BriefSummary?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;

    private int Run(TrialQuery query) => _store?.Index.Search(query).Total ?? 0;
}
