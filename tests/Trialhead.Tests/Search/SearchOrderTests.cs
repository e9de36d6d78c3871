using Trialhead.Clinical;
using Trialhead.Data.Search;
using Trialhead.Data.Store;
using Trialhead.Tests.Support;
using Trialhead.Trials;
using Xunit;
using static Trialhead.Tests.Support.Invented;
using Site = Trialhead.Trials.Site;

namespace Trialhead.Tests.Search;

public sealed class SearchOrderTests : IDisposable
{
    private static readonly GeoPoint Munich = new(48.137, 11.575);

    private readonly TemporaryFolder _folder = new();
    private readonly TrialStore _store;

    public SearchOrderTests()
    {
        _store = TrialStore.Open(_folder.Path);
        _store.Import(
            Dated(1, "2024-03-01", "2020-01", 50, new GeoPoint(52.52, 13.405)),
            Dated(2, "2025-01-31", "2019", null, new GeoPoint(48.371, 10.898)),
            Dated(3, "2023-12-24", null, 700, null),
            Dated(4, null, "2020-01-02", 50, new GeoPoint(48.137, 11.575)));
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(SearchOrder.Relevance, "4 3 2 1")]
    [InlineData(SearchOrder.Updated, "2 1 3 4")]
    [InlineData(SearchOrder.Started, "4 1 2 3")]
    [InlineData(SearchOrder.Enrollment, "3 4 1 2")]
    [InlineData(SearchOrder.Distance, "4 2 1 3")]
    public void Search_Order_PutsTheUnknownLast(SearchOrder order, string expected)
    {
        var query = new TrialQuery { Text = "sleep", Order = order, Near = Munich };

        Assert.Equal(expected, Found(query));
        Assert.Equal(expected, Found(query with { Text = null }));
    }

    [Fact]
    public void Search_OpenFirst_KeepsFitWithinEachGroup()
    {
        _store.Import(
            Standing(5, "Asthma", RecruitmentStatus.Completed), Standing(6, "Asthma of long walks in the cold", RecruitmentStatus.Recruiting),
            Standing(7, "Asthma", RecruitmentStatus.Recruiting), Standing(8, "Asthma", RecruitmentStatus.NotYetRecruiting), Standing(9, "Asthma", null));

        Assert.Equal("7 6 8 9 5", Found(new TrialQuery { Text = "asthma", Order = SearchOrder.OpenFirst }));
        Assert.Equal("9 8 7 5 6", Found(new TrialQuery { Text = "asthma" }));
    }

    [Theory]
    [InlineData("asthma", "11 10 12")]
    [InlineData("asthma in people who cough at night", "11 12")] // that it has more of the words puts no trial before those about the illness
    [InlineData("asthma and gout", "13 12")]
    public void Search_OpenFirst_PutsWhatOnlySpeaksOfItLast(string text, string expected)
    {
        _store.Import(
            Standing(10, "Asthma", RecruitmentStatus.Completed), Standing(11, "Asthma at night", RecruitmentStatus.Recruiting),
            Standing(12, "Gout", RecruitmentStatus.Recruiting) with { DetailedDescription = "People who cough at night with asthma may join." },
            Standing(13, "Asthma and gout", RecruitmentStatus.Completed));
        var found = _store.Index.Search(new TrialQuery { Text = text, Order = SearchOrder.OpenFirst });

        Assert.Equal(expected, string.Join(' ', found.Hits.Select(hit => int.Parse(hit.NctId[3..], null)).Where(number => text.Contains("gout", StringComparison.Ordinal) || number < 13)));
        Assert.Equal(found.Total, found.Standings.Values.Sum());
        Assert.Equal(text.Contains("gout", StringComparison.Ordinal) ? TopicShare.Part : TopicShare.None, found.Hits[^1].Standing?.Topic);
    }

    [Fact]
    public void Search_ByDistanceWithoutPlace_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(
        () => _store.Index.Search(new TrialQuery { Order = SearchOrder.Distance }));

    private static Trial Dated(int number, string? updated, string? start, int? size, GeoPoint? site) => Trial(number, "Sleep", updated) with
    {
        Dates = new TrialDates
        {
            LastUpdateSubmitted = PartialDate.TryParse(updated, out var date) ? date : null,
            Start = PartialDate.TryParse(start, out var begin) ? new RegistryDate(begin) : null,
        },
        Design = new Design { Enrollment = size },
        Sites = site is null ? [] : [new Site { Point = site }],
    };

    private static Trial Standing(int number, string title, RecruitmentStatus? status) => Trial(number, title) with { Status = status };

    private string Found(TrialQuery query) =>
        string.Join(' ', _store.Index.Search(query).Hits.Select(hit => int.Parse(hit.NctId[3..], null)));
}
