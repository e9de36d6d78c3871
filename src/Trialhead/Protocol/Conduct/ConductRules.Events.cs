using Trialhead.Clinical;
using Trialhead.Protocol.Planning;
using Trialhead.Text;

namespace Trialhead.Protocol.Conduct;

// What happens on the way, and corrections of it.
public sealed partial class ConductRules
{
    private static Problem? Result(ResultRecorded next, DateOnly today, string? why) => next.Fact.Date?.Earliest > today
        ? new Problem("result", $"{next.Fact.Date}, which is to come", $"a day up to {today:yyyy-MM-dd}")
        : Blank(why) && next.Fact is MeasurementFact measured && MistakenUnit.In(measured) is { } unit
            ? new Problem("result", $"{EventWords.Of(measured with { Date = null })}, which would be usual in {unit}", "the value in its own unit, or a reason")
            : null;

    private static Problem? Adverse(AdverseEventRecorded next) => Blank(next.Name)
        ? new Problem("adverse event", "no name", "what happened")
        : next.Grade is < 1 or > 5 ? new Problem("adverse event", $"grade {next.Grade}", "a grade from 1 to 5 (CTCAE)") : null;

    private static Problem? Unblinding(ParticipantHistory known, Unblinded next) => Blank(next.Reason)
        ? new Problem("unblinding", "no reason", "why the arm must be known")
        : known.Of<Randomised>().Any() ? null : new Problem("unblinding", "a participant without an arm", "one who was randomised");

    // Nobody is treated, seen or allocated after death; what was learnt late may be.
    private static Problem? Leaving(ParticipantHistory known, StudyEvent next, string? why) =>
        Blank(why) && known.Of<StudyEvent>().LastOrDefault(e => e.Date > next.Date && e is not (Unblinded or VersionChanged)) is { } later
            ? new Problem(EventWords.NameOf(next), $"{next.Date:yyyy-MM-dd}, before a {EventWords.NameOf(later)} of {later.Date:yyyy-MM-dd}", "a day that is not before what is recorded, or a reason")
            : null;

    private Problem? Choice(IReadOnlyList<StudyEvent> recorded, OptionChosen next)
    {
        var choices = Version(recorded, next.Date).Elements.SelectMany(element => element.AllTreatments).OfType<TreatmentChoice>().ToList();
        return choices.FirstOrDefault(choice => choice.Id == next.Choice) is not { } choice
            ? Unknown("choice", next.Choice, "a choice of the protocol", choices.Select(known => known.Id))
            : choice.Options.Any(option => option.Id == next.Option)
                ? null
                : Unknown("choice", next.Option, $"an option of {choice.Name}", choice.Options.Select(option => option.Id));
    }

    private Problem? Move(IReadOnlyList<StudyEvent> recorded, Moved next)
    {
        var before = Interpreter.Read(recorded, next.Date);
        if (before.Now is not { Point: var point })
        {
            return new Problem("move", Gone(before) ?? "a participant who is in no epoch", "one who takes part");
        }

        // The interpreter alone knows what it follows, so it is asked what it would make of the move.
        var after = Interpreter.Read([.. recorded, next], next.Date);
        if (after.Now is { } now && now.Point.Epoch == next.Epoch && point.Epoch != next.Epoch)
        {
            return null;
        }

        var flow = Flow(recorded, next.Date, point);
        if (flow.Out(point).FirstOrDefault(way => way.Allocation is { } id && flow.Allocation(id).Epoch == next.Epoch) is { Allocation: { } drawn })
        {
            return new Problem("move", $"\"{next.Epoch}\", to which only an allocation leads", $"{flow.Allocation(drawn).Name} to be recorded, which moves the participant");
        }

        return Unknown("move", next.Epoch, $"an epoch to which something leads from {Name(point.Epoch)}", Ahead(flow, point, ShowsArm(recorded)).Select(epoch => epoch.Id));
    }

    private Problem? Cycle(IReadOnlyList<StudyEvent> recorded, CycleStarted next)
    {
        var runs = Interpreter.Read(recorded, next.Date).Now?.Runs.Where(run => run.Element.Cycles is not null).ToList() ?? [];
        if (runs.FirstOrDefault(run => run.Element.Id == next.Element) is not { } run)
        {
            return Unknown("cycle", next.Element, "an element with cycles in which the participant is", Tellable(recorded, runs.Select(known => known.Element.Id)));
        }

        var before = run.Cycles.FirstOrDefault(cycle => cycle.Number == next.Cycle - 1);
        return next.Cycle < 1 || next.Cycle > (run.Element.Cycles?.Count ?? int.MaxValue) || (next.Cycle > 1 && before.Number == 0)
            ? new Problem("cycle", $"cycle {next.Cycle}", $"a cycle from 1 to {run.Element.Cycles?.Count ?? run.Cycles.Count + 1}")
            : next.Cycle > 1 && before.Start >= next.Date
                ? new Problem("cycle", $"{next.Date:yyyy-MM-dd}", $"a day after {before.Start:yyyy-MM-dd}, when cycle {before.Number} began")
                : null;
    }

    private Problem? Visit(IReadOnlyList<StudyEvent> recorded, VisitDone next, DateOnly today, string? why)
    {
        var participation = Interpreter.Read(recorded, today);
        var visits = participation.Agenda.Where(item => item.Kind == PlannedKind.Visit).ToList();
        return visits.FirstOrDefault(visit => visit.Key == next.Visit) is { } known
            ? known.Status == PlannedStatus.Done ? new Problem("visit", $"\"{next.Visit}\", which was recorded already", "one that was not")
                : Blank(why) ? TooEarly(participation, known, next) : null
            : Unknown("visit", next.Visit, "the key of a planned visit", Tellable(recorded, visits.Where(visit => visit.Status is PlannedStatus.Due or PlannedStatus.Overdue)
                .Concat(visits.Where(visit => visit.Status == PlannedStatus.Planned)).Select(visit => visit.Key).Take(12)));
    }

    // A visit outside of its window took place all the same; one before its epoch is another visit, or another day.
    private Problem? TooEarly(Participation participation, PlannedItem planned, VisitDone next) =>
        participation.Stays.LastOrDefault(stay => stay.Point.Epoch == planned.Epoch && stay.Start <= planned.Start) is { Start: var begun }
            && next.Date < begun && next.Date < planned.Earliest
            ? new Problem("visit", $"{next.Date:yyyy-MM-dd}, before {Name(planned.Epoch)} began on {begun:yyyy-MM-dd}", "a day from then on, or a reason")
            : null;

    private Problem? Version(IReadOnlyList<StudyEvent> recorded, VersionChanged next)
    {
        if (UnknownVersion("change of version", next.Version) is { } unknown)
        {
            return unknown;
        }

        if (Interpreter.Read(recorded, next.Date).Now is not { Point: var point })
        {
            return new Problem("change of version", "a participant who is in no epoch", "one who takes part");
        }

        return Version(recorded, next.Date).Version == next.Version
            ? new Problem("change of version", $"version \"{next.Version}\", which they follow already", "another one")
            : _flows[next.Version].Has(point)
                ? null
                : new Problem("change of version", $"a version without {Name(point.Epoch)} for this participant", "one in which they can go on");
    }

    private Problem? Correction(IReadOnlyList<StudyEvent> recorded, Corrected next, DateOnly today, string? why)
    {
        if (next.Number < 1 || next.Number > recorded.Count)
        {
            return new Problem("correction", $"number {next.Number}", $"an entry of this participant, from 1 to {recorded.Count}");
        }

        if (Blank(why))
        {
            return new Problem("correction", "no reason", "why the entry was wrong");
        }

        var wrong = recorded[next.Number - 1];
        return wrong switch
        {
            _ when CorrectionOf(recorded, next.Number) is { } earlier => new Problem(
                "correction", $"entry {next.Number}, which entry {earlier} corrects", $"entry {earlier} to be struck out first"),
            Randomised or Unblinded => new Problem("correction", $"entry {next.Number}, a {EventWords.NameOf(wrong)}", "another: an allocation and who was told of it stand"),
            Stratified levels when next.Instead is null && recorded.Any(happened => happened is Randomised randomised && randomised.Allocation == levels.Allocation) =>
                new Problem("correction", "nothing in place of the levels by which the participant was randomised", "the right levels; the allocation stands"),
            Screened when next.Instead is null => new Problem("correction", "nothing in place of the screening", "the right screening"),
            _ when next.Instead is { } instead && instead.GetType() != wrong.GetType() =>
                new Problem("correction", $"a {EventWords.NameOf(instead)} in place of a {EventWords.NameOf(wrong)}", "an event of the same kind"),
            Corrected when next.Instead is not null => new Problem("correction", "another correction in its place", "the correction struck out, and a new one"),
            _ => next.Instead is { } right ? Instead(recorded, next.Number, right, today) : null,
        };
    }

    /// <summary>The number of the entry that corrects one; null for none, and where the correction was struck out itself.</summary>
    /// <param name="recorded">The participant's events in the order in which they were recorded.</param>
    /// <param name="number">The number of the entry, from 1.</param>
    public static int? CorrectionOf(IReadOnlyList<StudyEvent> recorded, int number)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        for (var i = recorded.Count; i > number; i--)
        {
            if (recorded[i - 1] is Corrected corrected && corrected.Number == number && CorrectionOf(recorded, i) is null)
            {
                return i;
            }
        }

        return null;
    }

    // What stands in its place is judged by what was recorded before the wrong entry.
    private Problem? Instead(IReadOnlyList<StudyEvent> recorded, int number, StudyEvent right, DateOnly today) =>
        Check([.. recorded.Take(number - 1)], right, today, "correction") is { } problem ? problem with { Where = $"correction, {problem.Where}" } : null;

    private StudyProtocol Version(IReadOnlyList<StudyEvent> recorded, DateOnly day) => InForce(recorded, day).On(day).Protocol;

    private ProtocolFlow Flow(IReadOnlyList<StudyEvent> recorded, DateOnly day, FlowPoint point) => InForce(recorded, day).On(day, point);

    private VersionsInForce InForce(IReadOnlyList<StudyEvent> recorded, DateOnly day) =>
        new(_flows, _flows[_versions[0].Version], new ParticipantHistory(recorded, day));

    private string Name(string epoch) => _versions.SelectMany(version => version.Epochs).FirstOrDefault(known => known.Id == epoch)?.Name ?? epoch;

    private static Problem Unknown(string where, string id, string expected, IEnumerable<string>? known) =>
        new(where, $"\"{id}\"", known is null ? expected : $"{expected}: {(string.Join(", ", known) is { Length: > 0 } list ? list : "there is none")}");

    // A refusal must not list what gives away the arm.
    private IEnumerable<string>? Tellable(IReadOnlyList<StudyEvent> recorded, IEnumerable<string> known) => ShowsArm(recorded) ? known : null;
}
