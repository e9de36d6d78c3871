using Trialhead.Pages;
using Trialhead.Trials;
using Xunit;

namespace Trialhead.Tests.Pages;

public sealed class ParticipantWayTests
{
    private static readonly Trial Drug = new()
    {
        NctId = "NCT90000001",
        Conditions = ["Asthma"],
        Design = new Design { StudyType = StudyType.Interventional, Allocation = Allocation.Randomized },
        Eligibility = new EligibilityRules { CriteriaText = "Inclusion Criteria:\n\n* Asthma" },
        Interventions = [new Intervention("Budesonide") { Description = "Inhaled twice a day for 12 weeks" }, new Intervention("Placebo")],
        Arms =
        [
            new Arm("A") { Type = ArmType.Experimental, InterventionNames = ["Budesonide"] },
            new Arm("B") { Type = ArmType.PlaceboComparator, InterventionNames = ["Placebo"] },
        ],
        Outcomes = [new Outcome(OutcomeRank.Primary, "Spirometry", "Week 12"), new Outcome(OutcomeRank.Secondary, "Blood test", "up to 1 year")],
    };

    [Fact]
    public void Steps_OfARandomisedTrial_GoFromScreeningToFollowUp()
    {
        var steps = Steps(Drug, PageLanguage.English);

        Assert.Equal(["Screening", "Joining a group", "Treatment", "Follow-up"], steps.Select(step => step.Name.Text));
        Assert.Equal("The record speaks of 12 weeks.", steps[2].Words[1].Text);
        Assert.Equal("The last check with a stated time is at about 1 year.", steps[3].Words[0].Text);
        Assert.Equal("/protocolSection/outcomesModule/secondaryOutcomes/0/timeFrame", steps[3].Words[0].Sources[0].Ref);
    }

    [Fact]
    public void Steps_NameTheStagesOfGroups_InTheirOrder()
    {
        var trial = Drug with
        {
            Arms =
            [
                new Arm("Maintenance") { InterventionNames = ["Placebo"] },
                new Arm("Induction") { Type = ArmType.Experimental, InterventionNames = ["Budesonide"] },
            ],
        };

        var steps = Steps(trial, PageLanguage.Spanish);

        Assert.Equal(["Selección", "Inducción", "Mantenimiento", "Seguimiento"], steps.Select(step => step.Name.Text));
        Assert.Contains(steps[1].Words, words => words.Text.StartsWith("Induction: budesoni", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("A washout of 2 weeks", "Screening|Washout|Joining a group|Treatment|Follow-up")]
    [InlineData("Maintenance dose: 200 mg", "Screening|Joining a group|Treatment|Follow-up")]
    [InlineData("Then maintenance therapy", "Screening|Joining a group|Treatment|Maintenance|Follow-up")]
    public void Steps_WithoutAMainStage_KeepTheTreatment(string told, string expected)
    {
        var trial = Drug with { Interventions = [new Intervention("Budesonide") { Description = told }, new Intervention("Placebo")] };

        Assert.Equal(expected, string.Join('|', Steps(trial, PageLanguage.English).Select(step => step.Name.Text)));
    }

    [Fact]
    public void Burden_NamesWhatIsGivenAndTested_WithItsPlace()
    {
        var sentences = TrialPageBuilder.Build(new(Drug)).Section("burden")!.Sentences.ToList();

        Assert.Equal(
            ["Medicine to breathe in.", "You may get a placebo.", "Blood tests.", "Breathing tests."],
            sentences.Where(s => s.Sources[0] is { Kind: SourceKind.Record, Span: not null } && !s.Text.StartsWith("The ", StringComparison.Ordinal)).Select(s => s.Text));
        Assert.Contains(sentences, s => s.Text == "The record does not say how many visits there are.");
    }

    [Theory]
    [InlineData("Biopsy is done", 1)]
    [InlineData("No biopsy is done", 0)]
    [InlineData("IV drug", 1)]
    [InlineData("iv drug", 0)]
    [InlineData("Bone-marrow aspirates", 1)]
    public void Burdens_AreNotFoundWhereDenied(string text, int expected) =>
        Assert.Equal(expected, PhraseTable.Burdens.Find(text).Count);

    [Theory]
    [InlineData(PageLanguage.English, "Some people get a placebo instead: it looks the same but holds no active drug.")]
    [InlineData(PageLanguage.Spanish, "Algunas personas reciben un placebo: se ve igual, pero no tiene principio activo.")]
    public void Comparison_SaysWhatTheOthersGet(PageLanguage language, string expected) =>
        Assert.Contains(TrialPageBuilder.Build(new(Drug) { Language = language }).Section("purpose")!.Sentences, s => s.Text == expected);

    private static IReadOnlyList<PageStep> Steps(Trial trial, PageLanguage language) =>
        TrialPageBuilder.Build(new(trial) { Language = language }).Section("timeline")!.Blocks.OfType<StepList>().Single().Steps;
}
