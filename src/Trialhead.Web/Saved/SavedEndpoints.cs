using Microsoft.AspNetCore.Http.HttpResults;

namespace Trialhead.Web.Saved;

/// <summary>The page of what is saved in the browser; the server knows nothing of it.</summary>
public static class SavedEndpoints
{
    /// <summary>Maps <c>/saved</c>.</summary>
    public static void MapSaved(this IEndpointRouteBuilder app) => app.MapGet("/saved", Show).ExcludeFromDescription();

    private static RazorComponentResult<SavedPage> Show() => new();
}
