using System.CommandLine;
using Trialhead.Data.Corpora;
using Trialhead.Eligibility.Labelling;
using Trialhead.Eligibility.Labelling.Training;

namespace Trialhead.Cli;

/// <summary><c>trialhead train labeller</c>: learns the labeller of eligibility text from an annotated corpus.</summary>
internal static class TrainLabellerCommand
{
    public static Command Create(Terminal terminal)
    {
        var (chia, lct) = (CommonOptions.Chia(), CommonOptions.Lct());
        var texts = new Option<string[]>("--texts")
        {
            Description = "Registry records whose eligibility texts teach which words behave alike.",
            HelpName = "PATH",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var file = new Option<string>("--out") { Description = "File to write the labeller to.", HelpName = "FILE", Required = true };
        var command = new Command("labeller", "Learn the labeller of eligibility text from the Chia corpus.") { chia, lct, texts, file };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(chia), parsed.GetValue(lct), parsed.GetRequiredValue(texts), parsed.GetRequiredValue(file), terminal));
        return command;
    }

    private static int Run(string chia, string? lct, string[] texts, string file, Terminal terminal)
    {
        if (!BratCorpus.Read(chia).Succeeded(out var documents, out var problem))
        {
            return terminal.Fail(ExitCode.BadInput, $"--chia: {problem}.");
        }

        if (Array.Find(texts, path => !Path.Exists(path)) is { } missing)
        {
            return terminal.Fail(ExitCode.BadInput, $"--texts: There is no file or folder '{missing}'.");
        }

        var tested = documents.Select(document => ChiaCorpus.TrialOf(document.Name)).ToHashSet(StringComparer.Ordinal);
        if (!LctCorpus.Read(lct, tested).Succeeded(out var alike, out problem))
        {
            return terminal.Fail(ExitCode.BadInput, $"--lct: {problem}.");
        }

        var classes = WordClassBuilder.Build(EligibilityLines.Read(texts, tested));
        terminal.Error.WriteLine(FormattableString.Invariant($"{classes.Count:N0} words divided into classes."));
        var labeller = LabellerTrainer.Train([.. documents.Select(ChiaCorpus.ToTraining)], classes, alike);
        using (var stream = File.Create(file))
        {
            LabellerFile.Write(labeller, stream);
        }

        terminal.Out.WriteLine(FormattableString.Invariant(
            $"Learned from {documents.Count:N0} texts; {file} has {new FileInfo(file).Length:N0} bytes."));
        return ExitCode.Ok;
    }
}
