using System.Net;
using Xunit;

namespace Trialhead.App.Tests.Web;

public sealed class FactsTests(SiteFixture site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Form_PreselectsNothing()
    {
        var html = await site.Client.GetStringAsync(new Uri("/facts", UriKind.Relative), Cancellation);

        Assert.DoesNotContain(" checked", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" selected", html, StringComparison.Ordinal);
    }

    // What a stranger can measure of a compressed answer tells them nothing where its secret never comes twice.
    [Fact]
    public async Task Form_IsCompressed_WithATokenOfItsOwnEachTime()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/facts");
        request.Headers.Add("Accept-Encoding", "br");
        using var response = await site.Client.SendAsync(request, Cancellation);
        var cookie = response.Headers.GetValues("Set-Cookie").First().Split(';')[0];

        var tokens = new[] { await TokenFor(cookie), await TokenFor(cookie) };

        Assert.Equal("br", Assert.Single(response.Content.Headers.ContentEncoding));
        Assert.Equal(2, tokens.Distinct().Count());
        Assert.All(Enumerable.Range(30, 20), i => Assert.NotEqual(tokens[0][i..(i + 8)], tokens[1][i..(i + 8)]));

        async Task<string> TokenFor(string cookie)
        {
            using var again = new HttpRequestMessage(HttpMethod.Get, "/facts");
            again.Headers.Add("Cookie", cookie);
            using var shown = await site.Client.SendAsync(again, Cancellation);
            return (await shown.Content.ReadAsStringAsync(Cancellation)).Split("name=\"form-token\" value=\"")[1].Split('"')[0];
        }
    }

    [Fact]
    public async Task Form_ComesBackToATrial()
    {
        var html = await site.Client.GetStringAsync(new Uri($"/facts?nct={SiteFixture.LeukemiaTrial}", UriKind.Relative), Cancellation);

        Assert.Contains($"action=\"/trials/{SiteFixture.LeukemiaTrial}/verdicts\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/facts")]
    [InlineData($"/trials/{SiteFixture.LeukemiaTrial}/verdicts")]
    public async Task Post_WithoutToken_IsRefused(string path)
    {
        using var content = new FormUrlEncodedContent([new("age", "47")]);
        using var response = await site.Client.PostAsync(path, content, Cancellation);
        var html = await response.Content.ReadAsStringAsync(Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Nothing was evaluated", html, StringComparison.Ordinal);
        Assert.Contains("value=\"47\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OfFacts_RanksTrialsAndKeepsNothing()
    {
        using var response = await site.Post("/facts", ("age", "47"), ("conditions", "acute lymphoblastic leukemia"), ("place", "Boston"));
        var html = await response.Content.ReadAsStringAsync(Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Contains("Blinatumomab for Acute Lymphoblastic Leukemia", html, StringComparison.Ordinal);
        Assert.Contains("You meet this", html, StringComparison.Ordinal);
        Assert.Contains("Not known yet: ask", html, StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"conditions\" value=\"acute lymphoblastic leukemia\"", html, StringComparison.Ordinal);
        AssertPage.IsWhole(html);
        AssertPage.LoadsOnlyOwnFiles(html);
    }

    [Fact]
    public async Task Post_OfFacts_AsksTheNextQuestion_AndTakesItsAnswer()
    {
        using var first = await site.Post("/facts", ("conditions", "acute lymphoblastic leukemia"), ("sex", "male"), ("age", "47"));
        var asked = await first.Content.ReadAsStringAsync(Cancellation);
        using var second = await site.Post(
            "/facts", ("conditions", "acute lymphoblastic leukemia"), ("sex", "male"), ("age", "47"), ("question", "activity"), ("value", "1"));
        var answered = await second.Content.ReadAsStringAsync(Cancellation);

        Assert.Contains("How active are you?", asked, StringComparison.Ordinal);
        Assert.Contains("The answer decides something in this one trial.", asked, StringComparison.Ordinal);
        Assert.Contains("name=\"answers\" value=\"activity = 1\"", answered, StringComparison.Ordinal);
        Assert.Contains("You wrote: “How active are you? Limited in hard work, but up and about”", answered, StringComparison.Ordinal);
        Assert.DoesNotContain("<p>How active are you?", answered, StringComparison.Ordinal);
        AssertPage.IsWhole(asked);
    }

    [Theory]
    [InlineData("/facts", "How active are you? Limited in hard work, but up and about", "How old are you? 47 years")]
    [InlineData("/facts?lang=es", "¿Qué tan activo está? Limitado en trabajos pesados, pero en pie", "¿Cuántos años tiene? 47 años")]
    public async Task Change_ShowsAnswersInWords_EachToTakeBack(string path, string activity, string age)
    {
        using var response = await site.Post(path, ("conditions", "asthma"), ("answers", "activity = 1\nage = 47"), ("action", "edit"));
        var html = await response.Content.ReadAsStringAsync(Cancellation);

        Assert.Contains($"name=\"answers\" value=\"activity = 1\" checked /> <label for=\"answer-0\">{activity}</label>", html, StringComparison.Ordinal);
        Assert.Contains($">{age}</label>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OfTickedAnswers_TakesEach()
    {
        using var response = await site.Post("/facts", ("conditions", "asthma"), ("answers", "activity = 1"), ("answers", "sex = male"));
        var html = await response.Content.ReadAsStringAsync(Cancellation);

        Assert.Contains("name=\"answers\" value=\"activity = 1&#xA;sex = male\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_NotSure_IsNotAskedAgain()
    {
        using var response = await site.Post(
            "/facts", ("conditions", "acute lymphoblastic leukemia"), ("sex", "male"), ("age", "47"), ("question", "activity"), ("value", ""));
        var html = await response.Content.ReadAsStringAsync(Cancellation);

        Assert.Contains("name=\"answers\" value=\"activity = unsure\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<p>How active are you?", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ForOneTrial_PutsVerdictsBesideItsCriteria()
    {
        using var response = await site.Post(
            $"/trials/{SiteFixture.LeukemiaTrial}/verdicts", ("age", "80"), ("sex", "female"), ("pregnant", "no"), ("ecog", "1"));
        var html = await response.Content.ReadAsStringAsync(Cancellation);

        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Contains("You may not meet this", html, StringComparison.Ordinal);
        Assert.Contains("You wrote: “ECOG 1”", html, StringComparison.Ordinal);
        Assert.Contains("Something you said may rule you out", html, StringComparison.Ordinal);
        AssertPage.IsWhole(html);
    }

    [Theory]
    [InlineData("age", "old", "The age is a number of years from 0 to 130, such as 47; for infants, 0.5.")]
    [InlineData("born", "2027-01-01", "The date of birth is a past date, best written as year, month and day, such as 1979-03-14; the year alone is enough.")]
    [InlineData("note", "Tengo asma, sin diabetes", "The note is in Spanish, and only English notes are read")]
    [InlineData("laboratory", "creatinine high", "“creatinine high” is not read as a value: write a name, a number and a unit, such as creatinine 0.9 mg/dL.")]
    [InlineData("laboratory", "creatinine 1 parsec", "The unit “parsec” in “creatinine 1 parsec” is not known: write it as the laboratory does, such as mg/dL or 10^9/L.")]
    [InlineData("answers", "activity = 9", "“activity = 9” is not understood: expected one of 0, 1, 2, 3, 4, unsure.")]
    [InlineData("place", "Atlantisville", "No place called “Atlantisville” is known")]
    public async Task Post_WithAMistake_ShowsTheFormAgain(string field, string value, string message)
    {
        using var response = await site.Post("/facts", (field, value), ("conditions", "asthma"));
        var html = await response.Content.ReadAsStringAsync(Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(message, html, StringComparison.Ordinal);
        Assert.Contains("asthma</textarea>", html, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OfAgesThatDisagree_ShowsTheFormAgain()
    {
        using var response = await site.Post("/facts", ("age", "30"), ("born", "1950"), ("conditions", "asthma"));

        Assert.Contains("The age and the date of birth do not go together", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OfHostileFacts_EncodesThem()
    {
        using var response = await site.Post(
            "/facts", ("conditions", "asthma\n</textarea><script>alert(1)</script>"), ("note", "\"><script>alert(2)</script>"));
        var html = await response.Content.ReadAsStringAsync(Cancellation);

        AssertPage.RunsOnlyOwnScript(html);
    }

    [Fact]
    public async Task Post_TooLarge_IsRefusedPolitely()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/facts");
        request.Content = new StringContent(new string('x', 1_200_000), null, "application/x-www-form-urlencoded");
        request.Headers.ExpectContinue = true; // asks before it sends, so that the answer never crosses what is still being sent
        using var response = await site.Client.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }
}
