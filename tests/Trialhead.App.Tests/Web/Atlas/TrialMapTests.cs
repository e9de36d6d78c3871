using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Trialhead.Clinical;
using Trialhead.Data.Store;
using Trialhead.Pages;
using Trialhead.Trials;
using Trialhead.Web.Atlas;
using Xunit;

namespace Trialhead.App.Tests.Web.Atlas;

public sealed class TrialMapTests
{
    private const int LargestMap = 25_000;

    [Fact]
    public void Of_PlacesCloseTogether_BecomeOneMarkWithItsCount()
    {
        var map = MapOf([At("Boston", 42.36, -71.06), At("Cambridge", 42.37, -71.11), At("Boston", 42.34, -71.07), At("Denver", 39.74, -104.98)]);

        Assert.Equal([1, 3], map.Marks.Select(mark => mark.Count));
        Assert.Equal("Boston, Cambridge: 3 open", map.Marks[1].Title);
    }

    [Fact]
    public void Of_OpenAmongClosed_ShowsTheOpenOnes()
    {
        var map = MapOf([At("Boston", 42.36, -71.06), At("Boston", 42.37, -71.07, RecruitmentStatus.Completed), At("Denver", 39.74, -104.98, RecruitmentStatus.Withdrawn)]);

        Assert.Equal([Openness.Closed, Openness.Open], map.Marks.Select(mark => mark.Standing));
        Assert.Equal("Boston: 1 open, 1 closed", map.Marks[1].Title);
    }

    [Theory]
    [InlineData(PageLanguage.English, "3 places: United States 3. 2 open now. Your place is marked.")]
    [InlineData(PageLanguage.Spanish, "3 lugares: Estados Unidos 3. 2 abiertos ahora. Su lugar está marcado.")]
    public void Description_SaysWhatIsShown(PageLanguage language, string expected)
    {
        var trial = TrialOf([At("Boston", 42.36, -71.06), At("Miami", 25.8, -80.2), At("Denver", 39.74, -104.98, RecruitmentStatus.Completed)]);

        Assert.Equal(expected, TrialMap.Of(trial, new GeoPoint(40.7, -74), language, site => site.Point)!.Description);
    }

    [Fact]
    public void Of_PlacesNobodyKnows_AreCounted_AndAloneGiveNoMap()
    {
        var nowhere = new Site { City = "Nowhere" };

        Assert.Equal("1 place could not be put on the map.", MapOf([At("Boston", 42.36, -71.06), nowhere]).Missing);
        Assert.Null(TrialMap.Of(TrialOf([nowhere]), null, PageLanguage.English, site => site.Point));
    }

    [Fact]
    public void Labels_DoNotLieOnEachOtherOrOutside()
    {
        var map = MapOf([.. Enumerable.Range(0, 24).Select(i => At($"Town {i}", 27 + (i % 6 * 4), -120 + (i / 6 * 15)))]);
        var boxes = map.Labels.Select(label => (Left: label.At.X - (label.IsLeft ? label.Text.Length * 17 : 0), label.At.Y, Width: label.Text.Length * 17)).ToList();

        Assert.NotEmpty(boxes);
        Assert.All(boxes, box => Assert.InRange(box.Left, 0, MapProjection.Width - box.Width));
        Assert.All(boxes, box => Assert.DoesNotContain(boxes, other => other != box && Math.Abs(other.Y - box.Y) < 30
            && other.Left < box.Left + box.Width && box.Left < other.Left + other.Width));
    }

    [Fact]
    public async Task Component_OfHostileNames_IsWellFormedAndRunsNothing()
    {
        const string Hostile = "</text><script>alert(1)</script>";
        var figure = await Render(TrialOf([new Site { City = Hostile, Facility = Hostile, Country = Hostile, Point = new GeoPoint(48.1, 11.6) }]));

        var svg = XElement.Parse(figure).Element("svg");

        Assert.Equal("img", svg?.Attribute("role")?.Value);
        Assert.Empty(XElement.Parse(figure).Descendants("script"));
        Assert.Contains(WebUtility.HtmlEncode(Hostile), figure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Component_HasTextAlternativeAndNoInlineStyle()
    {
        var figure = XElement.Parse(await Render(TrialOf([At("Boston", 42.36, -71.06)]), new GeoPoint(40.7, -74)));
        var svg = figure.Element("svg")!;
        var ids = svg.Attribute("aria-labelledby")!.Value.Split(' ');

        Assert.Equal(ids, svg.Elements().Take(2).Select(element => element.Attribute("id")?.Value));
        Assert.Empty(figure.DescendantsAndSelf().Attributes("style"));
        Assert.Contains("your place", figure.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Component_OfSixHundredPlacesAllOverTheWorld_StaysSmall()
    {
        var random = new Random(11);
        var sites = Enumerable.Range(0, 600).Select(i => At($"Place {i}", (random.NextDouble() * 100) - 40, (random.NextDouble() * 300) - 120)).ToList();

        var figure = await Render(TrialOf(sites));

        Assert.InRange(figure.Length, 1000, 3 * LargestMap);
    }

    [Theory]
    [InlineData(42.36, -71.06, 37.77, -122.42)]
    [InlineData(35.7, 139.7, 33.6, 130.4)]
    [InlineData(48.9, 2.4, 41.9, 12.5)]
    [InlineData(-33.9, 151.2, 40.7, -74)]
    public async Task Component_OfAnyPart_StaysSmall(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        var figure = await Render(TrialOf([At("One", latitude, longitude), At("Other", otherLatitude, otherLongitude)]));

        Assert.InRange(figure.Length, 1000, LargestMap);
    }

    private static Site At(string city, double latitude, double longitude, RecruitmentStatus status = RecruitmentStatus.Recruiting) => new()
    {
        City = city,
        Country = "United States",
        Point = new GeoPoint(latitude, longitude),
        Status = status,
    };

    private static Trial TrialOf(IReadOnlyList<Site> sites) => new() { NctId = "NCT90000001", Status = RecruitmentStatus.Recruiting, Sites = sites };

    private static TrialMap MapOf(IReadOnlyList<Site> sites) =>
        TrialMap.Of(TrialOf(sites), null, PageLanguage.English, site => site.Point) ?? throw new InvalidOperationException("No place is known.");

    private static async Task<string> Render(Trial trial, GeoPoint? home = null)
    {
        var folder = Directory.CreateTempSubdirectory("trialhead-map-").FullName;
        using var store = TrialStore.Open(folder);
        await using var services = new ServiceCollection().AddSingleton(store).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<SiteMap>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["Trial"] = trial, ["Home"] = home }));
            return root.ToHtmlString();
        });
        Directory.Delete(folder, recursive: true);
        return Regex.Replace(html, "<!--.*?-->", "");
    }
}
