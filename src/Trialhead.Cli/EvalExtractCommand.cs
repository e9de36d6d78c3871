using System.CommandLine;
using System.Text;
using Trialhead.Data.Corpora;
using Trialhead.Eligibility.Labelling;

namespace Trialhead.Cli;

/// <summary><c>trialhead eval extract</c>: annotates eligibility texts as an expert would, in brat's format.</summary>
internal static class EvalExtractCommand
{
    public static Command Create(Terminal terminal)
    {
        var texts = new Option<string>("--texts")
        {
            Description = "Folder or zip of texts (.txt), one criterion a line; names in _inc and _exc tell the list.",
            HelpName = "DIR|ZIP",
            Required = true,
        };
        var folder = CommonOptions.AnnotationFolder();
        var command = new Command("extract", "Write what the phrases of eligibility texts name as brat annotation.") { texts, folder };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(texts), parsed.GetRequiredValue(folder), terminal));
        return command;
    }

    /// <summary>Writes the annotation of each text into a folder, which is made where it is not there.</summary>
    public static void Write(IEnumerable<CorpusText> texts, EntityLabeller labeller, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in texts)
        {
            var annotation = BratWriter.Write(text, labeller.LabelLines(text, ChiaCorpus.ListOf(name)));
            File.WriteAllText(Path.Join(folder, name + ".ann"), annotation, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
    }

    private static int Run(string path, string folder, Terminal terminal)
    {
        if (!BratCorpus.ReadTexts(path).Succeeded(out var texts, out var problem))
        {
            return terminal.Fail(ExitCode.BadInput, $"--texts: {problem}.");
        }

        if (File.Exists(folder))
        {
            return terminal.Fail(ExitCode.BadInput, $"--out: found the file '{folder}', expected a folder.");
        }

        Write(texts, EntityLabeller.BuiltIn, folder);
        terminal.Out.WriteLine(FormattableString.Invariant($"{texts.Count:N0} texts annotated in {folder}."));
        return ExitCode.Ok;
    }
}
