using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Trialhead.Data.Corpora;
using Trialhead.Data.Search;
using Trialhead.Data.Search.Ranking;
using Trialhead.Data.Store;
using Trialhead.Matching.Ranking;
using Trialhead.Matching.Ranking.Training;

namespace Trialhead.Cli;

/// <summary><c>trialhead train ranker</c>: learns the ranking model from judged collections, and ranks each person by a model that never saw them.</summary>
internal sealed class TrainRankerCommand : Command
{
    private const double TreeShare = 0.15;
    private const double RuledOut = -1; // more than the formula sets most trials apart by, so that these come after the others
    private const double Elsewhere = -0.25; // most of what the treatment gives; few judged trials are about another illness, so this is not learned
    private const int Depth = 1000;
    private const string RunName = "trialhead";

    private static readonly DateOnly UsualDate = new(2020, 1, 1);
    private static readonly Dictionary<string, double> Known = new() { [VerdictFeatures.RuledOut] = RuledOut, [RetrievalFeatures.Elsewhere] = Elsewhere };

    private readonly Terminal _terminal;
    private readonly Option<string?> _store = CommonOptions.Store();
    private readonly Option<string[]> _topics = Files("--topics", "People, one file for each collection: JSON lines of _id and text, or TREC topics.");
    private readonly Option<string[]> _qrels = Files("--qrels", "Their judgements, one file for each collection in the same order.");
    private readonly Option<string> _out = new("--out") { Description = "File to write the model to.", HelpName = "FILE", Required = true };
    private readonly Option<int> _folds = new("--folds") { Description = "Also rank the people in so many parts, each by a model learned from the others.", HelpName = "N" };
    private readonly Option<string?> _runs = new("--runs") { Description = "Folder for these rankings, one TREC run for each collection.", HelpName = "DIR" };
    private readonly Option<RankingParts[]> _without = CommonOptions.Without();

    public TrainRankerCommand(Terminal terminal)
        : base("ranker", "Learn the ranking of trials from judged collections.")
    {
        _terminal = terminal;
        foreach (var option in new Option[] { _topics, _qrels, _store, _out, _folds, _runs, _without })
        {
            Options.Add(option);
        }

        SetAction(Run);
    }

    private static Option<string[]> Files(string name, string description) =>
        new(name) { Description = description, HelpName = "FILE", Required = true, AllowMultipleArgumentsPerToken = true };

    private int Run(ParseResult parsed)
    {
        var (topics, qrels) = (parsed.GetRequiredValue(_topics), parsed.GetRequiredValue(_qrels));
        if (topics.Length != qrels.Length)
        {
            return _terminal.Fail(ExitCode.BadInput, $"Found {topics.Length} --topics and {qrels.Length} --qrels, expected as many of both.");
        }

        if (topics.Concat(qrels).FirstOrDefault(path => !File.Exists(path)) is { } missing)
        {
            return _terminal.Fail(ExitCode.BadInput, $"There is no file '{missing}'.");
        }

        var collections = new List<(string Name, IReadOnlyList<Topic> Topics, Judgements Judgements)>();
        foreach (var (people, judged) in topics.Zip(qrels))
        {
            if (!TopicFile.Read(people).Succeeded(out var read, out var problem) || !Judgements.Read(judged).Succeeded(out var judgements, out problem))
            {
                return _terminal.Fail(ExitCode.BadInput, problem.ToString());
            }

            collections.Add((Path.GetFileName(judged).Split('.')[0], read, judgements));
        }

        var parts = CommonOptions.PartsWithout(parsed.GetValue(_without));
        return CommonOptions.WithStore(parsed.GetValue(_store), _terminal, store => Learn(
            Rank(store, collections, parts), parts, parsed.GetRequiredValue(_out), parsed.GetValue(_folds), parsed.GetValue(_runs)));
    }

    private List<Person> Rank(
        TrialStore store, List<(string Name, IReadOnlyList<Topic> Topics, Judgements Judgements)> collections, RankingParts parts)
    {
        var finder = new TrialFinder(store);
        var people = new List<Person>();
        foreach (var (name, topics, judgements) in collections)
        {
            foreach (var topic in topics)
            {
                var trials = finder.Rank(topic.Text, new RankingRequest(UsualDate) { Parts = parts, Model = null, Top = TrialRanker.Candidates, Judged = TrialRanker.Candidates });
                people.Add(new Person(
                    name, topic.Id, [.. trials.Where(trial => trial.Features is not null).OrderBy(trial => trial.Features![TrialRanker.Place])
                        .Select(trial => (trial.NctId, trial.Features!))], judgements.Of(topic.Id)));
            }

            _terminal.Error.WriteLine($"{name}: {topics.Count} people ranked.");
        }

        return people;
    }

    private int Learn(List<Person> people, RankingParts parts, string file, int folds, string? runs)
    {
        if (people.TrueForAll(person => person.Judged.Count == 0))
        {
            return _terminal.Fail(ExitCode.NothingFound, "No judged trial is among those ranked.");
        }

        if (folds > 1 && runs is not null)
        {
            Directory.CreateDirectory(runs);
            WriteRuns(people, parts, folds, runs);
        }

        AtomicFile.Write(file, Train(people, parts).ToText());
        _terminal.Out.WriteLine(FormattableString.Invariant(
            $"Learned from {people.Count(person => person.Judged.Count > 0)} people and {people.Sum(person => person.Judged.Count):N0} judged trials; {file} has {new FileInfo(file).Length:N0} bytes."));
        return ExitCode.Ok;
    }

    private static void WriteRuns(List<Person> people, RankingParts parts, int folds, string folder)
    {
        var models = Enumerable.Range(0, folds)
            .Select(fold => Train([.. people.Where(person => FoldOf(person, folds) != fold)], parts)).ToList();
        foreach (var collection in people.GroupBy(person => person.Collection))
        {
            var run = new StringBuilder();
            foreach (var person in collection)
            {
                var model = models[FoldOf(person, folds)];
                var rank = 0;
                var first = TrialRanker.Order(person.FirstFeatures, model, TrialRanker.Judged).Select(place => person.Trials[place]).ToList();
                var ranked = first.Take(TrialRanker.Judged).OrderByDescending(trial => model.Score(trial.Features)).Concat(first.Skip(TrialRanker.Judged));
                foreach (var (nctId, _) in ranked.Take(Depth))
                {
                    run.Append(CultureInfo.InvariantCulture, $"{person.Id} Q0 {nctId} {++rank} {-rank} {RunName}\n");
                }
            }

            AtomicFile.Write(Path.Combine(folder, $"{collection.Key}.run"), run.ToString());
        }
    }

    private static RankingModel Train(IReadOnlyCollection<Person> people, RankingParts parts)
    {
        var lists = people.Where(person => person.Judged.Count > 0).Select(person => person.Judged).ToList();
        var formula = ReachTrainer.Train(LinearRankTrainer.Train(TrialRanker.FeatureNames, lists, Known), people.Select(person => person.Reached));
        return parts.HasFlag(RankingParts.Trees) ? formula.With(TreeTrainer.Train(lists), TreeShare) : formula;
    }

    // By the person, so that nobody is ranked by a model that saw them in another collection either.
    private static int FoldOf(Person person, int folds) => SHA256.HashData(Encoding.UTF8.GetBytes(person.Id))[0] % folds;

    private sealed record Person(
        string Collection, string Id, IReadOnlyList<(string NctId, float[] Features)> Trials, IReadOnlyDictionary<string, int> Grades)
    {
        private const int Far = 600, Every = 3; // of what lies far down, enough to know it by

        /// <summary>What is known of each trial before its criteria are judged, in the order of relevance.</summary>
        public IReadOnlyList<float[]> FirstFeatures { get; } = [.. Trials.Select(trial => trial.Features[..TrialRanker.FirstFeatures])];

        /// <summary>Eligible trials, and some from far down the list that nobody calls relevant.</summary>
        public (IReadOnlyList<float[]> Eligible, IReadOnlyList<float[]> Others) Reached => (
            [.. FirstFeatures.Where((_, place) => Grades.GetValueOrDefault(Trials[place].NctId) == 2)],
            [.. FirstFeatures.Where((_, place) => place >= Far && place % Every == 0 && Grades.GetValueOrDefault(Trials[place].NctId) == 0)]);

        public IReadOnlyList<JudgedTrial> Judged { get; } =
            [.. Trials.Where(trial => Grades.ContainsKey(trial.NctId)).Select(trial => new JudgedTrial(Grades[trial.NctId], trial.Features))];
    }
}
