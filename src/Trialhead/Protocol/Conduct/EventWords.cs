using System.Diagnostics;
using System.Globalization;
using Trialhead.Clinical;

namespace Trialhead.Protocol.Conduct;

/// <summary>Puts events into words, for a log that people read.</summary>
/// <param name="versions">The versions of the protocol, from which names are taken.</param>
/// <param name="showsArm">Whether what gives away the arm is said.</param>
public sealed class EventWords(IReadOnlyList<StudyProtocol> versions, bool showsArm)
{
    /// <summary>What sort of event it is, in a word or two.</summary>
    public static string NameOf(StudyEvent happened) => happened switch
    {
        Screened => "screening",
        Consented => "consent",
        Enrolled => "enrolment",
        Stratified => "stratification",
        Randomised => "randomisation",
        ResultRecorded => "result",
        OptionChosen => "choice",
        Moved => "move",
        CycleStarted => "cycle",
        VisitDone => "visit",
        DoseChanged => "dose",
        AdverseEventRecorded => "adverse event",
        Withdrawn => "withdrawal",
        Died => "death",
        Unblinded => "unblinding",
        VersionChanged => "change of version",
        Corrected => "correction",
        _ => throw new UnreachableException($"No name for {happened.GetType().Name}."),
    };

    /// <summary>What happened, as a sentence without its day.</summary>
    public string Of(StudyEvent happened) => happened switch
    {
        Screened { Person: var person } => Known(person) is { Length: > 0 } known ? $"Screened: {known}." : "Screened.",
        Consented => "Consented to take part.",
        Enrolled enrolled => $"Enrolled, following version {enrolled.Version}.",
        Stratified stratified => $"Stratified: {string.Join(", ", stratified.Levels.Select(level => Level(stratified.Allocation, level.Key, level.Value)))}.",
        Randomised randomised => $"Randomised to {Arm(randomised.Arm)}.",
        ResultRecorded result => $"Recorded: {Of(result.Fact)}.",
        OptionChosen chosen => showsArm ? $"Chosen: {Option(chosen)}." : "An option was chosen.",
        Moved moved => $"Moved to {Name(moved.Epoch)}.",
        CycleStarted cycle => showsArm ? $"Cycle {cycle.Cycle} of {Name(cycle.Element)} began." : $"Cycle {cycle.Cycle} began.",
        VisitDone visit => showsArm ? $"Visit done: {Visit(visit.Visit)}." : "Visit done.",
        DoseChanged dose => Of(dose),
        AdverseEventRecorded adverse => Of(adverse),
        Withdrawn { Reason: { } reason } => $"Left the study: {reason}.",
        Withdrawn => "Left the study.",
        Died => "Died.",
        Unblinded unblinded => $"Unblinded: {unblinded.Reason}.",
        VersionChanged changed => $"Moved to version {changed.Version} of the protocol.",
        Corrected { Instead: { } instead } corrected => $"Entry {corrected.Number} corrected. On {instead.Date:yyyy-MM-dd}: {Of(instead)}",
        Corrected corrected => $"Entry {corrected.Number} struck out.",
        _ => throw new UnreachableException($"No words for {happened.GetType().Name}."),
    };

    /// <summary>A fact in a few words.</summary>
    public static string Of(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var words = fact switch
        {
            BiomarkerFact marker => $"{marker.Name} {(marker.Presence == Presence.Present ? "positive" : "negative")}",
            MeasurementFact measured => $"{measured.Name} {measured.Value}",
            ResultFact result => $"{result.Name} {result.Result.ToString().ToLowerInvariant()}",
            PerformanceFact performance => $"{performance.Scale.ToString().ToUpperInvariant()} performance status {performance.Grade}",
            ConditionFact condition => $"{(condition.Presence == Presence.Present ? "" : "no ")}{condition.Name}{(condition.Setting == DiseaseSetting.None ? "" : $", {Spaced(condition.Setting)}")}",
            TreatmentFact treatment => treatment.Presence == Presence.Present ? treatment.Name : $"no {treatment.Name}",
            IntoleranceFact intolerance => $"does not tolerate {intolerance.Name}",
            FamilyHistoryFact family => $"{family.Name} in the family",
            StateFact state => $"{Spaced(state.State)}: {(state.Presence == Presence.Present ? "yes" : "no")}",
            _ => throw new UnreachableException($"No words for {fact.GetType().Name}."),
        };
        return fact.Date is { } date ? $"{words} ({date})" : words;
    }

    /// <summary>The name of a value as words.</summary>
    internal static string Spaced<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((letter, i) => char.IsUpper(letter) ? $"{(i > 0 ? " " : "")}{char.ToLowerInvariant(letter)}" : $"{letter}"))
        .Replace("  ", " ", StringComparison.Ordinal);

    private static string Known(Patient person) => string.Join("; ", (string[])
    [
        .. person.BirthDate is { } born ? [$"born {born}"] : person.StatedAge is { } age ? [string.Create(CultureInfo.InvariantCulture, $"{age} years")] : (string[])[],
        .. person.Sex is { } sex ? [Spaced(sex)] : (string[])[],
        .. person.Facts.Select(Of),
    ]);

    // The key of a visit is the name of the stay, the id of the visit, and its numbers where it is one of several.
    private string Visit(string key)
    {
        var known = versions.SelectMany(version => version.Visits).Where(visit => $"{key}.".Contains($"/{visit.Id}.", StringComparison.Ordinal)).MaxBy(visit => visit.Id.Length);
        return known is null ? key : $"{known.Name}{key[(key.IndexOf($"/{known.Id}", StringComparison.Ordinal) + known.Id.Length + 1)..].Replace('.', ' ')}";
    }

    private string Of(DoseChanged dose)
    {
        var what = showsArm ? Name(dose.Treatment) : "Study treatment";
        return dose.IsStopped ? $"{what} stopped." : dose.Dose is { } amount
            ? showsArm ? $"{what} changed to {amount.Value} {amount.Unit}." : $"{what} changed."
            : $"{what} paused.";
    }

    private static string Of(AdverseEventRecorded adverse) =>
        $"Adverse event: {adverse.Name}{(adverse.Grade is { } grade ? $", grade {grade}" : "")}"
        + $"{(adverse.IsSerious ? ", serious" : "")}{(adverse.IsUnacceptable ? ", unacceptable" : "")}.";

    private string Arm(string id) => showsArm ? Find(id)?.Name ?? id : "an arm that is not shown";

    private string Name(string id) => Find(id)?.Name ?? id;

    private ProtocolPart? Find(string id) => versions.SelectMany(version => version.Parts).FirstOrDefault(part => part.Id == id);

    private string Option(OptionChosen chosen) => Find(chosen.Choice) is TreatmentChoice choice
        ? $"{choice.Options.FirstOrDefault(option => option.Id == chosen.Option)?.Name ?? chosen.Option} ({choice.Name})"
        : $"{chosen.Option} ({chosen.Choice})";

    private string Level(string allocation, string factor, string level) => Find(allocation) is StudyAllocation { Factors: var factors }
        && factors.FirstOrDefault(known => known.Id == factor) is { } found
            ? $"{found.Name}: {found.Levels.FirstOrDefault(known => known.Id == level)?.Name ?? level}"
            : $"{factor}: {level}";
}
