using System.CommandLine;
using System.Text;
using Trialhead.Data.Answers;
using Trialhead.Data.Registry;
using Trialhead.Data.Search;
using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;
using Trialhead.Trials;

namespace Trialhead.Cli;

/// <summary><c>trialhead criteria NCT|FILE</c>: criteria as they were understood.</summary>
/// <remarks>A file holds one registry record (<c>.json</c>, <c>.xml</c>) or nothing but eligibility text.</remarks>
internal static class CriteriaCommand
{
    private const long LongestFile = 16 << 20;

    public static Command Create(Terminal terminal)
    {
        var (json, store, vocabulary) = (CommonOptions.Json(), CommonOptions.Store(), CommonOptions.Vocabulary());
        var what = new Argument<string>("NCT|FILE")
        {
            Description = "The registry number of a trial, or a file with its record or its eligibility text.",
        };
        var command = new Command("criteria", "Show a trial's criteria as they were understood.") { what, json, store, vocabulary };
        command.SetAction(parsed => VocabularyCommand.Using(parsed.GetValue(vocabulary), terminal, () =>
        {
            var name = parsed.GetRequiredValue(what);
            return File.Exists(name)
                ? OfFile(name, parsed.GetValue(json), terminal)
                : CommonOptions.WithStore(parsed.GetValue(store), terminal, trials =>
                {
                    var nctId = name.ToUpperInvariant();
                    return new TrialFinder(trials).Criteria(nctId) is { } criteria
                        ? Write(nctId, criteria, parsed.GetValue(json), terminal)
                        : nctId.StartsWith("NCT", StringComparison.Ordinal) ? terminal.Fail(ExitCode.NothingFound, $"The store has no trial {nctId}.")
                        : terminal.Fail(ExitCode.BadInput, $"Found '{name}', expected a registry number or a file that is there.");
                });
        }));
        return command;
    }

    private static int OfFile(string path, bool asJson, Terminal terminal)
    {
        if (new FileInfo(path).Length > LongestFile)
        {
            return terminal.Fail(ExitCode.BadInput, $"{path}: found more than {LongestFile >> 20} MB, expected one record or its eligibility text.");
        }

        var bytes = File.ReadAllBytes(path);
        var record = Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".JSON" => StudyJsonReader.Read(bytes, withResults: false),
            ".XML" => StudyXmlReader.Read(bytes),
            _ => null,
        };
        if (record is null)
        {
            try
            {
                var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
                return Write(Path.GetFileName(path), CriteriaReader.Read(text), asJson, terminal);
            }
            catch (DecoderFallbackException)
            {
                return terminal.Fail(ExitCode.BadInput, $"{path}: found bytes that are no text in UTF-8, expected a record or eligibility text.");
            }
        }

        return record.Succeeded(out var trial, out var problem)
            ? Write(trial.NctId, TrialCriteria.Of(trial), asJson, terminal)
            : terminal.Fail(ExitCode.BadInput, $"{path}: {problem}.");
    }

    private static int Write(string name, IReadOnlyList<EligibilityCriterion> criteria, bool asJson, Terminal terminal)
    {
        if (asJson)
        {
            terminal.WriteJson(Answer.ToUtf8(writer => CriteriaAnswer.Write(writer, name, criteria)));
        }
        else
        {
            CriteriaText.Write(new Screen(terminal), name, criteria);
        }

        return ExitCode.Ok;
    }
}
