using Trialhead.Clinical;
using Trialhead.Data.Search.Suggesting;
using Trialhead.Data.Store;
using Trialhead.Tests.Support;
using Trialhead.Trials;
using Xunit;
using static Trialhead.Tests.Support.Invented;
using Site = Trialhead.Trials.Site;

namespace Trialhead.Tests.Search;

public sealed class SuggestionsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TrialStore _store;

    public SuggestionsTests()
    {
        _store = TrialStore.Open(_folder.Path);
        _store.Import(
            Trial(1, "One") with { Conditions = ["B-cell acute lymphoblastic leukemia"], Interventions = [new Intervention("Blinatumomab")] },
            Trial(2, "Two") with { Conditions = ["Acute myeloid leukemia"], Interventions = [new Intervention("Pembrolizumab")] },
            Trial(3, "Three") with { Conditions = ["Myocardial infarction", "Quibbling fever"], Sites = [In("Zürich", "Switzerland", 47.37, 8.54)] },
            Trial(4, "Four") with { Conditions = ["QUIBBLING FEVER"], Sites = [In("Zug", "Switzerland", 47.17, 8.52), In("Zürich", "Switzerland", 47.37, 8.54)] });
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(SuggestionKind.Condition, "heart at", "Myocardial infarction (heart attack) 1")]
    [InlineData(SuggestionKind.Condition, "HEART AT", "Myocardial infarction (heart attack) 1")]
    [InlineData(SuggestionKind.Condition, "acute myel", "Acute myeloid leukemia 1")]
    [InlineData(SuggestionKind.Condition, "myocárdial inf", "Myocardial infarction 1")]
    [InlineData(SuggestionKind.Condition, "quib", "Quibbling fever 2")] // in no vocabulary, under two spellings
    [InlineData(SuggestionKind.Condition, "asth", "")] // in no trial
    [InlineData(SuggestionKind.Condition, "keytr", "")]
    [InlineData(SuggestionKind.Condition, "  ", "")]
    [InlineData(SuggestionKind.Treatment, "keytr", "Pembrolizumab (Keytruda) 1")]
    [InlineData(SuggestionKind.Treatment, "heart", "")]
    [InlineData(SuggestionKind.Place, "zür", "Zürich, Switzerland 2")]
    [InlineData(SuggestionKind.Place, "ZURICH, swi", "Zürich, Switzerland 2")]
    public void Find_Beginning_GivesWhatTrialsHave(SuggestionKind kind, string text, string expected)
    {
        var found = new Suggestions(_store).Find(kind, text);

        Assert.Equal(expected, string.Join("; ", found.Select(Shown)));
    }

    [Fact]
    public void Find_MoreTrials_ComeFirst()
    {
        var found = new Suggestions(_store).Find(SuggestionKind.Condition, "leuk");

        Assert.Equal("Leukemia 2", Shown(found.First(suggestion => suggestion.Text == "Leukemia")));
        Assert.Equal(found.OrderByDescending(suggestion => suggestion.Count), found);
        Assert.Equal(found.Take(2), new Suggestions(_store).Find(SuggestionKind.Condition, "leuk", 2));
    }

    [Fact]
    public void Find_AfterAChange_CountsAnew()
    {
        Assert.Single(new Suggestions(_store).Find(SuggestionKind.Condition, "heart attack"));

        _store.Import(Trial(3, "Three", "2025-01-01"), Trial(5, "Five") with { Conditions = ["Asthma"] });

        Assert.Empty(new Suggestions(_store).Find(SuggestionKind.Condition, "heart attack"));
        Assert.Equal("Asthma 1", Shown(Assert.Single(new Suggestions(_store).Find(SuggestionKind.Condition, "asthma"))));
    }

    private static Site In(string city, string country, double latitude, double longitude) =>
        new() { City = city, Country = country, Point = new GeoPoint(latitude, longitude) };

    private static string Shown(Suggestion suggestion) =>
        suggestion.Text + (suggestion.Matched is { } name ? $" ({name})" : "") + $" {suggestion.Count}";
}
