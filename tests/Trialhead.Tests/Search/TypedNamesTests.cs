using Trialhead.Data.Answers;
using Trialhead.Data.Search;
using Trialhead.Data.Store;
using Trialhead.Tests.Support;
using Trialhead.Trials;
using Xunit;
using static Trialhead.Tests.Support.Invented;

namespace Trialhead.Tests.Search;

/// <summary>What a person calls a thing finds the trials that call it otherwise.</summary>
public sealed class TypedNamesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TrialStore _store;

    public TypedNamesTests()
    {
        _store = TrialStore.Open(_folder.Path);
        _store.Import(
            Trial(1, "Ticagrelor after myocardial infarction") with { Conditions = ["Myocardial Infarction"] },
            Trial(2, "Pembrolizumab in melanoma") with { Conditions = ["Melanoma"], Interventions = [new Intervention("Pembrolizumab")] },
            Trial(3, "Leukemia registry") with { Conditions = ["Leukemia"] },
            Trial(4, "Blinatumomab in adults") with { Conditions = ["B-cell acute lymphoblastic leukemia"] },
            Trial(5, "Osimertinib") with { Conditions = ["Non-small cell lung cancer"] },
            Trial(6, "Riluzole") with { Conditions = ["Amyotrophic lateral sclerosis"], BriefSummary = "For all adults." },
            Trial(7, "Attack of the heart: a theatre programme"),
            Trial(10, "Trastuzumab") with { Conditions = ["HER2-positive breast cancer"] },
            Trial(11, "Letrozole") with { Conditions = ["HER2-negative breast cancer"] },
            Trial(12, "Ocular plaque") with { Conditions = ["Eye tumor"] },
            Trial(13, "Vedolizumab in adolescents") with { Conditions = ["Crohn's disease"] },
            Trial(14, "Nelarabine, stage IV") with { Conditions = ["T-ALL"] },
            Trial(8, "Walking") with { Eligibility = new EligibilityRules { CriteriaText = "Inclusion Criteria:\n\n* Adults\n\nExclusion Criteria:\n\n* Gout" } });
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("heart attack", "1 7")]
    [InlineData("HEART ATTACKS", "1 7")]
    [InlineData("heart attack ticagrelor", "1 7")] // two of three words
    [InlineData("myocardial infarction", "1")]
    [InlineData("Keytruda", "2")]
    [InlineData("keytruda melanoma", "2")]
    [InlineData("leukemia", "3 4 14")] // a kind of leukemia after leukemia itself
    [InlineData("NSCLC", "5")]
    [InlineData("nsclc", "5")]
    [InlineData("als", "6")]
    [InlineData("all", "14 6")] // the word, not the leukemia
    [InlineData("ALL", "14 4 6")]
    [InlineData("t-all", "14")]
    [InlineData("her2 breast cancer", "11 10")] // not the negative one alone
    [InlineData("HER2- breast cancer", "11 10")]
    [InlineData("I have a tumor of the eye", "12")]
    [InlineData("crohns", "13")]
    [InlineData("crohns that moves around a lot every other week", "13")] // the illness is enough
    [InlineData("teens crohn", "13")]
    [InlineData("T-ALL stage 4", "14")]
    [InlineData("my mother", "")]
    [InlineData("\"heart attack\"", "")]
    [InlineData("gout", "8")] // in nothing but what it refuses
    public void Search_Name_FindsWhatItMeans(string text, string expected) => Assert.Equal(expected, Found(text));

    [Fact]
    public void Search_TrialAboutAllThatIsNamed_GoesBeforeOneAboutAPart()
    {
        _store.Import(
            Trial(20, "Lung cancer at work") with { Conditions = ["Lung cancer"] },
            Trial(21, "Atezolizumab") with { Conditions = ["Small cell lung cancer"] });

        Assert.StartsWith("21 20", Found("lung cancer immunotherapy"), StringComparison.Ordinal);
    }

    [Fact]
    public void Search_Exclusion_CountsOnlyWhereNothingElseDoes()
    {
        _store.Import(Trial(9, "Colchicine for gout"));

        Assert.Equal("9", Found("gout"));
    }

    [Theory]
    [InlineData("heart attack", "Understood “heart attack” as Myocardial infarction.")]
    [InlineData("keytruda", "Understood “keytruda” as Pembrolizumab.")]
    [InlineData("Melanoma", null)]
    public void Understood_SaysWhatWasTakenForWhat(string text, string? expected) =>
        Assert.Equal(expected, SearchWords.Understood(_store.Index.Search(new TrialQuery { Text = text }).Reading));

    [Theory]
    [InlineData("heart attack ticagrelor")]
    [InlineData("leukemia")]
    [InlineData("\"myocardial infarction\" ticagrelor")]
    [InlineData("NCT00000003 melanoma")]
    public void Explanation_AddsUpToTheScore(string text)
    {
        var hits = _store.Index.Search(new TrialQuery { Text = text, Explains = true }).Hits;

        Assert.NotEmpty(hits);
        Assert.All(hits, hit => Assert.Equal(hit.Score, hit.Explanation.Sum(share => share.Points), hit.Score * 1e-4));
    }

    [Fact]
    public void Explanation_SaysWhereWhatWasFound()
    {
        var hit = _store.Index.Search(new TrialQuery { Text = "keytruda", Explains = true }).Hits[0];

        Assert.Contains("“keytruda” as Pembrolizumab, which the trial is about", hit.Explanation.Select(SearchWords.Of));
    }

    private string Found(string text) => string.Join(
        ' ', _store.Index.Search(new TrialQuery { Text = text }).Hits.Select(hit => int.Parse(hit.NctId[3..], null)));
}
