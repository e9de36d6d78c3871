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
using Trialhead.Web.Security;

namespace Trialhead.Web.Trials;

/// <summary>Search, and a trial's page with and without verdicts.</summary>
public static class TrialEndpoints
{
    /// <summary>Maps <c>/search</c>, <c>/trials/{nct}</c> and <c>/trials/{nct}/verdicts</c>.</summary>
    public static void MapTrials(this IEndpointRouteBuilder app)
    {
        app.MapGet("/search", SearchEndpoints.Search).ExcludeFromDescription();
        app.MapGet("/trials/{nct}", Show).CacheOutput(PageCache.Policy).ExcludeFromDescription();
        app.MapGet("/trials/{nct}/verdicts", (string nct) => TypedResults.Redirect($"/facts?nct={Uri.EscapeDataString(nct)}"))
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

    private static async Task<RazorComponentResult> Judge(
        string nct, HttpContext context, TrialStore store, TrialFinder finder, PageSource source, TimeProvider time)
    {
        FormGuard.KeepPrivate(context);
        if (RegistryNumbers.Read(nct) is not { } number || store.Find(number, withResults: false) is null)
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

        return ShowVerdicts(form, reading, context, store, finder, source, today);
    }

    /// <summary>The page of the form's trial with the verdicts of its reader.</summary>
    internal static RazorComponentResult ShowVerdicts(
        FactsForm form, FactsReading reading, HttpContext context, TrialStore store, TrialFinder finder, PageSource source, DateOnly today)
    {
        if (store.Find(form.Nct) is not { } trial || finder.Judge(form.Nct, reading.Patient, today) is not { } match)
        {
            return NoSuchTrial(form.Nct);
        }

        return new RazorComponentResult<TrialView>(new { Trial = trial, Page = PageOf(trial, context, source, match), Match = match, Form = form, Home = reading.Patient.Place?.Point });
    }

    /// <summary>The page of a trial in the language of the request, with the verdicts of its reader where there are some.</summary>
    private static TrialPage PageOf(Trial trial, HttpContext context, PageSource source, TrialMatch? match = null) => TrialPageBuilder.Build(
        source.Of(trial, RequestLanguage.Of(context), match?.Criteria.Select(judged => judged.Explanation).ToList()));

    /// <summary>The page of a trial by its record alone, without what other trials and lists of medicines say of its treatments.</summary>
    internal static TrialPage ShortPageOf(Trial trial, HttpContext context) =>
        TrialPageBuilder.Build(new PageSubject(trial)
        {
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
