using Microsoft.AspNetCore.Http.HttpResults;
using Trialhead.Data.Search;
using Trialhead.Data.Store;
using Trialhead.Matching;
using Trialhead.Trials;
using Trialhead.Web.Facts;
using Trialhead.Web.Trials;

namespace Trialhead.Web.Printing;

/// <summary>Two pages about a trial, to print and take to the doctor.</summary>
public static class PrintEndpoints
{
    /// <summary>Maps <c>/trials/{nct}/print</c>.</summary>
    public static void MapPrinting(this IEndpointRouteBuilder app)
    {
        app.MapGet("/trials/{nct}/print", Show).ExcludeFromDescription();
        app.MapPost("/trials/{nct}/print", ShowWithFacts).ExcludeFromDescription();
    }

    private static RazorComponentResult Show(string nct, HttpContext context, TrialStore store) =>
        RegistryNumbers.Read(nct) is { } number && store.Find(number) is { } trial ? Page(trial, context) : TrialEndpoints.NoSuchTrial(nct);

    private static async Task<RazorComponentResult> ShowWithFacts(string nct, HttpContext context, TrialStore store, TrialFinder finder)
    {
        if (RegistryNumbers.Read(nct) is not { } number || store.Find(number) is not { } trial)
        {
            return TrialEndpoints.NoSuchTrial(nct);
        }

        var posted = await PostedFacts.Read(context, form => form with { Nct = number });
        return posted.IsUsable ? Page(trial, context, posted, finder.Judge(number, posted.Reading.Patient, posted.Today)) : posted.AskAgain();
    }

    private static RazorComponentResult<PrintPage> Page(Trial trial, HttpContext context, PostedFacts? posted = null, TrialMatch? match = null) => new(new
    {
        Trial = trial,
        Sheet = TrialSheet.Of(TrialEndpoints.ShortPageOf(trial, context, match)),
        Today = FactsEndpoints.Today(context.RequestServices.GetRequiredService<TimeProvider>()),
        posted?.Reading.Patient,
        posted?.Form,
    });
}
