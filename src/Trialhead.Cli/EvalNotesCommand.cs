using System.CommandLine;
using System.Globalization;
using Trialhead.Eligibility.Notes;
using Trialhead.Vocabulary;

namespace Trialhead.Cli;

/// <summary><c>trialhead eval notes</c>: how the facts read from notes agree with those a person wrote down.</summary>
internal static class EvalNotesCommand
{
    // Notes carry no date of their own; any fixed day makes the answer reproducible.
    private static readonly DateOnly UsualDate = new(2024, 1, 1);

    public static Command Create(Terminal terminal)
    {
        var gold = new Option<string[]>("--gold")
        {
            Description = "Notes with what they tell: rows of _id, text and facts, one JSON object per line, each file scored by itself.",
            HelpName = "FILE",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var list = new Option<bool>("--list") { Description = "Show what is missed, wrong, or read besides." };
        var command = new Command("notes", "Compare the facts read from notes with those a person wrote down.") { gold, list };
        command.SetAction(parsed =>
        {
            foreach (var path in parsed.GetRequiredValue(gold))
            {
                if (!File.Exists(path))
                {
                    return terminal.Fail(ExitCode.BadInput, $"There is no file '{path}'.");
                }

                var score = new NoteScore(Lexicon.InUse);
                foreach (var (number, line) in File.ReadLines(path).Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)))
                {
                    var (note, problem) = NoteGold.Read(line);
                    if (note is null)
                    {
                        return terminal.Fail(ExitCode.BadInput, $"{path}, line {number + 1}: {problem}.");
                    }

                    score.Add(note, NoteReader.Read(note.Text, Lexicon.InUse, UsualDate));
                }

                Write(terminal.Out, Path.GetFileName(path), score, parsed.GetValue(list));
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static void Write(TextWriter output, string name, NoteScore score, bool isListed)
    {
        foreach (var miss in isListed ? score.Misses : [])
        {
            output.WriteLine(miss);
        }

        var (told, found, wrong) = (0, 0, 0);
        output.WriteLine(Say($"{name}: {score.Notes} notes"));
        output.WriteLine($"  {"told",-12}{"all",6}{"found",7}{"wrong",7}{"share",8}");
        foreach (var kind in score.Kinds)
        {
            (told, found, wrong) = (told + kind.Told, found + kind.Found, wrong + kind.Wrong);
            output.WriteLine(Say($"  {kind.Kind,-12}{kind.Told,6}{kind.Found,7}{kind.Wrong,7}{(double)kind.Found / kind.Told,8:0.000}"));
        }

        output.WriteLine(Say($"  {"all",-12}{told,6}{found,7}{wrong,7}{(told == 0 ? 1 : (double)found / told),8:0.000}"));
        output.WriteLine(Say($"  read besides: {score.Besides}"));
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
