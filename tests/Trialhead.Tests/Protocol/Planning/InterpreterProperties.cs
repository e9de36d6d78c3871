using CsCheck;
using Trialhead.Protocol;
using Trialhead.Protocol.Conduct;
using Trialhead.Protocol.Planning;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Protocol.Planning;

public sealed class InterpreterProperties
{
    private const int Samples = 300;

    public static TheoryData<string> Files => [.. ShippedProtocols.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void Stays_FollowOneAnotherWithoutOverlap(string name)
    {
        var protocol = ShippedProtocols.Read(name);
        RandomJourney.Of(protocol).Sample(
            events =>
            {
                var stays = Read(protocol, events).Stays;
                Assert.All(stays.Zip(stays.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
            },
            iter: Samples);
    }

    // Treatment lies within its stay, and stays do not overlap: so nobody receives what two arms receive.
    [Theory]
    [MemberData(nameof(Files))]
    public void Treatment_LiesWithinItsStay(string name)
    {
        var protocol = ShippedProtocols.Read(name);
        RandomJourney.Of(protocol).Sample(
            events =>
            {
                var participation = Read(protocol, events);
                foreach (var item in participation.Agenda.Where(item => item.Kind == PlannedKind.Treatment))
                {
                    Assert.Contains(participation.Stays, stay =>
                        stay.Point.Epoch == item.Epoch && stay.Start <= item.Start && (stay.End is null || item.End < stay.End || stay.End <= stay.Start));
                }
            },
            iter: Samples);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Windows_HoldTheDayAndDoNotOverlapTheNext(string name)
    {
        var protocol = ShippedProtocols.Read(name);
        RandomJourney.Of(protocol).Sample(
            events =>
            {
                var visits = Read(protocol, events).Agenda.Where(item => item.Kind == PlannedKind.Visit).ToList();
                Assert.All(visits, visit => Assert.True(visit.Earliest <= visit.Start && visit.End <= visit.Latest));
                foreach (var repeated in visits.GroupBy(visit => (visit.Part, visit.Key[..visit.Key.IndexOf('/', StringComparison.Ordinal)])))
                {
                    Assert.All(repeated.Zip(repeated.Skip(1)), pair => Assert.True(pair.First.Latest < pair.Second.Earliest || IsDelayed(events)));
                }
            },
            iter: Samples);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Keys_AreUnique(string name)
    {
        var protocol = ShippedProtocols.Read(name);
        RandomJourney.Of(protocol).Sample(
            events => Assert.Distinct(Read(protocol, events).Agenda.Select(item => item.Key)),
            iter: Samples);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Amendment_DoesNotMoveThePast(string name)
    {
        var protocol = ShippedProtocols.Read(name);
        var amended = Amended(protocol);
        Gen.Select(RandomJourney.Of(protocol), Gen.Int[0, 400]).Sample(
            (events, days) =>
            {
                var change = events[0].Date.AddDays(days);
                var before = new Interpreter([protocol, amended]).Read(events, AsOf(events, change));
                var after = new Interpreter([protocol, amended]).Read([.. events, new VersionChanged { Date = change, Version = "2" }], AsOf(events, change));
                Assert.Equal(Past(before, change), Past(after, change));
            },
            iter: Samples);
    }

    [Fact]
    public void Amendment_MovesWhatLiesAhead()
    {
        var journey = ReferenceJourney.Enrolled().AllocatedTo("C", 29).And(new VersionChanged { Date = ReferenceJourney.Day(40), Version = "2" });

        var stay = new Interpreter([ReferenceJourney.Protocol, Amended(ReferenceJourney.Protocol)]).Read(journey.Events, ReferenceJourney.Day(41)).Now;

        Assert.Equal(ReferenceJourney.Day(29 + 35), stay?.Runs[0].Cycles[1].Start);
    }

    // The same trial with a week of rest after each cycle, and visits two days later.
    private static StudyProtocol Amended(StudyProtocol protocol) => protocol with
    {
        Version = "2",
        Elements = [.. protocol.Elements.Select(element => element.Cycles is { } cycles ? element with { Cycles = cycles with { Gap = Period.OfDays(7) } } : element)],
        Visits = [.. protocol.Visits.Select(visit => visit.IsBefore ? visit : visit with { Offset = visit.Offset + Period.OfDays(2) })],
    };

    private static Participation Read(StudyProtocol protocol, IReadOnlyList<StudyEvent> events) =>
        new Interpreter([protocol]).Read(events, events.Max(happened => happened.Date));

    private static DateOnly AsOf(IReadOnlyList<StudyEvent> events, DateOnly change) =>
        events.Max(happened => happened.Date) is var last && last > change ? last : change;

    private static bool IsDelayed(IReadOnlyList<StudyEvent> events) => events.Any(happened => happened is CycleStarted);

    private static IEnumerable<(string, DateOnly, string)> Past(Participation participation, DateOnly change) =>
        participation.Agenda.Where(item => item.Start < change && item.Kind is PlannedKind.Visit or PlannedKind.Treatment && item.Start < change)
            .Select(item => (item.Key, item.Start, item.Title));
}
