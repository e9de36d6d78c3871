using Microsoft.AspNetCore.Http.HttpResults;
using Trialhead.Data.Store;

namespace Trialhead.Web.Health;

/// <summary>Tells whether the site works.</summary>
public static class HealthEndpoints
{
    /// <summary>Maps <c>/health</c>.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app) =>
        app.MapGet("/health", Get).WithSummary("Whether the site works, how many trials it knows, and when the last record came.");

    private static Ok<SiteHealth> Get(TrialStore store) => TypedResults.Ok(new SiteHealth("ok", store.Count, store.LastArrival));
}
