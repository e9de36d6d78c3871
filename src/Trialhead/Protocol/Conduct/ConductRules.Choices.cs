using Trialhead.Eligibility;
using Trialhead.Protocol.Planning;

namespace Trialhead.Protocol.Conduct;

// What is there to choose from.
public sealed partial class ConductRules
{
    /// <summary>What can be chosen when something is recorded of a participant on a day.</summary>
    /// <param name="recorded">The participant's events in the order in which they were recorded.</param>
    /// <param name="day">The day.</param>
    public ConductChoices Choices(IReadOnlyList<StudyEvent> recorded, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        var (history, participation) = (new ParticipantHistory(recorded, day), Interpreter.Read(recorded, day));
        var protocol = Version(recorded, day);
        var (now, shows) = (participation.Now, ShowsArm(recorded));
        List<StudyElement> own = [.. now is not null && shows ? now.Runs.Select(run => run.Element) : []];
        List<(StudyElement Element, TreatmentItem Item)> items = [.. own.Concat(protocol.Elements).DistinctBy(element => element.Id).SelectMany(element => element.AllTreatments.Select(item => (element, item)))];
        List<JudgedEligibility> judged = [.. history.Of<Enrolled>().Any() ? [] : Eligibility(history, _versions[^1].Version, day)];
        List<AskedFinding> asked = [.. Once([.. judged.SelectMany(one => AskedFinding.Open(one.Because)), .. Waited(participation, recorded, day)])];
        return new ConductChoices
        {
            HasConsent = history.Of<Consented>().Any(),
            IsEnrolled = history.Of<Enrolled>().Any(),
            IsRandomised = history.Of<Randomised>().Any(),
            Eligibility = judged,
            AskedNow = asked,
            AskedOtherwise = [.. Once(protocol.Conditions.SelectMany(AskedFinding.Of)).ExceptBy(asked.Select(one => one.Name), one => one.Name)],
            OpenChoices = [.. own.SelectMany(element => element.AllTreatments).OfType<TreatmentChoice>().Where(choice => history.OptionOf(choice) is null)],
            TreatmentChoices = [.. OfKind<TreatmentChoice>(items)],
            Treatments = [.. OfKind<StudyTreatment>(items)],
            Epochs = now is null ? [] : [.. Ahead(Flow(recorded, day, now.Point), now.Point, shows)],
            Cycles = [.. CyclesOf(now)],
            OtherVersions = now is null || !history.Of<Enrolled>().Any() ? [] : [.. _versions.Select(version => version.Version).Where(version => version != protocol.Version)],
        };
    }

    /// <summary>Whether those who run the study may know a participant's arm: it is open, or they were told.</summary>
    public bool ShowsArm(IReadOnlyList<StudyEvent> recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        return !_versions.Any(ParticipantView.IsMasked) || recorded.Any(happened => happened is Unblinded);
    }

    private static IEnumerable<(StudyElement Element, T Item)> OfKind<T>(IEnumerable<(StudyElement Element, TreatmentItem Item)> items)
        where T : TreatmentItem =>
        from one in items
        where one.Item is T
        select (one.Element, (T)one.Item);

    private IEnumerable<JudgedEligibility> Eligibility(ParticipantHistory history, string version, DateOnly day)
    {
        var chart = history.Chart(day, null);
        return _flows[version].Protocol.Population.Eligibility.Select(criterion => new JudgedEligibility(criterion, Evaluator.Evaluate(criterion.Demand, chart)));
    }

    private static IEnumerable<AskedFinding> Waited(Participation participation, IReadOnlyList<StudyEvent> recorded, DateOnly day)
    {
        var open = participation.Open;
        var decided = (open?.Judged ?? []).SelectMany(way => way.Explanation is { } because ? AskedFinding.Open(because) : []);
        var unsettled = open?.Allocation is { Factors.Count: > 0 } allocation ? StratificationLevels.Of(allocation, recorded, day).Where(known => known.Level is null) : [];
        return decided.Concat(unsettled.SelectMany(known => known.Factor.Levels).SelectMany(level => level.When is { } when ? AskedFinding.Of(when) : []));
    }

    // What several criteria ask for is asked for once.
    private static IEnumerable<AskedFinding> Once(IEnumerable<AskedFinding> asked) => asked.DistinctBy(one => one.Name, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<StudyEpoch> Ahead(ProtocolFlow flow, FlowPoint point, bool showsArm) => (showsArm
        ? flow.Out(point)
        : flow.Protocol.Transitions.Where(way => way.From.Contains(point.Epoch))).Where(way => way.Allocation is null)
        .SelectMany(way => flow.Destinations(way, point)).Select(to => to.Epoch).Where(epoch => epoch != point.Epoch).Distinct().Select(flow.Epoch);

    private static IEnumerable<(StudyElement Element, int Cycle)> CyclesOf(Stay? now) =>
        from run in now?.Runs ?? []
        where run.Element.Cycles is not null
        from cycle in run.Cycles
        select (run.Element, cycle.Number);
}
