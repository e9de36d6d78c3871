using System.CommandLine;
using System.Globalization;
using Trialhead.Data.Answers;
using Trialhead.Data.Terms;
using Trialhead.Vocabulary;

namespace Trialhead.Cli;

/// <summary><c>trialhead vocabulary</c>: builds a vocabulary, and shows what a name means in one.</summary>
internal static class VocabularyCommand
{
    public static Command Create(Terminal terminal) =>
        new("vocabulary", "Build a vocabulary out of open terminologies, or show what a name means.") { Build(terminal), Show(terminal) };

    /// <summary>Does something with the vocabulary that an option or the environment names, or else with the built-in one.</summary>
    public static int WithLexicon(string? option, Terminal terminal, Func<Lexicon, int> action)
    {
        if ((option ?? terminal.VocabularyFile) is not { } path)
        {
            return action(Lexicon.BuiltIn);
        }

        return VocabularyFile.Open(path).Succeeded(out var lexicon, out var problem)
            ? action(lexicon)
            : terminal.Fail(ExitCode.BadInput, $"{problem}.");
    }

    /// <summary>Reads everything with the vocabulary that an option or the environment names, for the whole process, and then does something.</summary>
    public static int Using(string? option, Terminal terminal, Func<int> action)
    {
        if ((option ?? terminal.VocabularyFile) is not { } path)
        {
            return action();
        }

        if (!VocabularyFile.Open(path).Succeeded(out var lexicon, out var problem))
        {
            return terminal.Fail(ExitCode.BadInput, $"{problem}.");
        }

        Lexicon.Use(lexicon);
        return action();
    }

    private static Command Build(Terminal terminal)
    {
        var sources = new Argument<string[]>("SOURCE")
        {
            Description = "Files of open terminologies, plain or gzipped, or folders of them.",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string>("--out") { Description = "The file to write.", HelpName = "FILE", Required = true };
        var command = new Command("build", "Compile open terminologies and the built-in tables into one file.") { sources, output };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(output);
            if (!VocabularyFile.Build(parsed.GetRequiredValue(sources), path).Succeeded(out var summary, out var problem))
            {
                return terminal.Fail(ExitCode.BadInput, $"{problem}.");
            }

            foreach (var file in summary.LeftOut)
            {
                terminal.Error.WriteLine($"{file}: left out, no terminology that is known here.");
            }

            terminal.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{path}: {summary.Concepts} concepts, {summary.Names} names, {summary.Bytes / 1e6:0.0} MB."));
            return ExitCode.Ok;
        });
        return command;
    }

    private static Command Show(Terminal terminal)
    {
        var term = new Argument<string>("TERM") { Description = "A name, an abbreviation or an id." };
        var (file, json) = (CommonOptions.Vocabulary(), CommonOptions.Json());
        var command = new Command("show", "Show what a name means, when it counts, and what is more general.") { term, file, json };
        command.SetAction(parsed => WithLexicon(parsed.GetValue(file), terminal, lexicon =>
        {
            var text = parsed.GetRequiredValue(term);
            var matches = lexicon.Explain(text);
            if (matches.Count == 0 && lexicon.Get(text) is { } concept)
            {
                matches = [new NameMatch(concept, concept.Id, IsCaseSensitive: true, NameGate.Open, IsUsual: true, [])];
            }

            if (matches.Count == 0)
            {
                var similar = lexicon.FindSimilar(text);
                var hint = similar.Count > 0 ? $" Names like it: {string.Join(", ", similar)}." : "";
                return terminal.Fail(ExitCode.NothingFound, $"Nothing is called '{text}'.{hint}");
            }

            if (parsed.GetValue(json))
            {
                terminal.WriteJson(Answer.ToUtf8(writer => VocabularyAnswer.Write(writer, text, matches, lexicon)));
            }
            else
            {
                VocabularyText.Write(new Screen(terminal), matches, lexicon);
            }

            return ExitCode.Ok;
        }));
        return command;
    }
}
