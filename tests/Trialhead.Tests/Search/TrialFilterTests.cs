using Trialhead.Clinical;
using Trialhead.Data.Search;
using Trialhead.Data.Store;
using Trialhead.Tests.Support;
using Trialhead.Trials;
using Xunit;
using static Trialhead.Tests.Support.Invented;

namespace Trialhead.Tests.Search;

public sealed class TrialFilterTests : IDisposable
{
    private static readonly GeoPoint Munich = new(48.137, 11.575);
    private static readonly GeoPoint Augsburg = new(48.371, 10.898); // 57 km from Munich
    private static readonly GeoPoint Berlin = new(52.52, 13.405); // 504 km

    private readonly TemporaryFolder _folder = new();
    private readonly TrialStore _store;

    public TrialFilterTests() => _store = TrialStore.Open(_folder.Path);

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(17.9, "")]
    [InlineData(18, "1")]
    [InlineData(65.9, "1")]
    [InlineData(66, "")]
    public void Age_IncludesBothLimits(double age, string expected)
    {
        Store(new EligibilityRules { MinimumAge = new(18, AgeUnit.Years), MaximumAge = new(65, AgeUnit.Years) });

        Assert.Equal(expected, Found(new TrialQuery { Age = age }));
    }

    [Theory]
    [InlineData(0.2, "")]
    [InlineData(0.25, "1")]
    [InlineData(0.58, "1")]
    [InlineData(0.6, "")]
    public void Age_InMonths_IsInYears(double age, string expected)
    {
        Store(new EligibilityRules { MinimumAge = new(3, AgeUnit.Months), MaximumAge = new(6, AgeUnit.Months) });

        Assert.Equal(expected, Found(new TrialQuery { Age = age }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(110)]
    public void Age_WithoutLimits_Stays(double age)
    {
        Store(new EligibilityRules());

        Assert.Equal("1", Found(new TrialQuery { Age = age }));
    }

    [Theory]
    [InlineData(null, Sex.Male, "1")]
    [InlineData(Sex.Male, Sex.Male, "1")]
    [InlineData(Sex.Female, Sex.Male, "")]
    [InlineData(Sex.Female, null, "1")]
    public void Sex_OnlyTheOther_IsDropped(Sex? only, Sex? asked, string expected)
    {
        Store(new EligibilityRules { OnlySex = only });

        Assert.Equal(expected, Found(new TrialQuery { Sex = asked }));
    }

    [Theory]
    [InlineData(true, true, "1")]
    [InlineData(false, true, "")]
    [InlineData(null, true, "1")]
    [InlineData(null, false, "1")]
    public void HealthyVolunteers_SilenceIsNotDenial(bool? accepts, bool asked, string expected)
    {
        Store(new EligibilityRules { AcceptsHealthyVolunteers = accepts });

        Assert.Equal(expected, Found(new TrialQuery { HealthyVolunteers = asked }));
    }

    [Theory]
    [InlineData(RecruitmentStatus.Recruiting, "1")]
    [InlineData(RecruitmentStatus.Completed, "")]
    [InlineData(null, "")]
    public void Statuses_WithoutOne_IsDropped(RecruitmentStatus? status, string expected)
    {
        _store.Import(Trial(1) with { Status = status });
        var query = new TrialQuery { Statuses = [RecruitmentStatus.Recruiting, RecruitmentStatus.Available] };

        Assert.Equal(expected, Found(query));
    }

    [Fact]
    public void Statuses_EmptyList_FindsNothing()
    {
        _store.Import(Trial(1) with { Status = RecruitmentStatus.Recruiting });

        Assert.Equal("", Found(new TrialQuery { Statuses = [] }));
    }

    [Fact]
    public void Openness_IsThatOfTheTrial()
    {
        _store.Import(Trial(1) with { Status = RecruitmentStatus.Recruiting }, Trial(2));

        Assert.Equal("2 1", Found(new TrialQuery { Openness = [Openness.Open, Openness.NotStated] }));
        Assert.Equal("1", Found(new TrialQuery { Openness = [Openness.Open] }));
    }

    [Fact]
    public void PhasesTypesAndResults_AreThoseOfTheRecord()
    {
        var design = new Design { StudyType = StudyType.Interventional, Phases = [Phase.Phase1, Phase.Phase2] };
        _store.Import((Trial(1) with { Design = design }).WithResults(), Trial(2));

        Assert.Equal("1", Found(new TrialQuery { Phases = [Phase.Phase2, Phase.Phase3] }));
        Assert.Equal("", Found(new TrialQuery { Phases = [Phase.Phase3] }));
        Assert.Equal("1", Found(new TrialQuery { StudyTypes = [StudyType.Interventional] }));
        Assert.Equal("1", Found(new TrialQuery { HasResults = true }));
        Assert.Equal("2", Found(new TrialQuery { HasResults = false }));
    }

    [Theory]
    [InlineData("germany", "1")]
    [InlineData("Deutschland", "1")]
    [InlineData("USA", "1")]
    [InlineData("France", "")]
    public void Countries_ByAnyUsualName(string country, string expected)
    {
        _store.Import(Trial(1) with { Sites = [new Site { Country = "Germany" }, new Site { Country = "United States" }] });

        Assert.Equal(expected, Found(new TrialQuery { Countries = [country] }));
    }

    [Theory]
    [InlineData(50, "")]
    [InlineData(60, "1")]
    [InlineData(600, "2 1")]
    public void Near_CountsTheNearestSite(double kilometres, string expected)
    {
        _store.Import(TrialAt(1, (Augsburg, null), (Berlin, null)), TrialAt(2, (Berlin, null)), Trial(3));

        Assert.Equal(expected, Found(new TrialQuery { Near = Munich, MaxKilometres = kilometres }));
    }

    [Fact]
    public void Near_ClosedSiteOfOpenTrial_DoesNotCount()
    {
        _store.Import(TrialAt(1, (Augsburg, RecruitmentStatus.Completed), (Berlin, RecruitmentStatus.Recruiting)));

        Assert.Equal("", Found(new TrialQuery { Near = Munich, MaxKilometres = 100 }));
        Assert.Equal(504, Distance(), tolerance: 2);
    }

    [Fact]
    public void Near_ClosedTrial_CountsAllItsSites()
    {
        _store.Import(TrialAt(1, (Augsburg, null)) with { Status = RecruitmentStatus.Completed });

        Assert.Equal("1", Found(new TrialQuery { Near = Munich, MaxKilometres = 100 }));
    }

    [Fact]
    public void Near_WithoutLimit_OnlyMeasures()
    {
        _store.Import(Trial(1));

        var hit = Assert.Single(_store.Index.Search(new TrialQuery { Near = Munich }).Hits);

        Assert.Null(hit.Kilometres);
    }

    private static Trial TrialAt(int number, params IEnumerable<(GeoPoint Point, RecruitmentStatus? Status)> sites) =>
        Trial(number) with
        {
            Status = RecruitmentStatus.Recruiting,
            Sites = [.. sites.Select(site => new Site { Point = site.Point, Status = site.Status })],
        };

    private void Store(EligibilityRules rules) => _store.Import(Trial(1) with { Eligibility = rules });

    private double Distance() =>
        _store.Index.Search(new TrialQuery { Near = Munich }).Hits[0].Kilometres ?? double.NaN;

    private string Found(TrialQuery query) =>
        string.Join(' ', _store.Index.Search(query).Hits.Select(hit => int.Parse(hit.NctId[3..], null)));
}
