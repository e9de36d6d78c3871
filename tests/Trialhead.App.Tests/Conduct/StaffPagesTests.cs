using System.Net;
using Trialhead.Web.Conduct;
using Xunit;

namespace Trialhead.App.Tests.Conduct;

/// <summary>What the staff pages keep from those who are not let in.</summary>
public sealed class StaffPagesTests
{
    [Fact]
    public async Task Site_StartedWithoutThem_HasNone()
    {
        await using var site = await StaffSite.Start(hasStaffPages: false, TestContext.Current.CancellationToken);
        using var client = new StaffClient(site);

        using var answer = await client.Get("/staff");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task SignIn_SetsACookieForTheStaffPagesAlone()
    {
        await using var site = await StaffSite.Start(hasStaffPages: true, TestContext.Current.CancellationToken);
        using var client = new StaffClient(site);

        using var answer = await client.SignIn(site.Password);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), text => text.StartsWith("trialhead-staff=", StringComparison.Ordinal));
        Assert.All(["path=/staff", "httponly", "samesite=strict"], word => Assert.Contains(word, cookie, StringComparison.OrdinalIgnoreCase));
        using var list = await client.Get("/staff/participants");
        Assert.True(list.Headers.CacheControl?.NoStore);
        Assert.Contains("S001-0001", await list.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_WithoutOrAfterTheAccount_LeadToSigningIn()
    {
        await using var site = await StaffSite.Start(hasStaffPages: true, TestContext.Current.CancellationToken);
        using var client = new StaffClient(site);
        using var before = await client.Get("/staff/participants");
        using var signedIn = await client.SignIn(site.Password);

        site.Store.RemoveStaff(StaffSite.Study, StaffSite.Name, new("test"));

        using var after = await client.Get("/staff/participants");
        Assert.Equal(["/staff", "/staff"], new[] { before, after }.Select(answer => answer.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task SignIn_WrongPasswords_AreRefusedAndCounted()
    {
        await using var site = await StaffSite.Start(hasStaffPages: true, TestContext.Current.CancellationToken);
        using var client = new StaffClient(site);

        var codes = new List<HttpStatusCode>();
        for (var i = 0; i < 11; i++)
        {
            using var answer = await client.SignIn("wrong");
            codes.Add(answer.StatusCode);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.Forbidden, 10), HttpStatusCode.TooManyRequests], codes);
    }

    [Fact]
    public async Task Forms_WithoutTheirToken_RecordNothingAndKeepWhatWasTyped()
    {
        await using var site = await StaffSite.Start(hasStaffPages: true, TestContext.Current.CancellationToken);
        using var client = await StaffClient.SignedIn(site);
        var address = $"{await client.AddressOf("S001-0001")}/record/withdraw";

        using var answer = await client.Post(address, new Dictionary<string, string>(), ("date", "2026-03-02"), ("reason", "moved away"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("value=\"moved away\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Single(site.Store.Log(StaffSite.Study, "S001-0001"));
    }

    [Fact]
    public async Task Forms_SentAfterSigningOut_ComeBackAsTheyWereFilled()
    {
        await using var site = await StaffSite.Start(hasStaffPages: true, TestContext.Current.CancellationToken);
        using var client = await StaffClient.SignedIn(site);
        var address = $"{await client.AddressOf("S001-0001")}/record/withdraw";
        var opened = await client.Hidden(address);
        site.Time.GoOn(days: 1);

        using var refused = await client.Post(address, opened, ("date", "2026-03-02"), ("reason", "moved away"));
        var kept = StaffClient.HiddenOf(await Text(refused));
        using var back = await client.Post("/staff", kept, ("study", StaffSite.Study), ("name", StaffSite.Name), ("password", site.Password));
        var form = await Text(back);
        using var sent = await client.Post(address, StaffClient.HiddenOf(form), ("date", "2026-03-02"), ("reason", "moved away"), ("action", "record"));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK, HttpStatusCode.SeeOther), (refused.StatusCode, back.StatusCode, sent.StatusCode));
        Assert.Contains("value=\"moved away\"", form, StringComparison.Ordinal);
        Assert.Equal(2, site.Store.Log(StaffSite.Study, "S001-0001").Count);
    }

    [Fact]
    public async Task Due_ListsWhatIsOverdueWithAWayToItsParticipant()
    {
        await using var site = await StaffSite.Start(hasStaffPages: true, TestContext.Current.CancellationToken);
        site.Time.GoOn(days: 3);
        using var client = await StaffClient.SignedIn(site);

        var page = await client.Page("/staff/due");

        Assert.Contains($"{await client.AddressOf("S001-0001")}#agenda\">S001-0001", page, StringComparison.Ordinal);
        Assert.Contains("Screening visit", page, StringComparison.Ordinal);
        Assert.Contains("3 days late", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_SaysWhetherItIsWhole_AndComparesAHead()
    {
        await using var site = await StaffSite.Start(hasStaffPages: true, TestContext.Current.CancellationToken);
        using var client = await StaffClient.SignedIn(site);
        var head = site.Store.Head(StaffSite.Study);

        var page = await client.Page("/staff/log");
        using var same = await client.Send("/staff/log", ("head", $"{head}"));
        using var longer = await client.Send("/staff/log", ("head", $"{head with { Number = 99 }}"));
        using var none = await client.Send("/staff/log", ("head", "abc"));

        Assert.Contains("The log is whole", page, StringComparison.Ordinal);
        Assert.Contains($"{head}", page, StringComparison.Ordinal);
        Assert.Contains("It continues the noted one.", await Text(same), StringComparison.Ordinal);
        Assert.Contains("entries were cut off", await Text(longer), StringComparison.Ordinal);
        Assert.Contains("This is no head of a log", await Text(none), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("198.51.100.7", "198.51.100.7", false)]
    [InlineData("198.51.100.7", "198.51.100.8", true)]
    [InlineData("2001:db8::1", "2001:db8::ffff:2", false)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:2::1", true)]
    [InlineData("198.51.100.7", "::ffff:198.51.100.7", false)]
    public void SignInLimiter_CountsAHouseAsOne(string first, string second, bool expected)
    {
        using var limiter = new SignInLimiter();
        for (var i = 0; i < 30; i++)
        {
            limiter.Allows(IPAddress.Parse(first), "study", $"{i}");
        }

        Assert.Equal(expected, limiter.Allows(IPAddress.Parse(second), "study", "another"));
    }

    [Fact]
    public void SignInLimiter_AnAddressThatIsRefused_LocksNobodyOut()
    {
        using var limiter = new SignInLimiter();
        for (var i = 0; i < 60; i++)
        {
            limiter.Allows(IPAddress.Parse("198.51.100.7"), "study", i < 30 ? $"{i}" : "ana");
        }

        Assert.True(limiter.Allows(IPAddress.Parse("203.0.113.9"), "study", "ana"));
    }

    [Fact]
    public async Task Calendar_AnswersAtItsAddressAlone()
    {
        await using var site = await StaffSite.Start(hasStaffPages: true, TestContext.Current.CancellationToken);
        using var client = new StaffClient(site);
        var token = site.Store.MakeFeed(StaffSite.Study, "S001-0001", null, new("test")).Token;

        using var feed = await client.Get($"/calendars/{token}.ics");
        using var other = await client.Get($"/calendars/{new string('a', 32)}.ics");

        Assert.Equal(("text/calendar", true), (feed.Content.Headers.ContentType?.MediaType, feed.Headers.CacheControl?.NoStore));
        Assert.StartsWith("BEGIN:VCALENDAR", await feed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    private static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
