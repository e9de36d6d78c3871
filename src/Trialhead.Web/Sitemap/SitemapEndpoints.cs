using Microsoft.AspNetCore.Http.HttpResults;
using Trialhead.Data.Store;

namespace Trialhead.Web.Sitemap;

/// <summary>What tells search engines which pages there are.</summary>
public static class SitemapEndpoints
{
    private const string XmlType = "application/xml; charset=utf-8";
    private const string Ending = ".xml";

    // A search has more addresses than anyone needs to know, and the rest is about one person or for programs.
    private static readonly string[] NotForRobots = ["/search", "/facts", "/prescreen", "/compare", "/saved", "/api/", "/trials/*/verdicts"];

    /// <summary>Maps <c>/robots.txt</c>, <c>/sitemap.xml</c> and its parts.</summary>
    public static void MapSitemap(this IEndpointRouteBuilder app)
    {
        app.MapGet("/robots.txt", Robots).ExcludeFromDescription();
        app.MapGet("/sitemap.xml", Index).ExcludeFromDescription();
        app.MapGet("/sitemaps/{file}", Part).ExcludeFromDescription();
    }

    private static ContentHttpResult Robots(SiteAddress address)
    {
        var lines = NotForRobots.Select(path => $"Disallow: {path}");
        return TypedResults.Text($"User-agent: *\n{string.Join('\n', lines)}\n\nSitemap: {address.Of("/sitemap.xml")}\n");
    }

    private static PushStreamHttpResult Index(TrialStore store, SiteAddress address, CancellationToken cancellation) =>
        TypedResults.Stream(body => new SitemapWriter(body, address).WriteIndex(SitemapPart.All(store), cancellation), XmlType);

    private static Results<PushStreamHttpResult, NotFound> Part(string file, TrialStore store, SiteAddress address, CancellationToken cancellation)
    {
        var part = file.EndsWith(Ending, StringComparison.Ordinal) ? SitemapPart.Find(file[..^Ending.Length]) : null;
        return part is not null && part.Pages(store).Any()
            ? TypedResults.Stream(body => new SitemapWriter(body, address).WritePages(part.Pages(store), cancellation), XmlType)
            : TypedResults.NotFound();
    }
}
