using Microsoft.AspNetCore.Http.HttpResults;
using Trialhead.Data.Search;
using Trialhead.Data.Store;
using Trialhead.Web.Security;
using Trialhead.Web.Trials;

namespace Trialhead.Web.Facts;

/// <summary>The form for a person's facts and the trials it leads to; nothing of it is kept.</summary>
public static class FactsEndpoints
{
    private const int TrialsShown = 20;

    private static readonly FieldProblem NotOurs = new(
        "",
        "This form was open for too long or did not come from this site. Nothing was evaluated: check it and send it again.",
        "Este formulario estuvo abierto demasiado tiempo o no vino de este sitio. No se evaluó nada: revíselo y envíelo otra vez.");

    private static readonly FieldProblem Nothing = new(
        "", "Nothing is filled in yet: one fact is enough to start.", "Aún no ha completado nada: un dato basta para empezar.");

    /// <summary>Maps <c>/facts</c>.</summary>
    public static void MapFacts(this IEndpointRouteBuilder app)
    {
        app.MapGet("/facts", Ask).ExcludeFromDescription();
        app.MapPost("/facts", Answer).ExcludeFromDescription();
    }

    /// <summary>Today's date where the site runs.</summary>
    internal static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>The form as it was filled, with what is wrong.</summary>
    internal static RazorComponentResult AskAgain(FactsForm form, FactsReading reading, bool isOurs)
    {
        var problems = isOurs ? reading.Problems : [NotOurs];
        return new RazorComponentResult<FactsPage>(new { Form = form, Problems = problems })
        {
            StatusCode = StatusCodes.Status400BadRequest,
        };
    }

    /// <summary>The trials that fit a person best.</summary>
    internal static RazorComponentResult ShowMatches(FactsForm form, FactsReading reading, TrialFinder finder, DateOnly today)
    {
        var report = finder.Match(reading.Patient, new MatchRequest(today) { Top = TrialsShown, Questions = 1, Answered = reading.Answered });
        return new RazorComponentResult<MatchesPage>(new { Form = form, Reading = reading, Report = report });
    }

    private static RazorComponentResult<FactsPage> Ask(string? nct, HttpContext context)
    {
        FormGuard.KeepPrivate(context);
        return new RazorComponentResult<FactsPage>(new { Form = new FactsForm { Nct = RegistryNumbers.Read(nct) ?? "" } });
    }

    private static async Task<RazorComponentResult> Answer(
        HttpContext context, TrialStore store, TrialFinder finder, TimeProvider time)
    {
        FormGuard.KeepPrivate(context);
        if (!context.Request.HasFormContentType)
        {
            return AskAgain(new FactsForm(), new FactsReading(new(), []), isOurs: false);
        }

        var posted = await context.Request.ReadFormAsync(context.RequestAborted);
        var isOurs = await FormGuard.IsOurs(context);
        var form = FactsForm.Read(posted);
        var today = Today(time);
        var reading = FactsReader.Read(form, store.Gazetteer, today);
        if (posted["action"] == "edit" && isOurs)
        {
            return new RazorComponentResult<FactsPage>(new { Form = form, reading.Problems });
        }

        if (!isOurs || reading.Problems.Count > 0)
        {
            return AskAgain(form, reading, isOurs);
        }

        return form.IsEmpty ? AskAgain(form, reading with { Problems = [Nothing] }, isOurs) : ShowMatches(form, reading, finder, today);
    }
}
