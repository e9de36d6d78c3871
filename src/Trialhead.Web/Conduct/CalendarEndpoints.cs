using Trialhead.Data.Conduct;
using Trialhead.Web.Security;

namespace Trialhead.Web.Conduct;

/// <summary>Participants' calendars, for the calendar programs that subscribe to them.</summary>
/// <remarks>Whoever has the address has the calendar, and nothing else: it names nobody, and can be taken away.</remarks>
public static class CalendarEndpoints
{
    /// <summary>Maps what lies under <c>/calendars</c>.</summary>
    public static void MapCalendars(this IEndpointRouteBuilder app) =>
        app.MapGet("/calendars/{token:length(32)}.ics", Feed).ExcludeFromDescription();

    private static IResult Feed(string token, HttpContext context, ConductStore store)
    {
        FormGuard.KeepPrivate(context);
        return store.Feed(token) is { } calendar ? Results.Text(calendar, "text/calendar; charset=utf-8") : Results.NotFound();
    }
}
