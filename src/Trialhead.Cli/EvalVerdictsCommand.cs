using System.CommandLine;
using System.Text;
using System.Text.Json;
using Trialhead.Eligibility;

namespace Trialhead.Cli;

/// <summary><c>trialhead eval verdicts</c>: labels pairs of note and criterion, for comparison with experts' labels.</summary>
internal sealed class EvalVerdictsCommand : Command
{
    // Notes carry no date of their own; any fixed day makes the answer reproducible.
    private static readonly DateOnly UsualDate = new(2020, 1, 1);

    private readonly Terminal _terminal;
    private readonly Option<string> _pairs = new("--pairs")
    {
        Description = "Rows of annotation_id, note, trial_title, criterion_type and criterion_text, one JSON object per line.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string> _out = new("--out")
    {
        Description = "Where to write rows of annotation_id, label, verdict, presumption and reason.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string?> _part = new("--part")
    {
        Description = "Only the pairs of patients whose notes were read while the rules were written, or of those nobody read.",
        HelpName = "read|unread",
    };

    private readonly Option<string?> _vocabulary = CommonOptions.Vocabulary();
    private readonly Option<string?> _date = new("--date") { Description = "The day that counts; 2020-01-01 by default.", HelpName = "YYYY-MM-DD" };

    public EvalVerdictsCommand(Terminal terminal)
        : base("verdicts", "Label pairs of note and criterion, for comparison with experts' labels.")
    {
        _terminal = terminal;
        foreach (var option in new Option[] { _pairs, _out, _part, _date, _vocabulary })
        {
            Options.Add(option);
        }

        SetAction(parsed => VocabularyCommand.Using(parsed.GetValue(_vocabulary), terminal, () => Run(parsed)));
    }

    private int Run(ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(_pairs);
        if (!File.Exists(path))
        {
            return _terminal.Fail(ExitCode.BadInput, $"There is no file '{path}'.");
        }

        var part = parsed.GetValue(_part);
        if (part is not (null or "read" or "unread"))
        {
            return _terminal.Fail(ExitCode.BadInput, $"--part: found '{part}', expected read or unread.");
        }

        if (!CommonOptions.TryReadDay(parsed.GetValue(_date), UsualDate, _terminal, out var date))
        {
            return ExitCode.BadInput;
        }

        return Label(path, parsed.GetRequiredValue(_out), part, date);
    }

    private int Label(string path, string outPath, string? part, DateOnly date)
    {
        using var output = new StreamWriter(outPath, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var (number, written, bad) = (0, 0, 0);
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (VerdictPair.TryRead(line, out var pair, out var id, out var problem))
            {
                if (part is null || pair.IsUnread == (part == "unread"))
                {
                    output.WriteLine(RowOf(pair, date));
                    written++;
                }

                continue;
            }

            bad++;
            _terminal.Error.WriteLine($"{path}, line {number}: {problem}.");
            if (id is { } known)
            {
                output.WriteLine(Row(known, EligibilityLabel.NotEnoughInformation, Verdict.Unknown, PresumptionKind.MustAsk, $"Not judged: {problem}."));
            }
        }

        _terminal.Out.WriteLine($"{written} pairs labelled in {outPath}{(bad > 0 ? $", {bad} rows could not be read" : "")}.");
        return bad > 0 ? ExitCode.BadInput : ExitCode.Ok;
    }

    private static string RowOf(VerdictPair pair, DateOnly date)
    {
        var (explanation, presumption, label) = VerdictJudge.Judge(pair.Note, pair.TrialTitle, pair.Kind, pair.CriterionText, date);
        var reason = presumption.Kind == PresumptionKind.NotNeeded ? explanation.Reason : $"{explanation.Reason} {presumption.Reason}";
        return Row(pair.AnnotationId, label, explanation.Verdict, presumption.Kind, reason);
    }

    private static string Row(JsonElement id, EligibilityLabel label, Verdict verdict, PresumptionKind presumption, string reason)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("annotation_id");
            id.WriteTo(writer);
            writer.WriteString("label", EnumWords.InWords(label));
            writer.WriteString("verdict", verdict.ToString());
            writer.WriteString("presumption", EnumWords.InWords(presumption));
            writer.WriteString("reason", reason);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
