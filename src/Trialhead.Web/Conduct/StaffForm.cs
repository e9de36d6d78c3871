using System.Globalization;
using Trialhead.Data.Conduct;
using Trialhead.Protocol.Conduct;
using Trialhead.Text;

namespace Trialhead.Web.Conduct;

/// <summary>What a member of staff posted about a participant.</summary>
/// <param name="Fields">The fields of the form.</param>
public sealed record StaffForm(IFormCollection Fields)
{
    private const int LongestText = 500;

    /// <summary>What is to be done: <c>enrol</c>, <c>result</c>, <c>visit</c>, <c>randomise</c>, <c>withdraw</c>, <c>correct</c>.</summary>
    public string Action => Text("action");

    /// <summary>The reason given; null for none.</summary>
    public string? Why => Text("why") is { Length: > 0 } why ? why : null;

    /// <summary>The levels that are stated, by the id of the factor.</summary>
    public IReadOnlyDictionary<string, string> Levels => Fields.Keys.Where(name => name.StartsWith("level-", StringComparison.Ordinal) && Text(name).Length > 0)
        .ToDictionary(name => name["level-".Length..], Text);

    /// <summary>The events that the form states, or what is wrong with it.</summary>
    public ParseResult<IReadOnlyList<StudyEvent>> Events(ConductStudy study, IReadOnlyList<StudyEvent> recorded, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(study);
        if (Day("date", today) is not { } day || Day("consent", today) is not { } consent)
        {
            return Failed("date", $"\"{Text("date")}\"", "a day such as 2026-11-02");
        }

        return Action switch
        {
            "enrol" => Of([.. Fields.ContainsKey("consent") ? [new Consented { Date = consent }] : (StudyEvent[])[], new Enrolled { Date = day, Version = study.Protocol.Version }]),
            "result" => StudyFinding.Parse(Text("finding"), study.Protocol) is { Count: > 0 } facts
                ? Of([.. facts.Select(fact => new ResultRecorded { Date = day, Fact = fact })])
                : Failed("result", $"\"{Text("finding")}\"", StudyFinding.Expected),
            "visit" => Of([new VisitDone { Date = day, Visit = study.VisitKey(recorded, today, Text("visit")) }]),
            "withdraw" => Of([new Withdrawn { Date = day, Reason = Text("reason") is { Length: > 0 } reason ? reason : null }]),
            "correct" when int.TryParse(Text("entry"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) =>
                Of([new Corrected { Date = today, Number = number }]),
            _ => Failed("form", $"\"{Action}\"", "one of the forms of the page"),
        };
    }

    // A form without the field means today; a field left empty means nothing.
    private DateOnly? Day(string name, DateOnly today) => !Fields.ContainsKey(name)
        ? today
        : DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private string Text(string name) => Fields[name].ToString().Trim() is { Length: <= LongestText } text ? text : "";

    private static ParseResult<IReadOnlyList<StudyEvent>> Of(IReadOnlyList<StudyEvent> events) => ParseResult.Of(events);

    private static ParseResult<IReadOnlyList<StudyEvent>> Failed(string where, string found, string expected) =>
        ParseResult.Failed<IReadOnlyList<StudyEvent>>(where, found, expected);
}
