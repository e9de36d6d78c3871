using Trialhead.Clinical;
using Trialhead.Web.Atlas;
using Xunit;

namespace Trialhead.App.Tests.Web.Atlas;

public sealed class MapProjectionTests
{
    private static readonly GeoWindow America = GeoWindow.Around([new GeoPoint(42.4, -71.1), new GeoPoint(47.6, -122.3)]);

    [Fact]
    public void Project_NorthIsUpAndEastIsRight()
    {
        var map = new MapProjection(America);
        var (boston, miami, seattle) = (map.Project(new GeoPoint(42.4, -71.1)), map.Project(new GeoPoint(25.8, -80.2)), map.Project(new GeoPoint(47.6, -122.3)));

        Assert.True(boston.Y < miami.Y);
        Assert.True(seattle.X < miami.X && miami.X < boston.X);
    }

    [Fact]
    public void Project_InTheMiddle_KeepsShapes()
    {
        var map = new MapProjection(America);
        var (latitude, longitude) = (America.MiddleLatitude, -95.0);
        var here = map.Project(longitude, latitude);
        var east = map.Project(longitude + 1, latitude).X - here.X;
        var north = here.Y - map.Project(longitude, latitude + 1).Y;

        Assert.Equal(Math.Cos(double.DegreesToRadians(latitude)), east / north, 6);
    }

    [Theory]
    [InlineData(42.4, -71.1, 47.6, -122.3, -126, -60)] // one country
    [InlineData(48.9, 2.4, 52.5, 13.4, -15, 30)] // one continent
    [InlineData(-33.9, 151.2, 40.7, -74, -180, 180)] // the world
    [InlineData(-89, 0, -88, 10, -180, 180)] // where no window reaches
    public void Around_ShowsNoMoreThanNeeded(double latitude, double longitude, double otherLatitude, double otherLongitude, double west, double east)
    {
        var window = GeoWindow.Around([new GeoPoint(latitude, longitude), new GeoPoint(otherLatitude, otherLongitude)]);

        Assert.InRange(window.West, west, longitude);
        Assert.InRange(window.East, otherLongitude, east);
    }

    [Fact]
    public void Ground_IsDrawnWithinItsFrame()
    {
        var ground = MapGround.Of(America);

        Assert.StartsWith("M", ground.Land, StringComparison.Ordinal);
        Assert.NotEmpty(ground.Lakes);
        Assert.NotEmpty(ground.Borders);
        Assert.InRange(ground.Land.Length, 500, 12_000);
    }
}
