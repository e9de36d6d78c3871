using Microsoft.AspNetCore.Http.HttpResults;

namespace Trialhead.Web.Terms;

/// <summary>The glossary.</summary>
public static class GlossaryEndpoints
{
    /// <summary>Maps <c>/glossary</c>.</summary>
    public static void MapGlossary(this IEndpointRouteBuilder app) => app.MapGet("/glossary", Show).ExcludeFromDescription();

    private static RazorComponentResult<GlossaryPage> Show() => new();
}
