using Trialhead.Clinical;
using Trialhead.Protocol.Conduct;
using Trialhead.Protocol.Planning;
using Xunit;
using static Trialhead.Tests.Protocol.Planning.ReferenceJourney;

namespace Trialhead.Tests.Protocol.Planning;

public sealed class InterpreterTests
{
    [Fact]
    public void Read_ConsentBeforeScreening_BeginsWithTheScreening()
    {
        List<StudyEvent> recorded =
        [
            new Screened { Date = Day(9), Person = new Patient() }, new Consented { Date = Day(1) },
        ];

        Assert.Equal(Day(9), new Interpreter([ReferenceJourney.Protocol]).Read(recorded, Day(10)).Stays[0].Start);
    }

    [Fact]
    public void Read_NotEnrolled_StaysInScreening()
    {
        var journey = new ReferenceJourney().And(new Consented { Date = Day(1) });

        Assert.Equal(new FlowPoint("screening", null), journey.On(40).Now?.Point);
    }

    [Fact]
    public void Read_Enrolled_RunsInForThreeWeeksAndWaitsForAllocation()
    {
        var waiting = Enrolled().On(30);

        Assert.Equal("pre-induction", waiting.Now?.Point.Epoch);
        Assert.Equal(Day(29), waiting.Open?.Due);
        Assert.Equal("allocation", waiting.Open?.Allocation?.Id);
    }

    [Theory]
    [InlineData("B", "chemotherapy", 84)]
    [InlineData("C", "blinatumomab", 56)]
    public void Read_Allocated_GivesTheElementOfTheArm(string arm, string element, int days)
    {
        var stay = Enrolled().AllocatedTo(arm, 29).On(30).Now;

        Assert.Equal(new FlowPoint("induction", arm), stay?.Point);
        Assert.Equal(element, stay?.Runs[0].Element.Id);
        Assert.Equal(Day(29 + days), stay?.End);
    }

    [Theory]
    [InlineData("B", 113, "blinatumomab")]
    [InlineData("C", 85, "chemotherapy")]
    public void Read_ResidualDisease_CrossesOver(string arm, int end, string element)
    {
        var participation = Enrolled().AllocatedTo(arm, 29).Mrd(isPositive: true, end - 1).On(end + 1);

        Assert.Equal(new FlowPoint("re-induction", arm), participation.Now?.Point);
        Assert.Equal(element, participation.Now?.Runs[0].Element.Id);
        Assert.Contains("because \"Minimal residual disease positive\" is so.", participation.Now?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoResult_WaitsAndDecidesNothing()
    {
        var waiting = Enrolled().AllocatedTo("C", 29).On(200);

        Assert.Equal("induction", waiting.Now?.Point.Epoch);
        Assert.Equal(Day(85), waiting.Open?.Due);
        Assert.Equal("mrd-positive", waiting.Open?.Judged[^1].Transition.Id);
    }

    [Fact]
    public void Read_LateResult_DecidesOnItsDay()
    {
        var participation = Enrolled().AllocatedTo("C", 29).Mrd(isPositive: false, 99).On(120);

        Assert.Equal("follow-up", participation.Now?.Point.Epoch);
        Assert.Equal(Day(99), participation.Now?.Start);
    }

    [Fact]
    public void Read_ResultOfTheEpochBefore_DoesNotDecideAgain()
    {
        var waiting = Enrolled().AllocatedTo("C", 29).Mrd(isPositive: true, 84).On(400);

        Assert.Equal("re-induction", waiting.Now?.Point.Epoch);
        Assert.NotNull(waiting.Open);
    }

    [Fact]
    public void Read_Progression_EndsTreatmentOnThatDay()
    {
        var participation = Enrolled().AllocatedTo("C", 29).Finding("disease progression", 40).On(60);

        Assert.Equal("follow-up", participation.Now?.Point.Epoch);
        Assert.Equal(Day(40), participation.Now?.Start);
        Assert.DoesNotContain(participation.Agenda, item => item.Kind == PlannedKind.Treatment && item.End >= Day(40));
    }

    [Fact]
    public void Read_Withdrawn_LeavesWithTheReason()
    {
        var participation = Enrolled().And(new Withdrawn { Date = Day(12), Reason = "moved away" }).On(13);

        Assert.Null(participation.Now);
        Assert.Equal(Day(12), participation.LeftOn);
        Assert.Equal("Left the study on 2026-01-16: moved away.", participation.LeftBecause);
    }

    [Fact]
    public void Read_DelayedCycle_MovesWhatFollows()
    {
        var journey = Enrolled().AllocatedTo("C", 29).And(new CycleStarted { Date = Day(64), Element = "blinatumomab", Cycle = 2 });

        Assert.Equal(Day(92), journey.On(65).Now?.End);
    }

    [Fact]
    public void Read_Corrected_TheWrongResultDecidesNothing()
    {
        var journey = Enrolled().AllocatedTo("C", 29).Mrd(isPositive: true, 84).And(new Corrected { Date = Day(86), Number = 5 });

        Assert.Equal("induction", journey.On(90).Now?.Point.Epoch);
    }

    [Fact]
    public void Read_CorrectedTwice_TheLastCounts()
    {
        static Corrected To(string arm, int day) => new() { Date = Day(day), Number = 4, Instead = new Randomised { Date = Day(29), Allocation = "allocation", Arm = arm } };
        var journey = Enrolled().AllocatedTo("B", 29).And(To("C", 30)).And(To("B", 31));

        Assert.Equal("B", journey.On(40).Now?.Point.Arm);
    }

    [Fact]
    public void Read_MoveThatNothingAllows_IsRemarked()
    {
        var participation = Enrolled().And(new Moved { Date = Day(12), Epoch = "further-treatment" }).On(13);

        Assert.Equal("pre-induction", participation.Now?.Point.Epoch);
        Assert.Equal(
            "The move to \"further-treatment\" on 2026-01-16 was not followed, since nothing leads there from Pre-induction.",
            Assert.Single(participation.Remarks));
    }
}
