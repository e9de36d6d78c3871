using Trialhead.Clinical;
using Trialhead.Data.Search;
using Trialhead.Data.Store;
using Trialhead.Tests.Support;
using Trialhead.Trials;
using Xunit;
using static Trialhead.Tests.Support.Invented;

namespace Trialhead.Tests.Search;

public sealed class GazetteerTests
{
    private static readonly Gazetteer Places = new(
    [
        new("Boston", "Massachusetts", "United States", "02115", 40, new(42.34, -71.1)),
        new("Boston", "Massachusetts", "United States", "02114-2621", 60, new(42.36, -71.06)),
        new("Boston", "", "United Kingdom", "PE21 9QS", 2, new(52.98, -0.02)),
        new("Saint Louis", "Missouri", "United States", "63110", 30, new(38.63, -90.2)),
        new("Zürich", "", "Switzerland", "8091", 25, new(47.37, 8.54)),
        new("Saint Louis", "Missouri", "United States", "63199", 1, null),
        new("Elsewhere", "", "Nowhereland", "", 5, null),
        new("Milano", "", "Italy", "", 3, new(45.47, 9.2)),
        new("Twin Town", "Kansas", "United States", "", 9, new(39.1, -94.63)),
        new("Twin Town", "Missouri", "United States", "", 30, new(39.1, -94.58)),
    ]);

    [Theory]
    [InlineData("Boston", "Massachusetts")]
    [InlineData("boston, ma", "Massachusetts")]
    [InlineData("Boston MA", "Massachusetts")]
    [InlineData("Boston, Massachusetts, United States", "Massachusetts")]
    [InlineData("Boston, MA 02115", "Massachusetts")]
    [InlineData("02115 Boston", "Massachusetts")]
    [InlineData("02115", "Massachusetts")]
    [InlineData("02115-1234", "Massachusetts")]
    [InlineData("02114, USA", "Massachusetts")]
    [InlineData("St. Louis", "Missouri")]
    [InlineData("63199", "Missouri")]
    [InlineData("saint louis missouri", "Missouri")]
    public void Find_UnitedStates_GivesTheState(string text, string state) =>
        Assert.Equal(state, Places.Find(text).Place?.State);

    [Theory]
    [InlineData("80202", "Colorado", 39.74, -104.99)]
    [InlineData("80202-1234", "Colorado", 39.74, -104.99)]
    [InlineData("80202, USA", "Colorado", 39.74, -104.99)]
    [InlineData("Nosuchtown, CO 80202", "Colorado", 39.74, -104.99)]
    [InlineData("10027", "New York", 40.81, -73.95)]
    [InlineData("60614", "Illinois", 41.92, -87.65)]
    public void Find_PostalCodeWithoutASite_IsAboutWhereItIs(string text, string state, double latitude, double longitude)
    {
        var place = Places.Find(text).Place;

        Assert.Equal((null, state), (place?.City, place?.State));
        Assert.InRange(place!.Point!.Value.KilometresTo(new GeoPoint(latitude, longitude)), 0, 50);
    }

    [Theory]
    [InlineData("80331, Germany")]
    [InlineData("80202, MA")]
    [InlineData("0802")]
    [InlineData("00001")]
    public void Find_PostalCodeOfNoAreaOfThatPlace_FindsNothing(string text) => Assert.Null(Places.Find(text).Place);

    [Theory]
    [InlineData("Boston, UK", "United Kingdom")]
    [InlineData("Boston England", "United Kingdom")]
    [InlineData("pe21 9qs", "United Kingdom")]
    [InlineData("Zurich", "Switzerland")]
    [InlineData("ZÜRICH", "Switzerland")]
    [InlineData("8091 Zürich", "Switzerland")]
    public void Find_Elsewhere_GivesTheCountry(string text, string country) =>
        Assert.Equal(country, Places.Find(text).Place?.Country);

    [Theory]
    [InlineData("Milano")]
    [InlineData("Milan")]
    [InlineData("Milan, Italy")]
    public void Find_ByAnyOfItsNames_IsTheSameTown(string text) => Assert.Equal("Italy", Places.Find(text).Place?.Country);

    [Theory]
    [InlineData("Paris 12", "Paris")]
    [InlineData("Paris Cedex 13, France", "Paris")]
    [InlineData("Seoul, Gangnam", "Seoul")]
    [InlineData("Gangnam, Seoul", "Seoul")]
    [InlineData("Portland ME", "Portland")]
    [InlineData("Gangnam, Georgia", null)]
    public void Find_MoreThanIsKnown_IsTheTownInIt(string text, string? city) => Assert.Equal(city, Places.Find(text).Place?.City);

    [Fact]
    public void Find_TownOnAStateLine_IsTwoTowns()
    {
        Assert.Equal("Missouri", Places.Find("Twin Town").Place?.State);
        Assert.Equal("Kansas", Places.Find("Twin Town, KS").Place?.State);
    }

    [Theory]
    [InlineData("48.1,11.6", 48.1, 11.6)]
    [InlineData(" 48.1, 11.6 ", 48.1, 11.6)]
    [InlineData("-33.9 151.2", -33.9, 151.2)]
    public void Find_Coordinates_AreTaken(string text, double latitude, double longitude) =>
        Assert.Equal(new GeoPoint(latitude, longitude), Places.Find(text).Point);

    [Fact]
    public void Find_SeveralOfOneName_ListsTheOthers()
    {
        var answer = Places.Find("Boston");

        Assert.Equal(["United Kingdom"], answer.Alternatives.Select(place => place.Country));
    }

    [Fact]
    public void Find_OneTownWithSeveralCodes_IsTheWeightiestPoint() =>
        Assert.Equal(new GeoPoint(42.36, -71.06), Places.Find("Boston").Point);

    [Theory]
    [InlineData("Atlantisville", "No place called “Atlantisville” is known: try a larger city nearby, a postal code, "
        + "or a latitude and a longitude such as 48.1,11.6.")]
    [InlineData("91.0,11.6", "No place called “91.0,11.6” is known: try a larger city nearby, a postal code, "
        + "or a latitude and a longitude such as 48.1,11.6.")]
    [InlineData("Missouri", "“Missouri” is a whole region: name a city in it, such as Saint Louis.")]
    [InlineData("USA", "“USA” is a whole region: name a city in it, such as Boston.")]
    [InlineData(" , ", "No place is given: name a city, a postal code, or a latitude and a longitude.")]
    public void Find_Unknown_SaysWhatToDo(string text, string problem)
    {
        var answer = Places.Find(text);

        Assert.Equal(problem, answer.Problem);
        Assert.Null(answer.Place);
    }

    [Theory]
    [InlineData("Boston", "Massachusetts", "United States", null, true)]
    [InlineData("Boston", "MA", "United States", null, true)]
    [InlineData("Boston", null, "United States", null, true)]
    [InlineData("Boston", "Georgia", "United States", null, false)]
    [InlineData("Boston", null, "Ireland", null, false)]
    [InlineData("Paris Cedex 13", null, "France", null, true)]
    [InlineData("Roma", null, "Italy", null, true)]
    [InlineData("Krakow N/A", null, "Poland", null, true)]
    [InlineData("Gothenburg (Goteborg)", null, "Sweden", null, true)]
    [InlineData("Tallaght, Dublin", null, "Ireland", null, true)]
    [InlineData("Rio de Janeiro RJ", null, "Brazil", null, true)]
    [InlineData("Duesseldorf", null, "Germany", null, true)]
    [InlineData("Metz-Tessy", null, "France", null, false)]
    [InlineData("Portland", "Kansas", "United States", null, false)]
    [InlineData("Roxbury Crossing", "Massachusetts", "United States", "02115", true)]
    [InlineData("Elsewhere", null, "Nowhereland", null, false)]
    [InlineData(null, null, null, null, false)]
    public void Locate_SiteWithoutPoint_ByCodeThenCity(
        string? city, string? state, string? country, string? code, bool isKnown)
    {
        var site = new Site { City = city, State = state, Country = country, PostalCode = code };

        Assert.Equal(isKnown, Places.Locate(site) is not null);
    }

    [Fact]
    public void Locate_OwnPoint_Wins()
    {
        var site = new Site { City = "Boston", Country = "United States", Point = new GeoPoint(1, 2) };

        Assert.Equal(new GeoPoint(1, 2), Places.Locate(site));
    }

    [Fact]
    public void Store_Gazetteer_FollowsTheCurrentRecords()
    {
        using var folder = new TemporaryFolder();
        using var store = TrialStore.Open(folder.Path);
        store.Import(TrialIn("Smallville", new(10, 20)), TrialIn("Smallville", new(10, 20)) with { NctId = Nct(2) });
        Assert.Equal(new GeoPoint(10, 20), store.Gazetteer.Find("smallville").Point);

        store.Import(TrialIn("Smallville", new(11, 21)), TrialIn("Metropolis", new(30, 40)) with { NctId = Nct(2) });

        Assert.Equal(new GeoPoint(11, 21), store.Gazetteer.Find("smallville").Point);
        Assert.Equal(new GeoPoint(30, 40), store.Gazetteer.Find("metropolis").Point);
    }

    private static Trial TrialIn(string city, GeoPoint point) =>
        Trial(1) with { Sites = [new Site { City = city, Country = "Inventia", Point = point }] };
}
