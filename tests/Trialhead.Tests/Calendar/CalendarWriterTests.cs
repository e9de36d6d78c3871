using Ical.Net.CalendarComponents;
using Trialhead.Data.Calendar;
using Trialhead.Protocol.Conduct;
using Trialhead.Protocol.Planning;
using Trialhead.Tests.Protocol.Planning;
using Xunit;
using static Trialhead.Tests.Protocol.Planning.ReferenceJourney;

namespace Trialhead.Tests.Calendar;

public sealed class CalendarWriterTests
{
    [Fact]
    public void Write_HasOneEventForEachEntry()
    {
        var journey = Enrolled().AllocatedTo("C", 29);

        var events = Events(journey, 30);

        Assert.Equal(Entries(journey, 30).Select(entry => $"test/{entry.Item.Key}@trialhead").Order(), events.Select(e => e.Uid!).Order()); // every event has one
    }

    [Fact]
    public void Write_DelayedCycle_MovesTheSameEntryAndCountsUp()
    {
        var journey = Enrolled().AllocatedTo("C", 29);
        var before = Event(journey, 30, "induction/blin-blinatumomab.2.1");

        journey.And(new CycleStarted { Date = Day(64), Element = "blinatumomab", Cycle = 2 });
        var after = Event(journey, 65, "induction/blin-blinatumomab.2.1");

        Assert.Equal((0, 1), (before.Sequence, after.Sequence));
        Assert.Equal(7, (after.Start!.Value - before.Start!.Value).Days); // entries have a start
    }

    [Fact]
    public void Write_Progression_CancelsWhatIsLeftOfTreatment()
    {
        var cancelled = Event(Enrolled().AllocatedTo("C", 29).Finding("disease progression", 40), 41, "induction/blin-blinatumomab.2.1");

        Assert.Equal("CANCELLED", cancelled.Status);
        Assert.Equal(1, cancelled.Sequence);
    }

    [Fact]
    public void Write_WholeDays_EndTheDayAfterTheLast()
    {
        var stretch = Event(Enrolled(), 9, "pre-induction/pre-prednisone.1");

        Assert.False(stretch.Start!.HasTime); // entries have a start
        Assert.Equal(21, (stretch.End!.Value - stretch.Start.Value).Days); // and an end
    }

    [Theory]
    [InlineData("2026-03-01", "08:00")]
    [InlineData("2026-03-30", "07:00")]
    public void Write_VisitTime_StaysOnTheWallClockOverDaylightSaving(string day, string utc)
    {
        var visit = new PlannedItem
        {
            Key = "visit",
            Kind = PlannedKind.Visit,
            Title = "Visit",
            Start = DateOnly.Parse(day, null),
            End = DateOnly.Parse(day, null),
            Earliest = DateOnly.Parse(day, null),
            Latest = DateOnly.Parse(day, null),
            Part = "visit",
            Epoch = "treatment",
        };

        var written = Load(CalendarWriter.Write(
            [new CalendarEntry(visit, 0, false)], Options() with { Visits = new VisitTimes(new TimeOnly(9, 0), TimeSpan.FromHours(1), "Europe/Berlin") }));

        Assert.Equal(utc, written.Single().Start!.AsUtc.ToString("HH:mm", null)); // entries have a start
    }

    [Fact]
    public void Write_Masked_DoesNotTellTheArm()
    {
        var journey = Enrolled().AllocatedTo("C", 29);

        var text = CalendarWriter.Write(Entries(journey, 30), Options() with { IsMasked = true });

        Assert.DoesNotContain("SUMMARY:Blinatumomab", text, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Study treatment", text, StringComparison.Ordinal);
    }

    private static IReadOnlyList<CalendarEntry> Entries(ReferenceJourney journey, int day) =>
        CalendarEntries.Of(new Interpreter([ReferenceJourney.Protocol]), journey.Events, Day(day));

    private static List<CalendarEvent> Events(ReferenceJourney journey, int day) => Load(CalendarWriter.Write(Entries(journey, day), Options()));

    private static CalendarEvent Event(ReferenceJourney journey, int day, string key) => Events(journey, day).Single(e => e.Uid == $"test/{key}@trialhead");

    private static List<CalendarEvent> Load(string text) => [.. Ical.Net.Calendar.Load(text)!.Events]; // what was just written can be read

    private static CalendarOptions Options() => new() { Name = "Test", Uid = "test", Stamp = new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero) };
}
