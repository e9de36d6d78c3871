using Microsoft.AspNetCore.Http.HttpResults;
using Trialhead.Data.Pages;
using Trialhead.Data.Search;
using Trialhead.Data.Store;
using Trialhead.Matching;
using Trialhead.Pages;
using Trialhead.Trials;
using Trialhead.Web.Facts;
using Trialhead.Web.Languages;
using Trialhead.Web.Layout;

namespace Trialhead.Web.Trials;

/// <summary>Search, and a trial's page with and without verdicts.</summary>
public static class TrialEndpoints
{
    /// <summary>Maps <c>/search</c>, <c>/trials/{nct}</c> and <c>/trials/{nct}/verdicts</c>.</summary>
    public static void MapTrials(this IEndpointRouteBuilder app)
    {
        app.MapGet("/search", SearchEndpoints.Search).ExcludeFromDescription();
        app.MapPost("/search", SearchEndpoints.SearchWithFacts).ExcludeFromDescription();
        app.MapGet("/trials/{nct}", Show).CacheOutput(PageCache.Policy).ExcludeFromDescription();
        app.MapGet("/trials/{nct}/verdicts", (string nct, HttpContext context) => FactsEndpoints.Ask(nct, null, context)) // a redirect would end the way back
            .ExcludeFromDescription();
        app.MapPost("/trials/{nct}/verdicts", Judge).ExcludeFromDescription();
    }

    private static RazorComponentResult Show(string nct, string? sources, HttpContext context, TrialStore store, PageSource source)
    {
        if (RegistryNumbers.Read(nct) is not { } number || store.Find(number) is not { } trial)
        {
            return NoSuchTrial(nct);
        }

        return new RazorComponentResult<TrialView>(
            new { Trial = trial, Page = PageOf(trial, context, source), ShowSources = sources == "show" });
    }

    private static async Task<RazorComponentResult> Judge(string nct, HttpContext context, TrialStore store)
    {
        if (RegistryNumbers.Read(nct) is not { } number || store.Find(number, withResults: false) is null)
        {
            return NoSuchTrial(nct);
        }

        var posted = await PostedFacts.Read(context, form => form with { Nct = number });
        return posted.IsUsable ? ShowVerdicts(posted, context) : posted.AskAgain();
    }

    /// <summary>The page of the form's trial with the verdicts of its reader.</summary>
    internal static RazorComponentResult ShowVerdicts(PostedFacts posted, HttpContext context)
    {
        var services = context.RequestServices;
        if (services.GetRequiredService<TrialStore>().Find(posted.Form.Nct) is not { } trial
            || services.GetRequiredService<TrialFinder>().Judge(posted.Form.Nct, posted.Reading.Patient, posted.Today) is not { } match)
        {
            return NoSuchTrial(posted.Form.Nct);
        }

        return new RazorComponentResult<TrialView>(new
        {
            Trial = trial,
            Page = PageOf(trial, context, services.GetRequiredService<PageSource>(), match),
            Match = match,
            posted.Form,
            Home = posted.Reading.Patient.Place?.Point,
        });
    }

    /// <summary>The page of a trial in the language of the request, with the verdicts of its reader where there are some.</summary>
    private static TrialPage PageOf(Trial trial, HttpContext context, PageSource source, TrialMatch? match = null) => TrialPageBuilder.Build(
        source.Of(trial, RequestLanguage.Of(context), match?.Criteria.Select(judged => judged.Explanation).ToList()));

    /// <summary>The page of a trial by its record alone, without what other trials and lists of medicines say of its treatments.</summary>
    internal static TrialPage ShortPageOf(Trial trial, HttpContext context, TrialMatch? match = null) =>
        TrialPageBuilder.Build(new PageSubject(trial)
        {
            Verdicts = match?.Criteria.Select(judged => judged.Explanation).ToList() ?? [],
            Language = RequestLanguage.Of(context),
            Plan = TrialPlans.Find(trial.NctId, RequestLanguage.Of(context), context.RequestServices.GetRequiredService<TrialStore>()),
        });

    /// <summary>What is answered where a number names no trial of this site.</summary>
    internal static RazorComponentResult NoSuchTrial(string nct) => RegistryNumbers.Read(nct) is { } number
        ? ErrorPages.Page(
            StatusCodes.Status404NotFound,
            new($"This site does not hold {number}", $"Este sitio no tiene {number}"),
            new("It may be in the registry at clinicaltrials.gov. A search here finds trials like it.", "Puede estar en el registro de clinicaltrials.gov. Una búsqueda aquí encuentra ensayos parecidos."))
        : ErrorPages.Page(
            StatusCodes.Status404NotFound,
            new("That is no registry number", "Eso no es un número de registro"),
            new("A registry number is NCT and eight digits, such as NCT01234567. A search finds trials by words.", "Un número de registro es NCT y ocho cifras, como NCT01234567. Una búsqueda encuentra ensayos por palabras."));
}
