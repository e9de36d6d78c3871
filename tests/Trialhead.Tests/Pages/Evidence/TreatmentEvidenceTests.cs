using Trialhead.Pages.Evidence;
using Trialhead.Trials;
using Xunit;

namespace Trialhead.Tests.Pages.Evidence;

public sealed class TreatmentEvidenceTests
{
    [Theory]
    [InlineData("", EvidenceStrength.None)]
    [InlineData("40", EvidenceStrength.Limited)]
    [InlineData("400", EvidenceStrength.Limited)]
    [InlineData("100r", EvidenceStrength.Moderate)]
    [InlineData("99r", EvidenceStrength.Limited)]
    [InlineData("100 100 100", EvidenceStrength.Moderate)]
    [InlineData("100 100 99", EvidenceStrength.Limited)]
    [InlineData("250r3 250r3", EvidenceStrength.Strong)]
    [InlineData("250r3 249r3", EvidenceStrength.Moderate)]
    [InlineData("900r3", EvidenceStrength.Moderate)]
    [InlineData("900r3 99r3", EvidenceStrength.Moderate)]
    [InlineData("400r 400r", EvidenceStrength.Moderate)]
    public void Weigh_FollowsTheRule(string trials, EvidenceStrength expected) =>
        Assert.Equal(expected, TreatmentEvidence.Weigh([.. trials.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => Make(text))]));

    [Fact]
    public void WeighEffect_CountsOnlyTheSameIllnessForMoreThanALittle()
    {
        List<TrialEvidence> trials = [Make("300r3") with { Conditions = ["Asthma"] }, Make("300r3") with { Conditions = ["Asthma"] }];

        Assert.Equal(EvidenceStrength.Strong, TreatmentEvidence.WeighEffect(trials, TrialEvidence.IllnessesOf(["Asthma"])));
        Assert.Equal(EvidenceStrength.Limited, TreatmentEvidence.WeighEffect(trials, TrialEvidence.IllnessesOf(["Melanoma"])));
    }

    [Fact]
    public void Choose_PrefersTheSameIllness_ThenSizePhaseAndChance()
    {
        TrialEvidence[] trials =
        [
            Make("20r3", "NCT1"), Make("500", "NCT2"), Make("120", "NCT3"), Make("120", "NCT0"), Make("120r3", "NCT5"), Make("120r", "NCT4"),
            Make("5", "NCT6") with { Conditions = ["Asthma"] },
        ];

        var chosen = TreatmentEvidence.Choose(trials, ["Asthma"]);

        Assert.Equal(["NCT6", "NCT5", "NCT4", "NCT2", "NCT0", "NCT3", "NCT1"], chosen.Select(trial => trial.NctId));
    }

    [Fact]
    public void Choose_TakesTwelveAtMost() =>
        Assert.Equal(12, TreatmentEvidence.Choose(Enumerable.Range(0, 40).Select(i => Make("50", $"NCT{i}")), []).Count);

    // "250r3": 250 people, randomised, phase 3.
    private static TrialEvidence Make(string text, string nctId = "NCT90000001") => new(nctId)
    {
        Participants = int.Parse(text.Split('r')[0], System.Globalization.CultureInfo.InvariantCulture),
        IsRandomised = text.Contains('r', StringComparison.Ordinal),
        Phases = text.EndsWith("r3", StringComparison.Ordinal) ? [Phase.Phase3] : [Phase.Phase2],
    };
}
