using Trialhead.Data.Search;
using Trialhead.Data.Store;
using Trialhead.Tests.Support;
using Trialhead.Trials;
using Xunit;
using static Trialhead.Tests.Support.Invented;

namespace Trialhead.Tests.Search;

public sealed class TrialIndexTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TrialStore _store;

    public TrialIndexTests() => _store = TrialStore.Open(_folder.Path);

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("leukemia", "1 2")]
    [InlineData("leukaemia", "1 2")]
    [InlineData("LEUKEMIAS", "1 2")]
    [InlineData("ponatinib", "1")]
    [InlineData("Iclusig", "1")]
    [InlineData("ponatinib blinatumomab leukemia", "1")]
    [InlineData("leukemia chronic ponatinib dasatinib", "2")]
    [InlineData("\"acute leukemia\"", "1")]
    [InlineData("\"leukemia acute\"", "")]
    [InlineData("\"leukemia and dasatinib\"", "2")]
    [InlineData("\"ponatinib for the acute leukemia\"", "1")]
    [InlineData("tumor", "3 2 1")]
    [InlineData("Sjögren", "3")]
    [InlineData("sjogren's", "3")]
    [InlineData("XB77-01", "1")]
    [InlineData("gravity", "")]
    public void Search_Words_FindsThoseWithMost(string text, string expected)
    {
        _store.Import(Samples);

        Assert.Equal(expected, Found(new TrialQuery { Text = text }));
    }

    [Theory]
    [InlineData("NCT00000003", "3")]
    [InlineData("nct00000003", "3")]
    [InlineData("leukemia NCT00000003", "3 1 2")]
    [InlineData("NCT00000002 NCT00000003", "3 2")]
    [InlineData("NCT00009999", "3")]
    [InlineData("NCT00000004", "")]
    public void Search_RegistryNumber_IsExactAndFirst(string text, string expected)
    {
        _store.Import(Samples);

        Assert.Equal(expected, Found(new TrialQuery { Text = text }));
    }

    [Theory]
    [InlineData("leukemia AND (")]
    [InlineData("+leukemia -[* TO")]
    [InlineData("title:leukemia^~\\")]
    [InlineData("\"leukemia")]
    [InlineData("leukemia \"\" \"!\"")]
    [InlineData("leukemia && || ! { } ? :")]
    public void Search_SpecialCharacters_DoNoHarm(string text)
    {
        _store.Import(Samples);

        Assert.StartsWith("1", Found(new TrialQuery { Text = text }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 3)]
    [InlineData("  ", 3)]
    [InlineData("???", 0)]
    [InlineData("the of", 0)]
    public void Search_WithoutWords_FindsAllOnlyWhenBlank(string? text, int total)
    {
        _store.Import(Samples);

        Assert.Equal(total, _store.Index.Search(new TrialQuery { Text = text }).Total);
    }

    [Fact]
    public void Search_NoTrialWithMostWords_FallsBackToAny()
    {
        _store.Import(Samples);

        var page = _store.Index.Search(new TrialQuery { Text = "ponatinib asthma inhaler" });

        Assert.True(page.IsRelaxed);
        Assert.Equal(Nct(1), Assert.Single(page.Hits).NctId);
    }

    [Fact]
    public void Search_SkipAndTake_PageThroughAllHits()
    {
        _store.Import(Enumerable.Range(1, 7).Select(number => Trial(number, "Same title")));

        var page = _store.Index.Search(new TrialQuery { Text = "title", Skip = 2, Take = 3 });

        Assert.Equal(7, page.Total);
        Assert.Equal([Nct(5), Nct(4), Nct(3)], page.Hits.Select(hit => hit.NctId));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(9, 5)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void Search_PageWithoutHits_StillCounts(int skip, int take)
    {
        _store.Import(Samples);

        var page = _store.Index.Search(new TrialQuery { Skip = skip, Take = take });

        Assert.Equal(3, page.Total);
        Assert.Empty(page.Hits);
    }

    [Fact]
    public void Search_TitleBeatsEligibility()
    {
        var mention = Trial(2, "Sleep") with { Eligibility = new EligibilityRules { CriteriaText = "Asthma. Asthma." } };
        _store.Import(mention, Trial(1, "Asthma"));

        Assert.Equal("1 2", Found(new TrialQuery { Text = "asthma" }));
    }

    [Fact]
    public void Search_Sponsor_ChangesNothing()
    {
        _store.Import(
            Trial(1, "Asthma") with { LeadSponsor = new Sponsor("Asthma Asthma Company") },
            Trial(2, "Asthma") with { LeadSponsor = new Sponsor("Other") });

        var hits = _store.Index.Search(new TrialQuery { Text = "asthma" }).Hits;

        Assert.Equal(hits[0].Score, hits[1].Score);
        Assert.Equal(0, _store.Index.Search(new TrialQuery { Text = "company" }).Total);
    }

    [Fact]
    public void Search_Replaced_FindsOnlyTheNewText()
    {
        _store.Import(Trial(1, "Asthma"));
        _store.Import(Trial(1, "Eczema"));

        Assert.Equal("", Found(new TrialQuery { Text = "asthma" }));
        Assert.Equal("1", Found(new TrialQuery { Text = "eczema" }));
    }

    [Fact]
    public void Search_ImportByAnotherStore_IsSeenAfterRefresh()
    {
        using var other = TrialStore.Open(_folder.Path);
        Assert.Equal(0, _store.Index.Count);

        other.Import(Trial(1, "Asthma"));
        _store.Index.Refresh();

        Assert.Equal("1", Found(new TrialQuery { Text = "asthma" }));
    }

    private static IEnumerable<Trial> Samples =>
    [
        Trial(1, "Ponatinib for acute leukemia") with
        {
            OrgStudyId = "XB77-01",
            Conditions = ["Acute leukemia"],
            Interventions = [new Intervention("Ponatinib") { OtherNames = ["Iclusig"] }],
            BriefSummary = "Compares ponatinib with blinatumomab.",
        },
        Trial(2, "Chronic leukemia and dasatinib") with { BriefSummary = "Watches people with leukemia." },
        Trial(3, "Tumours in Sjögren syndrome") with { NctAliases = ["NCT00009999"] },
    ];

    private string Found(TrialQuery query) =>
        string.Join(' ', _store.Index.Search(query).Hits.Select(hit => int.Parse(hit.NctId[3..], null)));
}
