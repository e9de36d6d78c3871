using Microsoft.AspNetCore.Http.HttpResults;
using Trialhead.Protocol.Conduct;
using Trialhead.Web.Languages;

namespace Trialhead.Web.Conduct;

/// <summary>Whether the log of a study is whole, and where it ends.</summary>
public static class LogEndpoints
{
    private static readonly Bilingual NoHead = new(
        "This is no head of a log; enter a number, a colon and 64 letters and digits, as this page shows it.",
        "Esto no es el final de un registro; escriba un número, dos puntos y 64 letras y cifras, como lo muestra esta página.");

    /// <summary>Maps the page.</summary>
    public static void MapLog(this IEndpointRouteBuilder staff)
    {
        staff.MapGet("/log", Show);
        staff.MapPost("/log", (Delegate)Compare); // or the answer that it gives would be dropped
    }

    private static IResult Show(HttpContext context) => StaffVisit.Of(context) is { } visit ? Page(visit, "", null) : Results.Redirect(StaffEndpoints.Home);

    private static async Task<IResult> Compare(HttpContext context)
    {
        if (StaffVisit.Of(context) is not { } visit)
        {
            return await StaffEndpoints.Refuse(context);
        }

        var (typed, isOurs) = await visit.Posted();
        return Page(visit, typed["head"], !isOurs ? StaffEndpoints.NotOurs : LogHead.Parse(typed["head"]) is null ? NoHead : null);
    }

    private static RazorComponentResult<LogPage> Page(StaffVisit visit, string head, Bilingual? problem) => new(new
    {
        visit.Who,
        visit.Study,
        visit.Store,
        Report = visit.Store.Verify(visit.Study.Id, LogHead.Parse(head)),
        Head = head,
        Problem = problem,
    })
    {
        StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
    };
}
