using System.Net;
using Xunit;

namespace Trialhead.App.Tests.Conduct;

/// <summary>The staff pages as <c>docs/conduct.md</c> sets them up: plain HTTP from a proxy that speaks TLS to the browser.</summary>
public sealed class BehindProxyTests
{
    private static readonly Uri Public = new("https://study.example");

    [Fact]
    public async Task SignIn_ThroughAProxyThatSpeaksTls_SetsCookiesForTlsAlone()
    {
        await using var site = await StaffSite.Start(hasStaffPages: true, TestContext.Current.CancellationToken, publicAddress: Public);
        using var client = new StaffClient(site, new Proxy());

        using var answer = await client.SignIn(site.Password);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), text => text.StartsWith("trialhead-staff=", StringComparison.Ordinal));
        Assert.Contains("; secure", cookie, StringComparison.Ordinal);
        Assert.True(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task SignIn_OneVisitorsAttempts_LockNobodyElseOut()
    {
        await using var site = await StaffSite.Start(hasStaffPages: true, TestContext.Current.CancellationToken, publicAddress: Public);
        using var stranger = new StaffClient(site, new Proxy("192.0.2.7"));
        using var ana = new StaffClient(site, new Proxy("192.0.2.8"));
        var hidden = await stranger.Hidden("/staff");
        for (var i = 0; i < 30; i++)
        {
            using var wrong = await stranger.Post("/staff", hidden, ("study", StaffSite.Study), ("name", $"n{i}"), ("password", "x"));
            Assert.Equal(HttpStatusCode.Forbidden, wrong.StatusCode);
        }

        using var refused = await stranger.SignIn(site.Password);
        using var answer = await ana.SignIn(site.Password);

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.SeeOther), (refused.StatusCode, answer.StatusCode));
    }

    /// <summary>Passes requests on as a proxy does, and keeps cookies for the browser, those for TLS too.</summary>
    private sealed class Proxy(string visitor = "192.0.2.1") : DelegatingHandler(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        private readonly CookieContainer _cookies = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var asked = new Uri(Public, request.RequestUri?.PathAndQuery);
            request.Headers.Add("X-Forwarded-For", visitor);
            request.Headers.TryAddWithoutValidation("Cookie", _cookies.GetCookieHeader(asked));
            var answer = await base.SendAsync(request, cancellationToken);
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                _cookies.SetCookies(asked, cookie);
            }

            return answer;
        }
    }
}
