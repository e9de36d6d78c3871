using Microsoft.AspNetCore.Http.HttpResults;
using Trialhead.Data.Search;
using Trialhead.Data.Store;
using Trialhead.Web.Trials;

namespace Trialhead.Web.Printing;

/// <summary>Two pages about a trial, to print and take to the doctor.</summary>
public static class PrintEndpoints
{
    /// <summary>Maps <c>/trials/{nct}/print</c>.</summary>
    public static void MapPrinting(this IEndpointRouteBuilder app) => app.MapGet("/trials/{nct}/print", Show).ExcludeFromDescription();

    private static RazorComponentResult Show(string nct, HttpContext context, TrialStore store, TimeProvider time) =>
        RegistryNumbers.Read(nct) is { } number && store.Find(number) is { } trial
            ? new RazorComponentResult<PrintPage>(new
            {
                Trial = trial,
                Sheet = TrialSheet.Of(TrialEndpoints.ShortPageOf(trial, context)),
                Today = DateOnly.FromDateTime(time.GetLocalNow().DateTime),
            })
            : TrialEndpoints.NoSuchTrial(nct);
}
