using System.CommandLine;
using Trialhead.Data.Corpora;
using Trialhead.Eligibility.Labelling;
using Trialhead.Eligibility.Labelling.Training;

namespace Trialhead.Cli;

/// <summary><c>trialhead eval labeller</c>: annotates each text of an expert corpus by a labeller that has not learned from its trial.</summary>
/// <remarks>
/// The classes of words are those of the labeller that ships: they come from unmarked text, without the corpus' trials. All else is learned
/// anew for each part.
/// </remarks>
internal static class EvalLabellerCommand
{
    public static Command Create(Terminal terminal)
    {
        var (chia, lct, folder) = (CommonOptions.Chia(), CommonOptions.Lct(), CommonOptions.AnnotationFolder());
        var folds = new Option<int>("--folds")
        {
            Description = "Parts that the trials are divided into.",
            HelpName = "N",
            DefaultValueFactory = _ => 10,
        };
        folds.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var number) && number < 2)
            {
                result.AddError($"--folds: found {number}, expected 2 or more.");
            }
        });
        var only = new Option<int[]>("--only") { Description = "Parts to do, from 0; all where not given.", HelpName = "PART" };
        var command = new Command("labeller", "Annotate an expert corpus by cross-validation, for scoring.") { chia, lct, folds, only, folder };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(chia), parsed.GetValue(lct), parsed.GetValue(folds), parsed.GetValue(only) ?? [], parsed.GetRequiredValue(folder), terminal));
        return command;
    }

    private static int Run(string chia, string? lct, int folds, int[] only, string folder, Terminal terminal)
    {
        if (!BratCorpus.Read(chia).Succeeded(out var documents, out var problem))
        {
            return terminal.Fail(ExitCode.BadInput, $"--chia: {problem}.");
        }

        var trials = documents.Select(document => ChiaCorpus.TrialOf(document.Name)).Distinct().Order(StringComparer.Ordinal).ToList();
        if (!LctCorpus.Read(lct, trials).Succeeded(out var alike, out problem))
        {
            return terminal.Fail(ExitCode.BadInput, $"--lct: {problem}.");
        }

        var foldOf = trials.Select((trial, at) => (trial, at)).ToDictionary(t => t.trial, t => t.at % folds, StringComparer.Ordinal);
        var byFold = documents.ToLookup(document => foldOf[ChiaCorpus.TrialOf(document.Name)]);
        foreach (var fold in Enumerable.Range(0, folds).Where(fold => only.Length == 0 || only.Contains(fold)))
        {
            var others = byFold.Where(part => part.Key != fold).SelectMany(part => part).Select(ChiaCorpus.ToTraining);
            var labeller = LabellerTrainer.Train([.. others], WordClasses.BuiltIn, alike);
            EvalExtractCommand.Write(byFold[fold].Select(d => new CorpusText(d.Name, d.Text)), labeller, folder);
            terminal.Error.WriteLine(FormattableString.Invariant($"Part {fold + 1} of {folds} done."));
        }

        terminal.Out.WriteLine($"Annotation written to {folder}; score it against {chia}.");
        return ExitCode.Ok;
    }
}
