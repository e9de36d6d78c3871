using Microsoft.AspNetCore.Http.HttpResults;
using Trialhead.Data.Search;
using Trialhead.Data.Store;
using Trialhead.Pages;
using Trialhead.Web.Facts;
using Trialhead.Web.Layout;
using Trialhead.Web.Security;

namespace Trialhead.Web.Trials;

/// <summary>Search, and a trial's page with and without verdicts.</summary>
public static class TrialEndpoints
{
    /// <summary>Maps <c>/search</c>, <c>/trials/{nct}</c> and <c>/trials/{nct}/verdicts</c>.</summary>
    public static void MapTrials(this IEndpointRouteBuilder app)
    {
        app.MapGet("/search", SearchEndpoints.Search).ExcludeFromDescription();
        app.MapGet("/trials/{nct}", Show).ExcludeFromDescription();
        app.MapGet("/trials/{nct}/verdicts", (string nct) => TypedResults.Redirect($"/facts?nct={Uri.EscapeDataString(nct)}"))
            .ExcludeFromDescription();
        app.MapPost("/trials/{nct}/verdicts", Judge).ExcludeFromDescription();
    }

    private static RazorComponentResult Show(string nct, string? sources, TrialStore store)
    {
        if (RegistryNumbers.Read(nct) is not { } number || store.Find(number) is not { } trial)
        {
            return NoSuchTrial(nct);
        }

        return new RazorComponentResult<TrialView>(
            new { Trial = trial, Page = TrialPageBuilder.Build(new PageSubject(trial)), ShowSources = sources == "show" });
    }

    private static async Task<RazorComponentResult> Judge(
        string nct, HttpContext context, TrialStore store, TrialFinder finder, TimeProvider time)
    {
        FormGuard.KeepPrivate(context);
        if (RegistryNumbers.Read(nct) is not { } number || store.Find(number) is not { } trial)
        {
            return NoSuchTrial(nct);
        }

        if (!context.Request.HasFormContentType)
        {
            return FactsEndpoints.AskAgain(new FactsForm { Nct = number }, new FactsReading(new(), []), isOurs: false);
        }

        var form = FactsForm.Read(await context.Request.ReadFormAsync(context.RequestAborted)) with { Nct = number };
        var isOurs = await FormGuard.IsOurs(context);
        var today = FactsEndpoints.Today(time);
        var reading = FactsReader.Read(form, store.Gazetteer, today);
        if (!isOurs || reading.Problems.Count > 0)
        {
            return FactsEndpoints.AskAgain(form, reading, isOurs);
        }

        var match = finder.Judge(number, reading.Patient, today);
        return new RazorComponentResult<TrialView>(
            new { Trial = trial, Page = TrialPageBuilder.Build(new PageSubject(trial)), Match = match, Form = form });
    }

    private static RazorComponentResult NoSuchTrial(string nct) => RegistryNumbers.Read(nct) is { } number
        ? ErrorPages.Page(StatusCodes.Status404NotFound, $"This site does not hold {number}", "It may be in the registry at clinicaltrials.gov. A search here finds trials like it.")
        : ErrorPages.Page(StatusCodes.Status404NotFound, "That is no registry number", "A registry number is NCT and eight digits, such as NCT01234567. A search finds trials by words.");
}
