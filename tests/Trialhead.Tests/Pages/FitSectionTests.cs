using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Pages;
using Trialhead.Trials;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Pages;

public sealed class FitSectionTests
{
    [Fact]
    public void Build_GathersLinesThatSetNoRule() => Assert.Equal(
        ["Below is 1 point to meet.", "2 lines of the record set no rule, such as “Not specified”."],
        Sentences("Inclusion Criteria:\n\n* Asthma\n* Not specified\n* Not specified\n").Where(text => text.Contains("point", StringComparison.Ordinal) || text.Contains("no rule", StringComparison.Ordinal)));

    [Theory]
    [InlineData("18 to 75 years old", false)]
    [InlineData("Older than 20 years", true)] // the record says two things: both are shown
    public void Build_SaysTheAgesOnce(string line, bool isShown) =>
        Assert.Equal(isShown, Sentences($"Inclusion Criteria:\n\n* Asthma\n* {line}\n").Contains("You must be 18 or older."));

    [Fact]
    public void Build_NamesNoUpperAgeThatKeepsNobodyOut() => Assert.DoesNotContain(
        Sentences("Inclusion Criteria:\n\n* Asthma\n", 120), text => text.Contains("120", StringComparison.Ordinal));

    [Fact]
    public void Build_NamesNoLowerAgeOfNoYears()
    {
        var sentences = Sentences("Inclusion Criteria:\n\n* Asthma\n", youngest: 0);

        Assert.Contains("People aged 75 years or younger can join.", sentences);
        Assert.DoesNotContain(sentences, text => text.Contains(" 0 ", StringComparison.Ordinal));
    }

    [Fact]
    public void Build_SaysThatATimeIsOfNothing() => Assert.Contains(
        "The study’s rule, which does not say of what: more than 2 months.", Sentences("Inclusion Criteria:\n\n* ECOG 0-2\n* More than 2 months\n* Asthma\n"));

    [Fact]
    public void Build_SaysUsualHeadingsInPlainWords_AndOthersAsTheyAre()
    {
        var sentences = Sentences("Hepatic:\n\n* Asthma\n\nStrange heading:\n\n* Gout\n");

        Assert.Contains("Liver", sentences);
        Assert.Contains("Strange heading", sentences);
    }

    [Theory]
    [InlineData(PageLanguage.English, "By what you told us, 2 fit you and 1 is still to be asked.")]
    [InlineData(PageLanguage.Spanish, "Según lo que nos dijo, 2 coinciden con usted y 1 falta por preguntar.")]
    public void Build_CountsVerdictsInRightNumber(PageLanguage language, string sentence)
    {
        var trial = new Trial { NctId = "NCT90000001", Eligibility = new EligibilityRules { CriteriaText = "Inclusion Criteria:\n\n* Asthma\n* Gout\n* Epilepsy\n" } };
        var chart = new PatientChart(new Patient { Facts = [new ConditionFact("asthma"), new ConditionFact("gout")] }, new DateOnly(2026, 1, 1), Lexicon.BuiltIn);
        var verdicts = TrialCriteria.Of(trial).Select(criterion => Evaluator.Evaluate(criterion, chart)).ToList();

        var page = TrialPageBuilder.Build(new PageSubject(trial) { Language = language, Verdicts = verdicts });

        Assert.Contains(sentence, page.Section("fit")!.Sentences.Select(said => said.Text)); // every page has it
    }

    private static List<string> Sentences(string criteria, int oldest = 75, int youngest = 18) => [.. TrialPageBuilder.Build(new(new Trial
    {
        NctId = "NCT90000001",
        Eligibility = new EligibilityRules
        {
            CriteriaText = criteria, MinimumAge = new AgeLimit(youngest, AgeUnit.Years), MaximumAge = new AgeLimit(oldest, AgeUnit.Years),
        },
    })).Section("fit")!.Sentences.Select(sentence => sentence.Text)]; // every page has it
}
