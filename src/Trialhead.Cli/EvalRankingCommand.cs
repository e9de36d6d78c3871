using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Trialhead.Data.Corpora;
using Trialhead.Data.Search;
using Trialhead.Data.Search.Ranking;
using Trialhead.Data.Store;
using Trialhead.Eligibility.Notes;
using Trialhead.Matching.Ranking;
using Trialhead.Vocabulary;

namespace Trialhead.Cli;

/// <summary><c>trialhead eval ranking</c>: ranks the trials of a store for every person of a test, as a TREC run.</summary>
internal sealed class EvalRankingCommand : Command
{
    private const int UsualDepth = 1000;
    private const string RunName = "trialhead";

    private static readonly DateOnly UsualDate = new(2020, 1, 1);

    private readonly Terminal _terminal;
    private readonly Option<string?> _store = CommonOptions.Store();
    private readonly Option<string> _topics = new("--topics") { Description = "People: JSON lines of _id and text, or TREC topics in XML.", HelpName = "FILE", Required = true };
    private readonly Option<string> _out = new("--out") { Description = "Where the run is written: topic, Q0, NCT number, rank, score, name.", HelpName = "RUN", Required = true };
    private readonly Option<int> _depth = new("--depth") { Description = "Most trials for one person.", HelpName = "N", DefaultValueFactory = _ => UsualDepth };
    private readonly Option<RankingParts[]> _without = CommonOptions.Without();
    private readonly Option<string?> _model = new("--model") { Description = "A ranking model in place of the one that ships with Trialhead.", HelpName = "FILE" };
    private readonly Option<bool> _problem = new("--main-problem") { Description = "Search by the name of the main problem alone, as words are typed." };

    private readonly Option<bool> _matched = new("--as-matched") { Description = "In the order of `match`, in which it counts whether a trial is open." };

    public EvalRankingCommand(Terminal terminal)
        : base("ranking", "Rank the trials of a store for every person of a test, as a TREC run.")
    {
        _terminal = terminal;
        foreach (var option in new Option[] { _topics, _store, _out, _depth, _without, _model, _problem, _matched })
        {
            Options.Add(option);
        }

        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var (topics, depth) = (parsed.GetRequiredValue(_topics), parsed.GetValue(_depth));
        if (depth < 1)
        {
            return _terminal.Fail(ExitCode.BadInput, $"--depth: found {depth}, expected 1 or more.");
        }

        if (new[] { topics, parsed.GetValue(_model) }.FirstOrDefault(path => path is not null && !File.Exists(path)) is { } missing)
        {
            return _terminal.Fail(ExitCode.BadInput, $"There is no file '{missing}'.");
        }

        if (!TopicFile.Read(topics).Succeeded(out var people, out var problem))
        {
            return _terminal.Fail(ExitCode.BadInput, problem.ToString());
        }

        var model = RankingModels.Shipped;
        if (parsed.GetValue(_model) is { } file && !RankingModel.Parse(File.ReadAllText(file), file).Succeeded(out model, out problem))
        {
            return _terminal.Fail(ExitCode.BadInput, problem.ToString());
        }

        var parts = CommonOptions.PartsWithout(parsed.GetValue(_without));
        return CommonOptions.WithStore(parsed.GetValue(_store), _terminal, store => parsed.GetValue(_problem)
            ? Write(parsed.GetRequiredValue(_out), people, topic => ByProblem(store, topic, depth))
            : parsed.GetValue(_matched) ? Match(store, parsed.GetRequiredValue(_out), people, depth)
            : Rank(store, parsed.GetRequiredValue(_out), people, new RankingRequest(UsualDate) { Top = depth, Parts = parts, Model = model }));
    }

    private int Rank(TrialStore store, string path, IReadOnlyList<Topic> people, RankingRequest request)
    {
        var finder = new TrialFinder(store);
        return Write(path, people, topic => [.. finder.Rank(topic.Text, request).Select(trial => (trial.NctId, trial.Score))]);
    }

    private int Match(TrialStore store, string path, IReadOnlyList<Topic> people, int depth)
    {
        var finder = new TrialFinder(store);
        var request = new MatchRequest(UsualDate) { Top = depth };
        return Write(path, people, topic => [.. finder.Match(NoteReader.Read(topic.Text, Lexicon.InUse, UsualDate), request).Matches.Select(match => (match.Trial.NctId, match.Score))]);
    }

    private static List<(string NctId, double Score)> ByProblem(TrialStore store, Topic topic, int depth)
    {
        var problem = TrialFinder.MainProblem(store, topic.Text, UsualDate);
        var hits = problem is null ? [] : store.Index.Search(new TrialQuery { Text = problem, Take = depth }).Hits;
        return [.. hits.Select(hit => (hit.NctId, (double)hit.Score))];
    }

    private int Write(string path, IReadOnlyList<Topic> people, Func<Topic, List<(string NctId, double Score)>> rank)
    {
        var run = new StringBuilder();
        var times = new List<double>();
        foreach (var topic in people)
        {
            var start = Stopwatch.GetTimestamp();
            var trials = rank(topic);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            for (var i = 0; i < trials.Count; i++)
            {
                run.Append(CultureInfo.InvariantCulture, $"{topic.Id} Q0 {trials[i].NctId} {i + 1} {trials[i].Score:0.######} {RunName}\n");
            }
        }

        AtomicFile.Write(path, run.ToString());
        times.Sort();
        _terminal.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{people.Count} people ranked, {times[times.Count / 2]:0} ms in the median, {times[(int)(times.Count * 0.95)]:0} ms in 95 of 100."));
        return run.Length > 0 ? ExitCode.Ok : _terminal.Fail(ExitCode.NothingFound, "No trial found.");
    }
}
