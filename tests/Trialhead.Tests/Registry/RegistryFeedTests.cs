using System.Net;
using Trialhead.Data.Registry;
using Xunit;

namespace Trialhead.Tests.Registry;

public sealed class RegistryFeedTests
{
    private const string First = """{"totalCount":3,"studies":[STUDY1,STUDY2],"nextPageToken":"a+b"}""";
    private const string Last = """{"studies":[STUDY3]}""";

    [Fact]
    public void Pages_AreReadToTheEnd()
    {
        var service = new Service(Ok(First), Ok(Last));

        var items = service.Feed.Read(null, null).ToList();

        Assert.Equal(["NCT00000001", "NCT00000002", "NCT00000003"], items.Cast<RegistryRecord>().Select(record => record.Trial.NctId));
        Assert.Equal((3, new DateOnly(2026, 5, 3), null), (service.Feed.Total, service.Feed.Until, service.Feed.Problem));
        Assert.Equal(
            ["/api/v2/studies?format=json&pageSize=200&countTotal=true&sort=LastUpdatePostDate%3Aasc", "/api/v2/studies?format=json&pageSize=200&countTotal=true&sort=LastUpdatePostDate%3Aasc&pageToken=a%2Bb"],
            service.Asked);
    }

    [Fact]
    public void Conditions_AreAskedOfTheService()
    {
        var service = new Service(Ok("""{"studies":[]}"""));

        Assert.Empty(service.Feed.Read(new DateOnly(2026, 2, 1), "asthma OR eczema"));
        Assert.EndsWith("&filter.advanced=" + Uri.EscapeDataString("AREA[LastUpdatePostDate]RANGE[2026-02-01,MAX] AND (asthma OR eczema)"), service.Asked[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Failure_IsTriedAgain()
    {
        var service = new Service(Status(503), Status(429), Ok(Last));

        Assert.Single(service.Feed.Read(null, null));
        Assert.Null(service.Feed.Problem);
        Assert.Equal(3, service.Asked.Count);
    }

    [Theory]
    [InlineData(404, "", "registry.example answered 404 (Not Found)", 1)]
    [InlineData(503, "", "registry.example answered 503 (Service Unavailable)", 3)]
    [InlineData(200, "<html>", "registry.example sent a page that is no JSON", 3)]
    [InlineData(200, "{}", "registry.example sent something else than a page of studies", 3)]
    public void Failure_EndsTheReadingWithAReason(int status, string body, string problem, int tries)
    {
        var answers = Enumerable.Repeat(new Func<HttpResponseMessage>(() => Answer(status, body)), 3);
        var service = new Service([Ok(First), .. answers]);

        Assert.Equal(2, service.Feed.Read(null, null).Count());
        Assert.Equal(problem, service.Feed.Problem);
        Assert.Equal(1 + tries, service.Asked.Count);
        Assert.Equal(new DateOnly(2026, 5, 2), service.Feed.Until);
    }

    [Fact]
    public void BrokenStudy_IsRejectedAlone()
    {
        var service = new Service(Ok("""{"studies":[STUDY1,{"protocolSection":{}},STUDY2]}"""));

        var items = service.Feed.Read(null, null).ToList();

        Assert.Equal(("page 1", "/studies/1"), (items.OfType<RegistryRejection>().Single().Source, items.OfType<RegistryRejection>().Single().Position));
        Assert.Equal(2, items.OfType<RegistryRecord>().Count());
    }

    private static Func<HttpResponseMessage> Ok(string body) => () => Answer(200, body);

    private static Func<HttpResponseMessage> Status(int code) => () => Answer(code, "");

    private static HttpResponseMessage Answer(int code, string body) => new((HttpStatusCode)code)
    {
        Content = new StringContent(Enumerable.Range(1, 3).Aggregate(body, (text, i) => text.Replace($"STUDY{i}", Study(i), StringComparison.Ordinal))),
    };

    private static string Study(int number) =>
        $$$"""{"protocolSection":{"identificationModule":{"nctId":"NCT0000000{{{number}}}"},"statusModule":{"lastUpdatePostDateStruct":{"date":"2026-05-0{{{number}}}"} } } }""";

    private sealed class Service : HttpMessageHandler
    {
        private readonly Queue<Func<HttpResponseMessage>> _answers;

        public Service(params IEnumerable<Func<HttpResponseMessage>> answers)
        {
            _answers = new Queue<Func<HttpResponseMessage>>(answers);
            Feed = new RegistryFeed(new HttpClient(this), new Uri("https://registry.example/api/v2/")) { Pauses = [TimeSpan.Zero, TimeSpan.Zero] };
        }

        public RegistryFeed Feed { get; }

        public List<string> Asked { get; } = [];

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add(request.RequestUri?.PathAndQuery ?? "");
            return _answers.Dequeue()();
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(Send(request, cancellationToken));
    }
}
