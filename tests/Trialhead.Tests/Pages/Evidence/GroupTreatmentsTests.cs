using Trialhead.Pages.Evidence;
using Trialhead.Trials;
using Xunit;

namespace Trialhead.Tests.Pages.Evidence;

public sealed class GroupTreatmentsTests
{
    private static readonly Trial Trial = new()
    {
        NctId = "NCT90000001",
        Interventions = [new Intervention("Docetaxel"), new Intervention("Vandetanib"), new Intervention("Prednisone"), new Intervention("Placebo")],
        Arms =
        [
            new Arm("Arm A") { InterventionNames = ["Docetaxel", "Vandetanib", "Prednisone"] },
            new Arm("Arm B") { InterventionNames = ["Docetaxel", "Prednisone", "Placebo"] },
            new Arm("Arm C") { InterventionNames = ["Prednisone"] },
        ],
    };

    [Theory]
    [InlineData("ARM A", null, new[] { 0, 1, 2 })]
    [InlineData("Vandetanib + Docetaxel", null, new[] { 0, 1, 2 })]
    [InlineData("Placebo + Docetaxel", "Placebo for vandetanib with docetaxel", new[] { 0, 2 })]
    [InlineData("Placebo", "Participants received placebo to match vandetanib.", new[] { 2 })]
    [InlineData("First group", "Participants received vandetanib tablets.", new[] { 1, 2 })]
    [InlineData("Whoever", null, new[] { 2 })]
    public void Of_TellsWhatAGroupReceived(string title, string? description, int[] expected) =>
        Assert.Equal(expected, new GroupTreatments(Trial).Of(title, description));
}
