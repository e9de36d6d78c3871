using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Trialhead.Data.Search;
using Trialhead.Web.Security;

namespace Trialhead.Web.Facts;

/// <summary>The form for a person's facts and the trials it leads to; nothing of it is kept.</summary>
public static class FactsEndpoints
{
    private const int TrialsShown = 20;

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

    /// <summary>The empty form.</summary>
    internal static RazorComponentResult<FactsPage> Ask(string? nct, [FromQuery(Name = "back-to")] string? backTo, HttpContext context)
    {
        FormGuard.KeepPrivate(context);
        return new(new { Form = new FactsForm { Nct = RegistryNumbers.Read(nct) ?? "", BackTo = FactsForm.ReadBackTo(backTo) } });
    }

    /// <summary>The trials that fit a person best.</summary>
    internal static RazorComponentResult ShowMatches(PostedFacts posted, TrialFinder finder)
    {
        var request = new MatchRequest(posted.Today) { Top = TrialsShown, Questions = 1, Answered = posted.Reading.Answered };
        return new RazorComponentResult<MatchesPage>(
            new { posted.Form, posted.Reading, Report = finder.Match(posted.Reading.Patient, request) });
    }

    private static async Task<RazorComponentResult> Answer(HttpContext context, TrialFinder finder)
    {
        var posted = await PostedFacts.Read(context);
        if (posted.IsOurs && posted.Fields["action"] == "edit")
        {
            return new RazorComponentResult<FactsPage>(new { posted.Form, posted.Reading.Problems });
        }

        return !posted.IsUsable ? posted.AskAgain()
            : posted.Form.IsEmpty ? (posted with { Reading = posted.Reading with { Problems = [Nothing] } }).AskAgain()
            : ShowMatches(posted, finder);
    }
}
