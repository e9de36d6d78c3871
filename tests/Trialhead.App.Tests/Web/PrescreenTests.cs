using System.Net;
using Xunit;

namespace Trialhead.App.Tests.Web;

public sealed class PrescreenTests(SiteFixture site)
{
    private static readonly (string, string) Illness = ("conditions", "acute lymphoblastic leukemia");

    [Fact]
    public async Task Question_SaysWhyAndHowFar_AndPreselectsNothing()
    {
        var html = await Post(HttpStatusCode.OK, Illness, ("sex", "male"), ("age", "47"), ("action", "next"));

        Assert.Contains("<h1 id=\"asked\">How active are you?</h1>", html, StringComparison.Ordinal);
        Assert.Contains("The answer decides something in this one trial.", html, StringComparison.Ordinal);
        Assert.Contains("Question 1 of at most 10", html, StringComparison.Ordinal);
        Assert.Contains("<progress max=\"10\" value=\"0\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("your answer before", html, StringComparison.Ordinal);
        Assert.Contains("value=\"unsure\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" checked", html, StringComparison.Ordinal);
        AssertPage.IsWhole(html);
    }

    [Fact]
    public async Task Back_TakesTheLastAnswerBack()
    {
        var html = await Post(
            HttpStatusCode.OK, Illness, ("sex", "male"), ("age", "47"), ("answers", "state:Pregnant = no\nactivity = 1"), ("action", "back"));

        Assert.Contains("<h1 id=\"asked\">How active are you?</h1>", html, StringComparison.Ordinal);
        Assert.Contains("name=\"answers\" value=\"state:Pregnant = no\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Back_ShowsTheAnswerOnceGiven_HoweverFarBack()
    {
        var html = await Post(
            HttpStatusCode.OK, Illness, ("sex", "male"), ("age", "47"), ("undone", "state:CanConsent = yes\nactivity = 1"), ("action", "next"));

        Assert.Matches("value=\"1\">[^<]*<span class=\"given\">your answer before</span>", html);
        Assert.Contains("name=\"undone\" value=\"state:CanConsent = yes&#xA;activity = 1\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Back_FillsInTheNumberOnceGiven()
    {
        var html = await Post(HttpStatusCode.OK, Illness, ("answers", "age = 47"), ("action", "back"));

        Assert.Contains("<h1 id=\"asked\">How old are you?</h1>", html, StringComparison.Ordinal);
        Assert.Matches("<input id=\"value\"[^>]* value=\"47\"", html);
    }

    [Theory]
    [InlineData("9,5", "g/dL", "value:hemoglobin = 9.5 g/dL")]
    [InlineData("9,5", "km", "The unit “km” does not measure that: write one such as g/dL.")]
    [InlineData("low", "g/dL", "That is not read as a number")]
    public async Task Answer_WithANumber_IsTakenOrSaysWhatIsWrong(string value, string unit, string expected)
    {
        var html = await Post(HttpStatusCode.OK, Illness, ("question", "value:hemoglobin"), ("value", value), ("unit", unit), ("action", "next"));

        Assert.Contains(expected, html, StringComparison.Ordinal);
    }

    // The address of the check would ask the next question.
    [Theory]
    [InlineData("", "/facts?lang=es")]
    [InlineData(SiteFixture.LeukemiaTrial, $"/trials/{SiteFixture.LeukemiaTrial}/verdicts?lang=es")]
    public async Task End_InTheOtherLanguage_IsTheEndStill(string nct, string address)
    {
        var html = await Post(HttpStatusCode.OK, Illness, ("nct", nct), ("action", "finish"));

        Assert.Contains($"<form class=\"language\" method=\"post\" action=\"{address}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Round_EndsAfterTenAnswers_AndAnotherBegins()
    {
        var nine = string.Join('\n', Enumerable.Range(1, 9).Select(i => $"illness:asthma = {(i % 2 == 0 ? "unsure" : "never")}"));

        var end = await Post(HttpStatusCode.OK, Illness, ("answers", nine), ("question", "sex"), ("value", "male"));
        var next = await Post(HttpStatusCode.OK, Illness, ("answers", $"{nine}\nsex = male"), ("action", "next"));

        Assert.Contains("Go on with the questions", end, StringComparison.Ordinal);
        Assert.Contains("Question 11 of at most 20", next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Back_FromTheFirstQuestion_ShowsTheStartAsItWas()
    {
        var html = await Post(HttpStatusCode.OK, Illness, ("age", "47"), ("action", "back"));

        Assert.Contains("acute lymphoblastic leukemia</textarea>", html, StringComparison.Ordinal);
        Assert.Contains("value=\"47\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finish_ListsTrialsWithWhatIsOpen()
    {
        var html = await Post(HttpStatusCode.OK, Illness, ("action", "finish"));

        Assert.Contains("One trial may concern you.", html, StringComparison.Ordinal);
        Assert.Contains("to ask about", html, StringComparison.Ordinal);
        Assert.Contains("Go on with the questions", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NumberThatIsNone_IsAskedAgain()
    {
        var html = await Post(HttpStatusCode.OK, Illness, ("question", "age"), ("value", "old"), ("action", "next"));

        Assert.Contains("That is not read as a number", html, StringComparison.Ordinal);
        Assert.Matches("<input id=\"value\"[^>]* value=\"old\"", html);
        Assert.DoesNotContain("name=\"answers\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NotSure_BesideANumber_IsNoProblem()
    {
        var html = await Post(HttpStatusCode.OK, Illness, ("question", "age"), ("value", "old"), ("action", "unsure"));

        Assert.Contains("name=\"answers\" value=\"age = unsure\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("age", "old", "The age is a number of years from 0 to 130")]
    [InlineData("place", "Atlantisville", "No place called “Atlantisville” is known")]
    [InlineData("sex", "male", "Name at least one condition")]
    public async Task Start_WithAMistakeOrWithoutCondition_IsShownAgain(string field, string value, string message)
    {
        var html = await Post(HttpStatusCode.BadRequest, (field, value), ("action", "next"));

        Assert.Contains(message, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneTrial_IsAskedAboutAlone()
    {
        var html = await Post(HttpStatusCode.OK, ("nct", SiteFixture.LeukemiaTrial), ("age", "47"), ("sex", "male"), ("action", "next"));

        Assert.Contains("<h1 id=\"asked\">", html, StringComparison.Ordinal);
        Assert.Contains($"name=\"nct\" value=\"{SiteFixture.LeukemiaTrial}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostWithoutToken_IsRefused()
    {
        using var content = new FormUrlEncodedContent([new("conditions", "asthma")]);
        using var response = await site.Client.PostAsync("/prescreen", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private async Task<string> Post(HttpStatusCode status, params (string, string)[] fields)
    {
        using var response = await site.Post("/prescreen", fields);
        Assert.Equal(status, response.StatusCode);
        Assert.True(response.Headers.CacheControl?.NoStore);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
