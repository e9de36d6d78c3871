using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Trialhead.App.Tests.Web;
using Trialhead.Data.Registry;
using Trialhead.Data.Store;
using Trialhead.Web;
using Xunit;

[assembly: AssemblyFixture(typeof(SiteFixture))]

namespace Trialhead.App.Tests.Web;

/// <summary>The real site on a free port of this machine, over a small store with one hostile record.</summary>
public sealed partial class SiteFixture : IAsyncLifetime
{
    public const string HostileTrial = "NCT90000666";
    public const string LeukemiaDigits = "90000001";
    public const string LeukemiaTrial = $"NCT{LeukemiaDigits}";
    private const string Script = "<script>alert(1)</script>";
    private readonly string _folder = Directory.CreateTempSubdirectory("trialhead-site-").FullName;
    private WebApplication? _site;

    /// <summary>The address of the site.</summary>
    public string Address { get; private set; } = "";

    /// <summary>A client that keeps no cookies.</summary>
    public HttpClient Client { get; } = new(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false });

    /// <summary>The patterns of all addresses that can be got.</summary>
    public IEnumerable<string> Pages => (_site?.Services.GetRequiredService<EndpointDataSource>().Endpoints ?? [])
        .OfType<RouteEndpoint>().Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.TrimStart('/'));

    public async ValueTask InitializeAsync()
    {
        Fill();
        _site = TrialheadSite.Build(new SiteOptions(_folder) { Urls = "http://127.0.0.1:0", Time = new FixedTime() });
        await _site.StartAsync(TestContext.Current.CancellationToken);
        Address = _site.Urls.Single();
        Client.BaseAddress = new Uri(Address);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Posts a form as a browser does that was shown it before.</summary>
    public async Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var shown = await Client.GetAsync("/facts", cancellation);
        var token = Token().Match(await shown.Content.ReadAsStringAsync(cancellation)).Groups["token"].Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent([new("form-token", token), .. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))]),
        };
        request.Headers.Add("Cookie", shown.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        return await Client.SendAsync(request, cancellation);
    }

    private void Fill()
    {
        using var store = TrialStore.Open(_folder);
        RegistryItem[] items = [Leukemia(), Hostile(), .. Enumerable.Range(100, 30).Select(Filler)];
        store.Import(items, new ImportOptions(FixedTime.Now));
    }

    private static RegistryRecord Leukemia() => Record(
        $$$"""
        {"protocolSection":{
          "identificationModule":{"nctId":"{{{LeukemiaTrial}}}","briefTitle":"Blinatumomab for acute lymphoblastic leukemia"},
          "statusModule":{"overallStatus":"RECRUITING","startDateStruct":{"date":"2026-01","type":"ACTUAL"}},
          "sponsorCollaboratorsModule":{"leadSponsor":{"name":"Example Group","class":"NETWORK"}},
          "descriptionModule":{"briefSummary":"This trial tests blinatumomab.\n\n* First goal\n* Second goal"},
          "conditionsModule":{"conditions":["Acute Lymphoblastic Leukemia"]},
          "designModule":{"studyType":"INTERVENTIONAL","phases":["PHASE3"],"enrollmentInfo":{"count":40,"type":"ESTIMATED"}},
          "armsInterventionsModule":{"interventions":[{"type":"DRUG","name":"Blinatumomab"}]},
          "eligibilityModule":{"eligibilityCriteria":"Inclusion Criteria:\n\n* Acute lymphoblastic leukemia\n* ECOG performance status 0-2\n\nExclusion Criteria:\n\n* Pregnancy","minimumAge":"18 Years","maximumAge":"75 Years","sex":"ALL"},
          "contactsLocationsModule":{"locations":[
            {"facility":"Open Clinic","status":"RECRUITING","city":"Boston","state":"Massachusetts","country":"United States","geoPoint":{"lat":42.36,"lon":-71.06}},
            {"facility":"Closed Clinic","status":"COMPLETED","city":"Denver","state":"Colorado","country":"United States","geoPoint":{"lat":39.74,"lon":-104.98}}]}
        }}
        """);

    private static RegistryRecord Hostile() => Record(
        $$$"""
        {"protocolSection":{
          "identificationModule":{"nctId":"{{{HostileTrial}}}","briefTitle":"{{{Script}}} hostile title"},
          "statusModule":{"overallStatus":"RECRUITING"},
          "descriptionModule":{"briefSummary":"{{{Script}}} \"quoted\" <img src=x onerror=alert(2)>"},
          "conditionsModule":{"conditions":["{{{Script}}}"]},
          "armsInterventionsModule":{"interventions":[{"type":"DRUG","name":"{{{Script}}}"}]},
          "eligibilityModule":{"eligibilityCriteria":"Inclusion Criteria:\n\n* {{{Script}}}"},
          "referencesModule":{"seeAlsoLinks":[{"label":"click","url":"javascript:alert(3)"}]},
          "contactsLocationsModule":{"centralContacts":[{"name":"{{{Script}}}","role":"CONTACT","email":"a@b.example?subject=<script>"}]}
        }}
        """);

    private static RegistryRecord Filler(int number) => Record(
        $$$"""
        {"protocolSection":{
          "identificationModule":{"nctId":"NCT90000{{{number}}}","briefTitle":"Asthma study {{{number}}}"},
          "statusModule":{"overallStatus":"COMPLETED"},
          "conditionsModule":{"conditions":["Asthma"]}
        }}
        """);

    private static RegistryRecord Record(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var trial = StudyJsonReader.Read(bytes).Value ?? throw new InvalidOperationException("The test's own record is broken.");
        return new RegistryRecord("test", "1", trial, bytes);
    }

    [GeneratedRegex("name=\"form-token\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();
}
