using Microsoft.AspNetCore.Http.HttpResults;

namespace Trialhead.Web.Assets;

/// <summary>Serves the files that are built into the site.</summary>
public static class AssetEndpoints
{
    /// <summary>Maps <c>/assets/{name}</c>.</summary>
    public static void MapAssets(this IEndpointRouteBuilder app)
    {
        app.MapGet("/assets/{name}", Get).ExcludeFromDescription();
        app.MapGet("/favicon.ico", (HttpContext context) => Get("mark.svg", context)).ExcludeFromDescription();
    }

    private static Results<FileContentHttpResult, NotFound> Get(string name, HttpContext context)
    {
        if (EmbeddedAsset.Find(name) is not { } asset)
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Bytes(asset.Bytes, asset.ContentType);
    }
}
