using System.CommandLine;
using System.Globalization;
using Trialhead.Data.Answers;
using Trialhead.Data.Search.Suggesting;

namespace Trialhead.Cli;

/// <summary><c>trialhead suggest KIND TEXT</c>: completes what someone begins to type.</summary>
internal static class SuggestCommand
{
    private const int UsualTop = 10;

    public static Command Create(Terminal terminal)
    {
        var kind = new Argument<string>("KIND") { Description = "What to complete: condition, treatment or place." };
        var text = new Argument<string[]>("TEXT") { Description = "The beginning of a name, or of a word in it.", Arity = ArgumentArity.OneOrMore };
        var (top, json, store) = (CommonOptions.Top(UsualTop), CommonOptions.Json(), CommonOptions.Store());
        top.Description = "Most suggestions to show.";
        var command = new Command("suggest", "Complete a condition, treatment or place.") { kind, text, top, json, store };
        command.SetAction(parsed =>
        {
            var word = parsed.GetRequiredValue(kind);
            return SuggestAnswer.TryReadKind(word, out var read)
                ? CommonOptions.WithStore(parsed.GetValue(store), terminal, trials => Answer(
                    terminal, read, string.Join(' ', parsed.GetRequiredValue(text)), new Suggestions(trials), parsed.GetValue(top), parsed.GetValue(json)))
                : terminal.Fail(ExitCode.BadInput, $"KIND: found '{word}', expected condition, treatment or place.");
        });
        return command;
    }

    private static int Answer(Terminal terminal, SuggestionKind kind, string text, Suggestions suggestions, int top, bool json)
    {
        var found = suggestions.Find(kind, text, top);
        if (json)
        {
            terminal.WriteJson(Data.Answers.Answer.ToUtf8(writer => SuggestAnswer.Write(writer, kind, text, found)));
        }
        else
        {
            foreach (var suggestion in found)
            {
                var matched = suggestion.Matched is { } name ? $" ({name})" : "";
                terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{suggestion.Count,8:N0}  {suggestion.Text}{matched}"));
            }
        }

        return found.Count > 0 ? ExitCode.Ok : json ? ExitCode.NothingFound : terminal.Fail(ExitCode.NothingFound, $"Nothing begins with '{text}'.");
    }
}
