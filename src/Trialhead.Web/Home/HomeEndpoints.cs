using Microsoft.AspNetCore.Http.HttpResults;
using Trialhead.Data.Store;

namespace Trialhead.Web.Home;

/// <summary>The first page, and the page about the site.</summary>
public static class HomeEndpoints
{
    /// <summary>Maps <c>/</c> and <c>/about</c>.</summary>
    public static void MapHome(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", Home).ExcludeFromDescription();
        app.MapGet("/about", About).ExcludeFromDescription();
    }

    private static RazorComponentResult<HomePage> Home(TrialStore store) => new(new { store.Count });

    private static RazorComponentResult<AboutPage> About() => new();
}
