using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Trialhead.Data.Registry;
using Trialhead.Data.Store;
using Trialhead.Web;
using Xunit;

namespace Trialhead.App.Tests.Web;

/// <summary>Records arrive while someone turns pages.</summary>
public sealed partial class GrowingStoreTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("trialhead-growing-").FullName;
    private readonly HttpClient _client = new();
    private WebApplication? _site;

    public async ValueTask InitializeAsync()
    {
        Import(100, 30);
        _site = TrialheadSite.Build(new SiteOptions(_folder) { Urls = "http://127.0.0.1:0", Time = new FixedTime() });
        await _site.StartAsync(TestContext.Current.CancellationToken);
        _client.BaseAddress = new Uri(_site.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Studies_TokenGoesOnBehindTheLastOne()
    {
        var (found, token, page) = (new List<string>(), "", 0);
        do
        {
            using var json = JsonDocument.Parse(await _client.GetStringAsync($"/api/v2/studies?query.cond=asthma&pageSize=7{token}", TestContext.Current.CancellationToken));
            found.AddRange(json.RootElement.GetProperty("studies").EnumerateArray().Select(
                study => study.GetProperty("protocolSection").GetProperty("identificationModule").GetProperty("nctId").GetString() ?? ""));
            token = json.RootElement.TryGetProperty("nextPageToken", out var next) ? $"&pageToken={next.GetString()}" : "";
            await Grow(page++);
        }
        while (token.Length > 0);

        AssertAllOnce(found);
    }

    [Fact]
    public async Task Site_NextPageGoesOnBehindTheLastOne()
    {
        var (found, address, page) = (new List<string>(), "/search?q=asthma", 0);
        while (address.Length > 0)
        {
            var html = await _client.GetStringAsync(address, TestContext.Current.CancellationToken);
            found.AddRange(Card().Matches(html).Select(match => match.Groups[1].Value));
            address = WebUtility.HtmlDecode(Next().Match(html).Groups[1].Value);
            await Grow(page++);
        }

        AssertAllOnce(found);
    }

    [Theory]
    [InlineData("/search?q=asthma&page=2&after=zzz")]
    [InlineData("/search?q=eczema&page=2&after=")]
    public async Task Site_MarkOfAnotherSearch_IsRefused(string address)
    {
        var html = await _client.GetStringAsync("/search?q=asthma", TestContext.Current.CancellationToken);
        var token = Regex.Match(html, "after=([^\"&]+)").Groups[1].Value;

        using var response = await _client.GetAsync(address.EndsWith('=') ? address + token : address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(
            "The mark of the page before belongs to another search: this is the beginning.",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    private static void AssertAllOnce(List<string> found)
    {
        var before = Enumerable.Range(100, 30).Select(number => $"NCT90000{number}").ToList();
        Assert.Equal(before.Order(), found.Where(before.Contains).Order());
    }

    // A page is asked for only once the site sees what came: the test is about that.
    private async Task Grow(int page)
    {
        if (page >= 3)
        {
            return;
        }

        Import(200 + (page * 20), 20);
        var before = 30 + (page * 20);
        string total;
        do
        {
            total = await _client.GetStringAsync("/api/v2/studies?query.cond=asthma&pageSize=1&countTotal=true", TestContext.Current.CancellationToken);
        }
        while (JsonDocument.Parse(total).RootElement.GetProperty("totalCount").GetInt32() <= before);
    }

    private void Import(int first, int count)
    {
        using var store = TrialStore.Open(_folder);
        store.Import(Enumerable.Range(first, count).Select(Record), new ImportOptions(FixedTime.Now));
    }

    // Titles of several lengths, so that scores differ and change with every import.
    private static RegistryRecord Record(int number)
    {
        var title = string.Concat(Enumerable.Repeat("study of breathing ", number % 5));
        var bytes = Encoding.UTF8.GetBytes(
            $$$"""
            {"protocolSection":{
              "identificationModule":{"nctId":"NCT90000{{{number}}}","briefTitle":"Asthma {{{title}}}"},
              "conditionsModule":{"conditions":["Asthma"]}
            }}
            """);
        var trial = StudyJsonReader.Read(bytes).Value ?? throw new InvalidOperationException("The test's own record is broken.");
        return new RegistryRecord("test", "1", trial, bytes);
    }

    [GeneratedRegex("<h3><a href=\"/trials/(NCT\\d{8})\">")]
    private static partial Regex Card();

    [GeneratedRegex("rel=\"next\" href=\"([^\"]+)\"")]
    private static partial Regex Next();
}
