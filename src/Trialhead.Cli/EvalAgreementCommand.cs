using System.Collections.Concurrent;
using System.CommandLine;
using System.Globalization;
using Trialhead.Data.Store;
using Trialhead.Eligibility;
using Trialhead.Text;
using Trialhead.Trials;

namespace Trialhead.Cli;

/// <summary><c>trialhead eval agreement</c>: how labels of note and criterion agree with those a person gave.</summary>
/// <remarks>Unlike <see cref="EvalVerdictsCommand"/> it takes lists that hold no text: notes and criteria come from their sources.</remarks>
internal sealed class EvalAgreementCommand : Command
{
    // Notes carry no date of their own; any fixed day makes the answer reproducible.
    private static readonly DateOnly UsualDate = new(2020, 1, 1);

    private readonly Terminal _terminal;
    private readonly Option<string?> _store = CommonOptions.Store();
    private readonly Option<string> _topics = new("--topics") { Description = "Notes: rows of _id and text, one JSON object per line.", HelpName = "FILE", Required = true };
    private readonly Option<bool> _list = new("--list") { Description = "Show each pair that is labelled otherwise." };
    private readonly Option<string[]> _gold = new("--gold")
    {
        Description = "Labels made by hand (tab-separated: topic, nct, start, length, type, label), each list scored by itself.",
        HelpName = "FILE",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
    };

    public EvalAgreementCommand(Terminal terminal)
        : base("agreement", "Compare labels of note and criterion with those a person gave.")
    {
        _terminal = terminal;
        foreach (var option in new Option[] { _gold, _topics, _store, _list })
        {
            Options.Add(option);
        }

        SetAction(Run);
    }

    private int Run(System.CommandLine.ParseResult parsed)
    {
        var (topics, gold) = (parsed.GetRequiredValue(_topics), parsed.GetRequiredValue(_gold));
        if (gold.Prepend(topics).FirstOrDefault(path => !File.Exists(path)) is { } missing)
        {
            return _terminal.Fail(ExitCode.BadInput, $"There is no file '{missing}'.");
        }

        if (!TopicNotes.TryRead(topics, out var notes, out var problem))
        {
            return _terminal.Fail(ExitCode.BadInput, problem);
        }

        return CommonOptions.WithStore(parsed.GetValue(_store), _terminal, store =>
        {
            foreach (var path in gold)
            {
                using var reader = new StreamReader(path);
                if (!LabelledPair.Read(reader).Succeeded(out var pairs, out var bad))
                {
                    return _terminal.Fail(ExitCode.BadInput, $"{path}: {bad}.");
                }

                Score(Path.GetFileName(path), pairs, notes, store, parsed.GetValue(_list));
            }

            return ExitCode.Ok;
        });
    }

    private void Score(string name, IReadOnlyList<LabelledPair> pairs, Dictionary<string, string> notes, TrialStore store, bool isListed)
    {
        var trials = store.FindMany(pairs.Select(pair => pair.NctId).Distinct());
        var found = pairs.Where(pair => notes.ContainsKey(pair.Topic) && TextOf(pair, trials.GetValueOrDefault(pair.NctId)) is not null).ToList();
        if (found.Count < pairs.Count)
        {
            _terminal.Error.WriteLine($"{name}: {pairs.Count - found.Count} pairs are left out, for their note or their record is not there.");
        }

        var judged = new ConcurrentDictionary<LabelledPair, (Explanation Explanation, Presumption Presumption, EligibilityLabel Label)>();
        Parallel.ForEach(found, pair => judged[pair] = Judge(pair, notes[pair.Topic], trials[pair.NctId]));
        var score = new LabelScore();
        foreach (var pair in found)
        {
            var (explanation, presumption, label) = judged[pair];
            score.Add(pair.Label, label, explanation.Verdict);
            if (isListed && label != pair.Label)
            {
                _terminal.Out.WriteLine(
                    $"{pair.Topic} {pair.NctId} {pair.Span.Start}+{pair.Span.Length} {EnumWords.InWords(pair.Label)} -> {EnumWords.InWords(label)}: "
                    + $"{EnumWords.InWords(pair.Kind)}: {Folding.CollapseSpaces(TextOf(pair, trials[pair.NctId])!)} => {explanation.Reason} {presumption.Reason}"); // found, so it has a text
            }
        }

        Write(name, score);
    }

    private static (Explanation Explanation, Presumption Presumption, EligibilityLabel Label) Judge(LabelledPair pair, string note, Trial trial) =>
        VerdictJudge.Judge(note, string.Join("; ", trial.Conditions.Prepend(trial.Title)), pair.Kind, TextOf(pair, trial)!, UsualDate); // only pairs with a text are judged

    private static string? TextOf(LabelledPair pair, Trial? trial) =>
        trial?.Eligibility.CriteriaText is { } text && pair.Span.End <= text.Length ? text[pair.Span.Start..pair.Span.End] : null;

    private void Write(string name, LabelScore score)
    {
        _terminal.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {score.Pairs} pairs, accuracy {score.Accuracy:0.000}, macro-F1 {score.MacroF1:0.000}, false exclusions {100 * score.FalseExclusions:0.0} %, unknown called known {100 * score.UnknownCalledKnown:0.0} %"));
        _terminal.Out.WriteLine($"  {"given / ours",-24}{string.Concat(LabelScore.Labels.Select(label => $"{Short(label),16}"))}");
        foreach (var given in LabelScore.Labels)
        {
            _terminal.Out.WriteLine($"  {EnumWords.InWords(given),-24}{string.Concat(LabelScore.Labels.Select(ours => $"{score[given, ours],16}"))}");
        }
    }

    private static string Short(EligibilityLabel label) =>
        label == EligibilityLabel.NotEnoughInformation ? "not enough" : EnumWords.InWords(label);
}
