using Trialhead.Protocol;
using Trialhead.Protocol.Conduct;
using Trialhead.Protocol.Planning;
using Trialhead.Tests.Protocol.Planning;
using Trialhead.Trials;
using Xunit;
using static Trialhead.Tests.Protocol.Planning.ReferenceJourney;

namespace Trialhead.Tests.Protocol.Conduct;

public sealed class ParticipantViewTests
{
    private static readonly ReferenceJourney Crossed = Enrolled().AllocatedTo("C", 29).Mrd(isPositive: true, 84);

    [Fact]
    public void Of_OpenLabel_SaysArmAndReason()
    {
        var view = View(Crossed, 90, showsArm: true);

        Assert.Equal(("Re-induction", "Arm C: blinatumomab induction"), (view.Epoch, view.Arm));
        Assert.Contains("because \"Minimal residual disease positive\" is so", view.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_Masked_NothingNamesTheArmOrItsTreatments()
    {
        var view = View(Crossed, 90, showsArm: false);

        var said = string.Join('\n', [view.Why, .. view.WaitingFor, .. view.Agenda.SelectMany(item => (string[])[item.Key, item.Title, item.Part, .. item.Details])]);
        Assert.Null(view.Arm);
        Assert.DoesNotContain(["blinatumomab", "chemotherapy", "dexamethasone", "Arm C", "vincristine"], word => said.Contains(word, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(view.Agenda.Count, view.Agenda.Select(item => item.Key).Distinct().Count());
    }

    [Theory]
    [InlineData(28, null, "")]
    [InlineData(30, "allocation", "Randomisation to induction is due since 2026-02-02.")]
    public void Of_WaitsOnlyForWhatIsDue(int day, string? allocation, string waiting)
    {
        var view = View(Enrolled(), day, showsArm: true);

        Assert.Equal((allocation, waiting), (view.DueAllocation, string.Join(' ', view.WaitingFor)));
    }

    [Fact]
    public void Of_Left_SaysWhyAndOwesNothing()
    {
        var view = View(Enrolled().And(new Withdrawn { Date = Day(12), Reason = "moved away" }), 60, showsArm: true);

        Assert.Equal("Left the study on 2026-01-16: moved away.", view.Why);
        Assert.Empty(view.Overdue);
    }

    [Theory]
    [InlineData(Masking.None, false)]
    [InlineData(Masking.Double, true)]
    [InlineData(null, true)]
    public void IsMasked_UnlessTheProtocolSaysThatItIsOpen(Masking? masking, bool expected) =>
        Assert.Equal(expected, ParticipantView.IsMasked(ReferenceJourney.Protocol with { Masking = masking }));

    private static ParticipantView View(ReferenceJourney journey, int day, bool showsArm)
    {
        IReadOnlyList<StudyProtocol> versions = [ReferenceJourney.Protocol];
        return ParticipantView.Of(versions, new Interpreter(versions), journey.Events, Day(day), showsArm);
    }
}
