using Microsoft.AspNetCore.Http.HttpResults;

namespace Trialhead.Web.Conduct;

/// <summary>Who takes part, where each is, and what is to be done.</summary>
public static class ParticipantEndpoints
{
    private const int DaysAhead = 7;

    /// <summary>Maps the pages that only show.</summary>
    public static void MapParticipants(this IEndpointRouteBuilder staff)
    {
        staff.MapGet("/participants", Participants);
        staff.MapGet("/due", Due);
        staff.MapGet("/participants/{code}", Participant);
    }

    private static IResult Participants(HttpContext context)
    {
        if (StaffVisit.Of(context) is not { } visit)
        {
            return Results.Redirect(StaffEndpoints.Home);
        }

        var shown = Views(visit).Select(one => new ParticipantLine(one.Number, visit.Addresses.Of(visit.Study.Id, one.Number), one.View)).ToList();
        return new RazorComponentResult<ParticipantsPage>(new { visit.Who, visit.Study, Participants = shown });
    }

    private static IResult Due(HttpContext context)
    {
        if (StaffVisit.Of(context) is not { } visit)
        {
            return Results.Redirect(StaffEndpoints.Home);
        }

        var shown = Views(visit).SelectMany(one => one.View.ToDo(DaysAhead).Select(item => new DueLine(one.Number, visit.Addresses.Of(visit.Study.Id, one.Number), item)))
            .OrderByDescending(line => line.Item.Status).ThenBy(line => line.Item.Latest).ToList();
        return new RazorComponentResult<DuePage>(new { visit.Who, visit.Study, visit.Store.Today, Lines = shown });
    }

    private static IResult Participant(string code, int? done, HttpContext context)
    {
        if (StaffVisit.Of(context) is not { } visit)
        {
            return Results.Redirect(StaffEndpoints.Home);
        }

        return visit.Number(code) is { } number
            ? new RazorComponentResult<ParticipantPage>(new { visit.Who, visit.Store, Shown = visit.Participant(number), Done = done })
            : Results.NotFound();
    }

    private static IEnumerable<(string Number, Protocol.Conduct.ParticipantView View)> Views(StaffVisit visit) =>
        visit.Store.Histories(visit.Study.Id).Select(known => (known.Participant, visit.Study.View(known.Events, visit.Store.Today)));
}
