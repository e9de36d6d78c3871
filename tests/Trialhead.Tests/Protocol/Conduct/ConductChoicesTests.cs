using Trialhead.Clinical;
using Trialhead.Protocol;
using Trialhead.Protocol.Conduct;
using Trialhead.Tests.Protocol.Planning;
using Trialhead.Tests.Support;
using Trialhead.Trials;
using Xunit;
using static Trialhead.Tests.Protocol.Planning.ReferenceJourney;

namespace Trialhead.Tests.Protocol.Conduct;

public sealed class ConductChoicesTests
{
    private static readonly ConductRules Open = new([ReferenceJourney.Protocol with { Masking = Masking.None }]);
    private static readonly ConductRules Masked = new([ReferenceJourney.Protocol with { Masking = Masking.Double }]);
    private static readonly ReferenceJourney InInduction = Enrolled().AllocatedTo("C", 29);

    [Fact]
    public void Choices_BeforeEnrolment_AskForWhatTheCriteriaLeaveOpen()
    {
        var choices = Open.Choices([new Screened { Date = Day(1), Person = new Patient { StatedAge = 50, Sex = Sex.Female } }], Day(2));

        Assert.Contains("ECOG performance status", choices.AskedNow.Select(asked => asked.Name));
        Assert.Contains("Pregnant: no", choices.AskedNow.SelectMany(asked => asked.Answers).Select(answer => answer.Words));
        Assert.Equal(7, choices.Eligibility.Count(judged => judged.Because.Verdict == Trialhead.Eligibility.Verdict.Unknown));
    }

    [Fact]
    public void Choices_NarrowedCriteria_AreNotAskedForByAPartOfThem()
    {
        var choices = Open.Choices([new Screened { Date = Day(1), Person = new Patient() }], Day(2));

        // "No cancer" would answer "another active cancer", and deny the illness under study.
        Assert.DoesNotContain(choices.AskedNow.SelectMany(asked => asked.Answers), answer => answer.Words is "No cancer" or "No Cancer" or "No leukemia" or "No Leukemia");
    }

    [Fact]
    public void Choices_AtTheDecision_AskForTheResultThatDecides()
    {
        var choices = Open.Choices(InInduction.Events, Day(84));

        Assert.Equal(["Minimal residual disease positive", "Minimal residual disease negative"], Assert.Single(choices.AskedNow).Answers.Select(answer => answer.Words));
        Assert.Contains("Disease progression", choices.AskedOtherwise.SelectMany(asked => asked.Answers).Select(answer => answer.Words));
    }

    [Theory]
    [InlineData("NCT04530565")]
    [InlineData("two-arm-survival")]
    [InlineData("basket")]
    public void Choices_EveryAnswer_MeansWhatItsWordsMean(string id)
    {
        var protocol = ShippedProtocols.Read(id);
        var choices = new ConductRules([protocol]).Choices([new Screened { Date = Day(1), Person = new Patient() }], Day(2));

        var answers = choices.AskedNow.Concat(choices.AskedOtherwise).SelectMany(asked => asked.Answers).Where(answer => answer.Fact is not StateFact).ToList();
        Assert.NotEmpty(answers);
        Assert.All(answers, answer =>
            Assert.Equal(EventWords.Of(Assert.Single(StudyFinding.Parse(answer.Words, protocol))), EventWords.Of(answer.Fact), ignoreCase: true));
    }

    [Fact]
    public void Choices_ALimit_AsksForANumberInItsUnit()
    {
        var limit = StudyCondition.Parse("Hemoglobin < 8 g/dL");
        var rules = new ConductRules([ReferenceJourney.Protocol with { Transitions = [.. ReferenceJourney.Protocol.Transitions.Select(way => way.When is null ? way : way with { When = limit })] }]);

        var asked = Assert.Single(rules.Choices(InInduction.Events, Day(84)).AskedNow);

        Assert.Equal(("hemoglobin", "g/dL", 0), (asked.Name.ToLowerInvariant(), asked.Number?.Unit, asked.Answers.Count));
    }

    [Fact]
    public void Choices_OwnTreatmentsComeFirst_UntilTheArmIsNotShown()
    {
        var (open, masked) = (Open.Choices(InInduction.Events, Day(40)), Masked.Choices(InInduction.Events, Day(40)));

        Assert.Equal(("blinatumomab", "blin-tki"), (open.Treatments[0].Element.Id, Assert.Single(open.OpenChoices).Id));
        Assert.NotEqual("blinatumomab", masked.Treatments[0].Element.Id);
        Assert.Empty(masked.OpenChoices);
        Assert.Equal(open.Treatments.Select(one => one.Treatment.Id).Order(), masked.Treatments.Select(one => one.Treatment.Id).Order());
    }

    [Fact]
    public void Choices_Chosen_IsNotOpenAnyMore()
    {
        var chosen = Enrolled().AllocatedTo("C", 29).And(new OptionChosen { Date = Day(30), Choice = "blin-tki", Option = "dasatinib" });

        Assert.Empty(Open.Choices(chosen.Events, Day(40)).OpenChoices);
    }

    public static TheoryData<StudyEvent, string> Wrong => new()
    {
        { new CycleStarted { Date = Day(40), Element = "x", Cycle = 1 }, "an element with cycles in which the participant is" },
        { new VisitDone { Date = Day(40), Visit = "x" }, "the key of a planned visit" },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void Check_Masked_ARefusalListsNothingThatTellsTheArm(StudyEvent wrong, string expected)
    {
        var (open, masked) = (Open.Check(InInduction.Events, wrong, Day(40), null), Masked.Check(InInduction.Events, wrong, Day(40), null));

        Assert.StartsWith($"{expected}: ", open?.Expected, StringComparison.Ordinal);
        Assert.Equal(expected, masked?.Expected);
    }

    [Fact]
    public void ToDo_WithinAWeek_LeavesTreatmentOut()
    {
        var view = ParticipantView.Of([ReferenceJourney.Protocol], Open.Interpreter, InInduction.Events, Day(82), showsArm: true);

        Assert.Contains("Test at the end of induction", view.ToDo(7).Select(item => item.Title));
        Assert.DoesNotContain("Test at the end of induction", view.ToDo().Select(item => item.Title));
        Assert.DoesNotContain(view.ToDo(7), item => item.Kind == Trialhead.Protocol.Planning.PlannedKind.Treatment);
    }
}
