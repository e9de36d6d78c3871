using Trialhead.Clinical;
using Trialhead.Protocol;
using Trialhead.Protocol.Conduct;
using Trialhead.Protocol.Planning;
using Trialhead.Tests.Support;
using Xunit;
using static Trialhead.Tests.Protocol.Planning.ReferenceJourney;

namespace Trialhead.Tests.Protocol.Planning;

/// <summary>What the reference protocol does not have: arms that switch, illness that decides, visits that repeat, versions.</summary>
public sealed class OtherJourneyTests
{
    private static readonly StudyProtocol Reference = ReferenceJourney.Protocol;
    private static readonly StudyProtocol TwoArm = ShippedProtocols.Read("two-arm-survival");
    private static readonly StudyProtocol Basket = ShippedProtocols.Read("basket");

    [Fact]
    public void Switch_OnProgression_GivesTheOtherArm()
    {
        var crossover = new StudyTransition { Id = "cross", Name = "Cross-over", From = ["treatment"], Arms = ["standard"], When = StudyCondition.Parse("Disease progression"), IsAnytime = true, ToEpoch = "later", SwitchTo = "tablet" };
        var protocol = TwoArm with
        {
            Epochs = [.. TwoArm.Epochs, new StudyEpoch { Id = "later", Name = "Treatment after switching", Kind = EpochKind.Treatment }],
            Cells = [.. TwoArm.Cells, new StudyCell("later", "tablet", ["tablets"])],
            Transitions = [crossover, .. TwoArm.Transitions, new StudyTransition { Id = "later-done", Name = "Done", From = ["later"], ToEpoch = "safety" }],
        };
        Assert.Empty(ProtocolRules.Check(protocol));

        var now = Read(protocol, Allocated("standard"), new ResultRecorded { Date = Day(90), Fact = new ConditionFact("disease progression") }).Now;

        Assert.Equal(new FlowPoint("later", "tablet"), now?.Point);
    }

    [Fact]
    public void Visits_Repeat_UntilTheEpochEnds()
    {
        var scans = Read(TwoArm, Allocated("tablet")).Agenda.Where(item => item.Part == "staging").ToList();

        Assert.Equal([42, 84, 126, 168, 210], scans.Select(scan => scan.Start.DayNumber - Day(29).DayNumber));
        Assert.Equal((7, 7), (scans[0].Start.DayNumber - scans[0].Earliest.DayNumber, scans[0].Latest.DayNumber - scans[0].Start.DayNumber));
    }

    [Theory]
    [InlineData("papillary thyroid cancer", "thyroid")]
    [InlineData("cholangiocarcinoma", "biliary")]
    public void Assignment_ByIllness_NeedsNoDraw(string illness, string arm)
    {
        var person = new Patient { Facts = [new ConditionFact(illness)] };

        Assert.Equal(arm, Read(Basket, [new Screened { Date = Day(1), Person = person }, new Enrolled { Date = Day(22), Version = "1" }]).Now?.Point.Arm);
    }

    [Fact]
    public void Assignment_IllnessUnknown_Waits()
    {
        var participation = Read(Basket, [new Screened { Date = Day(1), Person = new Patient() }, new Enrolled { Date = Day(22), Version = "1" }]);

        Assert.Equal("screening", participation.Now?.Point.Epoch);
        Assert.Equal("assignment", participation.Open?.Allocation?.Id);
    }

    [Fact]
    public void CyclesWithoutEnd_AreDatedAYearAhead()
    {
        var events = new List<StudyEvent>
        {
            new Screened { Date = Day(1), Person = new Patient { Facts = [new ConditionFact("thyroid cancer")] } },
            new Enrolled { Date = Day(22), Version = "1" },
            new ResultRecorded { Date = Day(740), Fact = new ConditionFact("disease progression") { Presence = Presence.Absent } },
        };

        var run = Read(Basket, events, new ResultRecorded { Date = Day(760), Fact = new PerformanceFact(PerformanceScale.Ecog, 1) }).Stays[^1].Runs[0];

        Assert.Null(run.End);
        Assert.InRange(run.Cycles[^1].Start, Day(760).AddDays(330), Day(760).AddDays(366));
    }

    [Fact]
    public void Version_NotMoved_StaysTheOneEnrolledOn()
    {
        var newer = Reference with { Version = "2", Elements = [.. Reference.Elements.Select(element => element with { Length = element.Length is null ? null : Period.OfDays(28) })] };

        var stay = new Interpreter([Reference, newer]).Read(Enrolled().Events, Day(9)).Now;

        Assert.Equal(("1", Day(29)), (stay?.Version, stay?.End));
    }

    [Fact]
    public void Option_Chosen_HoldsInLaterElements()
    {
        var titles = Enrolled().And(new OptionChosen { Date = Day(8), Choice = "pre-tki", Option = "ponatinib" }).AllocatedTo("C", 29).On(30).Agenda.Select(item => item.Title).ToList();

        Assert.Contains("Ponatinib, oral (cycle 1)", titles);
        Assert.DoesNotContain(titles, title => title.StartsWith("Dasatinib", StringComparison.Ordinal));
    }

    [Fact]
    public void Treatment_Stopped_IsPlannedNoMore()
    {
        var journey = Enrolled().AllocatedTo("C", 29).And(new DoseChanged { Date = Day(40), Treatment = "blin-blinatumomab", IsStopped = true });

        var given = journey.On(41).Agenda.Where(item => item.Part == "blin-blinatumomab").ToList();

        Assert.Equal((Day(29), Day(39)), (Assert.Single(given).Start, given[0].End));
    }

    [Theory]
    [InlineData(1950, "Half dose")]
    [InlineData(1990, "Full dose")]
    public void Variants_FitTheAge(int born, string expected)
    {
        static StudyTreatment Dose(string name) => new() { Id = name, Name = name, Days = TreatmentDays.Parse("1") };
        var variants = new TreatmentVariants
        {
            Id = "by-age",
            Name = "By age",
            Variants = [new("Older", StudyCondition.Parse("Age >= 60 years"), [Dose("Half dose")]), new("Younger", null, [Dose("Full dose")])],
        };
        var protocol = Reference with { Elements = [.. Reference.Elements.Select(element => element.Id == "steroid-tki" ? element with { Treatments = [variants] } : element)] };
        List<StudyEvent> events = [new Screened { Date = Day(1), Person = new Patient { BirthDate = new PartialDate(born) } }, new Enrolled { Date = Day(8), Version = "1" }];

        Assert.Equal(expected, Assert.Single(Read(protocol, events).Agenda, item => item.Kind == PlannedKind.Treatment).Title);
    }

    private static List<StudyEvent> Allocated(string arm) =>
    [
        new Screened { Date = Day(1), Person = new Patient() },
        new Enrolled { Date = Day(29), Version = "1" },
        new Randomised { Date = Day(29), Allocation = "randomisation", Arm = arm },
    ];

    private static Participation Read(StudyProtocol protocol, List<StudyEvent> events, params StudyEvent[] more)
    {
        List<StudyEvent> all = [.. events, .. more];
        return new Interpreter([protocol]).Read(all, all.Max(happened => happened.Date));
    }
}
