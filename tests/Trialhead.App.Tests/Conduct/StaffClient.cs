using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Trialhead.App.Tests.Conduct;

/// <summary>A member of staff without a browser: gets pages, fills in their forms, follows nothing by itself.</summary>
internal sealed partial class StaffClient(StaffSite site, HttpMessageHandler? way = null) : IDisposable
{
    private readonly HttpClient _client = new(way ?? new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(site.Address) };

    /// <summary>A client that is signed in.</summary>
    public static async Task<StaffClient> SignedIn(StaffSite site)
    {
        var client = new StaffClient(site);
        using var answer = await client.SignIn(site.Password);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return client;
    }

    public Task<HttpResponseMessage> SignIn(string password) =>
        Send("/staff", ("study", StaffSite.Study), ("name", StaffSite.Name), ("password", password));

    public Task<HttpResponseMessage> Get(string path) => _client.GetAsync(path, TestContext.Current.CancellationToken);

    public async Task<string> Page(string path)
    {
        using var answer = await Get(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The address of a participant's page.</summary>
    public async Task<string> AddressOf(string number) =>
        Regex.Match(await Page("/staff/participants"), $"(/staff/participants/[A-Za-z0-9_-]+)\">{number}<").Groups[1].Value;

    /// <summary>The hidden fields of the form on a page.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Hidden(string path) => HiddenOf(await Page(path));

    public static IReadOnlyDictionary<string, string> HiddenOf(string page) =>
        HiddenField().Matches(page).DistinctBy(field => field.Groups["name"].Value).ToDictionary(field => field.Groups["name"].Value, field => field.Groups["value"].Value);

    /// <summary>Opens the form of a page, fills it in and sends it.</summary>
    public async Task<HttpResponseMessage> Send(string path, params (string Name, string Value)[] fields) => await Post(path, await Hidden(path), fields);

    /// <summary>Sends a form as it was opened before.</summary>
    public Task<HttpResponseMessage> Post(string path, IReadOnlyDictionary<string, string> hidden, params (string Name, string Value)[] fields) => _client.PostAsync(
        path,
        new FormUrlEncodedContent([.. hidden.Where(field => fields.All(own => own.Name != field.Key)), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]),
        TestContext.Current.CancellationToken);

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*?name=\"(?<name>[^\"]+)\"[^>]*?value=\"(?<value>[^\"]*)\"")]
    private static partial Regex HiddenField();
}
