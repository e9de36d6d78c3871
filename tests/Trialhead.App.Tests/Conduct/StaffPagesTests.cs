using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Trialhead.App.Tests.Conduct;

/// <summary>What the staff pages keep from those who are not let in.</summary>
public sealed partial class StaffPagesTests
{
    [Fact]
    public async Task Site_StartedWithoutThem_HasNone()
    {
        await using var site = await StaffSite.Start(hasStaffPages: false, TestContext.Current.CancellationToken);
        using var client = Client(site);

        using var answer = await client.GetAsync("/staff", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task SignIn_SetsACookieForTheStaffPagesAlone()
    {
        await using var site = await StaffSite.Start(hasStaffPages: true, TestContext.Current.CancellationToken);
        using var client = Client(site);

        using var answer = await SignIn(client, site.Password);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), text => text.StartsWith("trialhead-staff=", StringComparison.Ordinal));
        Assert.All(["path=/staff", "httponly", "samesite=strict"], word => Assert.Contains(word, cookie, StringComparison.OrdinalIgnoreCase));
        using var list = await client.GetAsync("/staff/participants", TestContext.Current.CancellationToken);
        Assert.True(list.Headers.CacheControl?.NoStore);
        Assert.Contains("S001-0001", await list.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_WithoutOrAfterTheAccount_LeadToSigningIn()
    {
        await using var site = await StaffSite.Start(hasStaffPages: true, TestContext.Current.CancellationToken);
        using var client = Client(site);
        using var before = await client.GetAsync("/staff/participants", TestContext.Current.CancellationToken);
        using var signedIn = await SignIn(client, site.Password);

        site.Store.RemoveStaff(StaffSite.Study, StaffSite.Name, new("test"));

        using var after = await client.GetAsync("/staff/participants", TestContext.Current.CancellationToken);
        Assert.Equal(["/staff", "/staff"], new[] { before, after }.Select(answer => answer.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task SignIn_WrongPasswords_AreRefusedAndCounted()
    {
        await using var site = await StaffSite.Start(hasStaffPages: true, TestContext.Current.CancellationToken);
        using var client = Client(site);

        var codes = new List<HttpStatusCode>();
        for (var i = 0; i < 11; i++)
        {
            using var answer = await SignIn(client, "wrong");
            codes.Add(answer.StatusCode);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.Forbidden, 10), HttpStatusCode.TooManyRequests], codes);
    }

    [Fact]
    public async Task Forms_WithoutTheirToken_RecordNothing()
    {
        await using var site = await StaffSite.Start(hasStaffPages: true, TestContext.Current.CancellationToken);
        using var client = Client(site);
        using var signedIn = await SignIn(client, site.Password);
        var list = await client.GetStringAsync("/staff/participants", TestContext.Current.CancellationToken);
        var address = Link().Match(list).Value;

        using var answer = await client.PostAsync(address, new FormUrlEncodedContent([new("action", "withdraw")]), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Single(site.Store.Log(StaffSite.Study, "S001-0001"));
    }

    [Fact]
    public async Task Calendar_AnswersAtItsAddressAlone()
    {
        await using var site = await StaffSite.Start(hasStaffPages: true, TestContext.Current.CancellationToken);
        using var client = Client(site);
        var token = site.Store.MakeFeed(StaffSite.Study, "S001-0001", null, new("test")).Token;

        using var feed = await client.GetAsync($"/calendars/{token}.ics", TestContext.Current.CancellationToken);
        using var other = await client.GetAsync($"/calendars/{new string('a', 32)}.ics", TestContext.Current.CancellationToken);

        Assert.Equal(("text/calendar", true), (feed.Content.Headers.ContentType?.MediaType, feed.Headers.CacheControl?.NoStore));
        Assert.StartsWith("BEGIN:VCALENDAR", await feed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    private static HttpClient Client(StaffSite site) => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(site.Address) };

    private static async Task<HttpResponseMessage> SignIn(HttpClient client, string password)
    {
        var token = Token().Match(await client.GetStringAsync("/staff", TestContext.Current.CancellationToken)).Groups["token"].Value;
        return await client.PostAsync("/staff", new FormUrlEncodedContent(
            [new("form-token", token), new("study", StaffSite.Study), new("name", StaffSite.Name), new("password", password)]), TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("name=\"form-token\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("/staff/participants/[A-Za-z0-9_-]+")]
    private static partial Regex Link();
}
