using System.CommandLine;
using Trialhead.Data.Conduct;
using Problem = Trialhead.Text.Problem;

namespace Trialhead.Cli.Conduct;

/// <summary>What the commands of a study share.</summary>
internal sealed class ConductOptions(Terminal terminal)
{
    private readonly Option<string?> _store = CommonOptions.Store();
    private readonly Option<string?> _by = new("--by") { Description = "Who records it; TRIALHEAD_USER by default.", HelpName = "NAME" };
    private readonly Option<string?> _why = new("--why") { Description = "Why; needed for corrections and for what the record does not bear out.", HelpName = "REASON" };
    private readonly Option<string?> _date = new("--date") { Description = "The day that counts; today by default.", HelpName = "YYYY-MM-DD" };

    /// <summary>Answer in JSON.</summary>
    public Option<bool> Json { get; } = CommonOptions.Json();

    /// <summary>The id of a study.</summary>
    public Argument<string> Study { get; } = new("STUDY") { Description = "The id of an open study, which is that of its protocol." };

    /// <summary>A participant's number.</summary>
    public Argument<string> Participant { get; } = new("PARTICIPANT") { Description = "A participant's number, such as S001-0007." };

    /// <summary>A participant's number that may be left out.</summary>
    public Argument<string?> MaybeParticipant { get; } =
        new("PARTICIPANT") { Description = "A participant's number, such as S001-0007; all by default.", Arity = ArgumentArity.ZeroOrOne };

    /// <summary>A command that reads; with a day where it has one.</summary>
    public Command Reading(string name, string description, bool hasDay)
    {
        var command = new Command(name, description) { Json, _store };
        if (hasDay)
        {
            command.Options.Add(_date);
        }

        return command;
    }

    /// <summary>Gives a command the options of what writes.</summary>
    public void AddWriting(Command command, bool hasDay)
    {
        foreach (var option in hasDay ? (Option[])[_date, _by, _why, Json, _store] : [_by, _why, Json, _store])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The studies of the store that is named.</summary>
    public ConductStore StoreOf(ParseResult parsed) => new(CommonOptions.FolderOf(parsed.GetValue(_store), terminal), terminal.Time);

    /// <summary>The day that is named; false where it is none, which is then said.</summary>
    public bool TryReadDay(ParseResult parsed, out DateOnly day) => CommonOptions.TryReadDay(parsed.GetValue(_date), terminal.Today, terminal, out day);

    /// <summary>Whether a day is named.</summary>
    public bool HasDay(ParseResult parsed) => parsed.GetValue(_date) is not null;

    /// <summary>Does something with a study; fails where there is none.</summary>
    public int WithStudy(ParseResult parsed, Func<ConductStore, ConductStudy, int> action) =>
        WithStudyId(parsed, (store, id) => action(store, store.Find(id) ?? throw new InvalidOperationException("A study that is listed is there.")));

    /// <summary>Does something with the id of a study, whose files need not be readable any more; fails where there is none.</summary>
    public int WithStudyId(ParseResult parsed, Func<ConductStore, string, int> action)
    {
        var (store, id) = (StoreOf(parsed), parsed.GetRequiredValue(Study));
        var studies = store.Studies();
        return studies.Contains(id)
            ? action(store, id)
            : terminal.Fail(ExitCode.BadInput, $"study: found '{id}', expected {(studies.Count > 0 ? $"one of {string.Join(", ", studies)}" : "a study; `trialhead conduct open` opens one")}.");
    }

    /// <summary>Does something under a name; fails where nobody says who they are.</summary>
    public int WithAuthor(ParseResult parsed, Func<Author, int> action) => (parsed.GetValue(_by) ?? terminal.User) is { } name && !string.IsNullOrWhiteSpace(name)
        ? action(new Author(name.Trim(), parsed.GetValue(_why) is { } why && !string.IsNullOrWhiteSpace(why) ? why.Trim() : null))
        : terminal.Fail(ExitCode.BadInput, "--by: found nothing, expected the name of whoever records this (or TRIALHEAD_USER).");

    /// <summary>Says why nothing was recorded.</summary>
    public int Refuse(Problem problem) => terminal.Fail(ExitCode.BadInput, $"{problem}.");
}
