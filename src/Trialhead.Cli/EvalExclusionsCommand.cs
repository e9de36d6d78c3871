using System.Collections.Concurrent;
using System.CommandLine;
using System.Globalization;
using Trialhead.Data.Store;
using Trialhead.Eligibility;
using Trialhead.Eligibility.Notes;
using Trialhead.Trials;
using Trialhead.Vocabulary;

namespace Trialhead.Cli;

/// <summary><c>trialhead eval exclusions</c>: how many of the trials that experts judged eligible for a person we rule out.</summary>
/// <remarks>Grades as in TREC Clinical Trials: 0 not relevant, 1 relevant but the person is excluded, 2 eligible.</remarks>
internal sealed class EvalExclusionsCommand : Command
{
    private const string Eligible = "2";

    private static readonly DateOnly UsualDate = new(2020, 1, 1);

    private readonly Terminal _terminal;
    private readonly Option<string?> _store = CommonOptions.Store();
    private readonly Option<string> _topics = new("--topics") { Description = "Notes: rows of _id and text, one JSON object per line.", HelpName = "FILE", Required = true };
    private readonly Option<string> _qrels = new("--qrels") { Description = "Judgements: topic, 0, NCT number and grade, one row per line.", HelpName = "FILE", Required = true };
    private readonly Option<bool> _list = new("--list") { Description = "Show each criterion that rules out a trial judged eligible." };

    public EvalExclusionsCommand(Terminal terminal)
        : base("exclusions", "Count the trials that are ruled out, by what experts judged.")
    {
        _terminal = terminal;
        foreach (var option in new Option[] { _topics, _qrels, _store, _list })
        {
            Options.Add(option);
        }

        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var (topics, qrels) = (parsed.GetRequiredValue(_topics), parsed.GetRequiredValue(_qrels));
        if (new[] { topics, qrels }.FirstOrDefault(path => !File.Exists(path)) is { } missing)
        {
            return _terminal.Fail(ExitCode.BadInput, $"There is no file '{missing}'.");
        }

        if (!TopicNotes.TryRead(topics, out var notes, out var problem) || !TryReadJudgements(qrels, notes, out var judgements, out problem))
        {
            return _terminal.Fail(ExitCode.BadInput, problem);
        }

        return CommonOptions.WithStore(parsed.GetValue(_store), _terminal, store => Count(store, notes, judgements, parsed.GetValue(_list)));
    }

    private int Count(TrialStore store, Dictionary<string, string> notes, List<Judgement> judgements, bool isListed)
    {
        var charts = notes.ToDictionary(
            note => note.Key, note => new PatientChart(NoteReader.Read(note.Value, Lexicon.InUse, UsualDate), UsualDate, Lexicon.InUse));
        var trials = store.FindMany(judgements.Select(judgement => judgement.NctId).Distinct());
        var criteria = new ConcurrentDictionary<string, IReadOnlyList<EligibilityCriterion>>();
        Parallel.ForEach(trials, trial => criteria[trial.Key] = TrialCriteria.Of(trial.Value));
        var counts = new SortedDictionary<string, (int Judged, int RuledOut)>(StringComparer.Ordinal);
        foreach (var judgement in judgements.Where(judgement => criteria.ContainsKey(judgement.NctId)))
        {
            var against = criteria[judgement.NctId]
                .Select(criterion => Evaluator.Evaluate(criterion, charts[judgement.Topic]) is { Verdict: Verdict.NotMet } no ? $"{criterion.Text} => {no.Reason}" : null)
                .OfType<string>().ToList();
            var (judged, ruledOut) = counts.GetValueOrDefault(judgement.Grade);
            counts[judgement.Grade] = (judged + 1, ruledOut + (against.Count > 0 ? 1 : 0));
            foreach (var line in isListed && judgement.Grade == Eligible ? against : [])
            {
                _terminal.Out.WriteLine($"{judgement.Topic} {judgement.NctId} {Text.Folding.CollapseSpaces(line)}");
            }
        }

        foreach (var (grade, (judged, ruledOut)) in counts)
        {
            _terminal.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"grade {grade}: {judged} trials judged, {ruledOut} ruled out ({100.0 * ruledOut / judged:0.0} %)"));
        }

        return counts.Count > 0 ? ExitCode.Ok : _terminal.Fail(ExitCode.NothingFound, "No judged trial is in the store.");
    }

    private static bool TryReadJudgements(string path, Dictionary<string, string> notes, out List<Judgement> judgements, out string problem)
    {
        (judgements, problem) = ([], "");
        var common = notes.Keys.Aggregate((string?)null, (prefix, id) => prefix is null ? id : prefix[..prefix.AsSpan().CommonPrefixLength(id)]) ?? "";
        foreach (var (id, note) in notes.ToList().Where(_ => notes.Count > 1))
        {
            notes.TryAdd(id[common.Length..], note);
        }

        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            var parts = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0)
            {
                continue;
            }

            if (parts.Length != 4 || !notes.ContainsKey(parts[0]))
            {
                problem = $"{path}, line {number}: found '{line}', expected a topic of the notes, 0, an NCT number and a grade.";
                return false;
            }

            judgements.Add(new Judgement(parts[0], parts[2], parts[3]));
        }

        return true;
    }

    private sealed record Judgement(string Topic, string NctId, string Grade);
}
