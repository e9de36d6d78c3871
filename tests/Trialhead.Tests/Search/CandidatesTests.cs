using Trialhead.Clinical;
using Trialhead.Data.Search;
using Trialhead.Data.Store;
using Trialhead.Tests.Support;
using Trialhead.Trials;
using Xunit;
using static Trialhead.Tests.Support.Invented;

namespace Trialhead.Tests.Search;

public sealed class CandidatesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TrialStore _store;

    public CandidatesTests()
    {
        _store = TrialStore.Open(_folder.Path);
        _store.Import(
            Trial(1, "Breast cancer and exercise") with { Conditions = ["Breast cancer"] },
            Trial(2, "Sleep") with { Eligibility = new EligibilityRules { CriteriaText = "No breast cancer. No asthma." } },
            Trial(3, "Asthma inhalers") with
            {
                Conditions = ["Asthma"],
                Eligibility = new EligibilityRules { OnlySex = Sex.Female },
            });
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Candidates_AboutTheCondition_BeatAMention() =>
        Assert.Equal("1 2", Found([new("breast cancer")]));

    [Theory]
    [InlineData(1, 0.1, "1 3 2")]
    [InlineData(0.1, 1, "3 1 2")]
    [InlineData(1, 0, "1 2")]
    public void Candidates_WeightsDecide(float breastCancer, float asthma, string expected) =>
        Assert.Equal(expected, Found([new("breast cancer", breastCancer), new("asthma", asthma)]));

    [Theory]
    [InlineData("")]
    [InlineData("the")]
    [InlineData("(+*\"")]
    public void Candidates_WithoutWords_AreNone(string text) => Assert.Equal("", Found([new(text)]));

    [Fact]
    public void Candidates_ObeyFilters()
    {
        var query = new ConditionQuery([new("asthma")]) { Sex = Sex.Male };

        Assert.Equal(Nct(2), Assert.Single(_store.Index.Candidates(query, 10)).NctId);
    }

    [Fact]
    public void Candidates_ThousandsOfTerms_AreNoError()
    {
        var terms = Enumerable.Range(0, 3000).Select(number => new WeightedTerm($"asthma {number}"));

        Assert.NotNull(_store.Index.Candidates(new ConditionQuery([.. terms]), 10));
    }

    [Fact]
    public void Candidates_Top_Limits() =>
        Assert.Single(_store.Index.Candidates(new ConditionQuery([new("breast cancer")]), 1));

    private string Found(IReadOnlyList<WeightedTerm> terms) => string.Join(
        ' ', _store.Index.Candidates(new ConditionQuery(terms), 10).Select(hit => int.Parse(hit.NctId[3..], null)));
}
