using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Trialhead.Data.Conduct;

namespace Trialhead.Web.Conduct;

/// <summary>The forms in which something is recorded, and corrected.</summary>
/// <remarks>A form holds the number of the last entry that its reader saw: what is sent twice is recorded once, and nothing is recorded unseen.</remarks>
public static class FormEndpoints
{
    /// <summary>The field that holds the number of the last entry seen.</summary>
    public const string Seen = "seen";

    /// <summary>The field that says which button was pressed.</summary>
    public const string Action = "action";

    /// <summary>The button, or the change of language, that only shows the form again.</summary>
    public const string ShowAgain = "show";

    /// <summary>The button that strikes an entry out.</summary>
    public const string Strike = "strike";

    /// <summary>Maps the forms.</summary>
    public static void MapForms(this IEndpointRouteBuilder staff)
    {
        staff.MapGet("/screen", Answer(Show, (visit, _) => Screening(visit)));
        staff.MapPost("/screen", Answer(Take, (visit, _) => Screening(visit)));
        staff.MapGet("/participants/{code}/record/{word}", Answer(Show, Form));
        staff.MapPost("/participants/{code}/record/{word}", Answer(Take, Form));
        staff.MapGet("/participants/{code}/entries/{number:int}", Answer(Show, Correction));
        staff.MapPost("/participants/{code}/entries/{number:int}", Answer(Take, Correction));
    }

    /// <summary>Shows a form again that was sent after signing out; null where there is no such form for who signed in now.</summary>
    internal static IResult? Reopen(HttpContext context, KeptForm kept)
    {
        if (StaffVisit.Of(context) is not { } visit)
        {
            return null;
        }

        var form = kept.Path.Split('/') switch
        {
            ["", "staff", "screen"] => Screening(visit),
            ["", "staff", "participants", var code, "record", var word] => Form(visit, code, word),
            ["", "staff", "participants", var code, "entries", var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var entry) =>
                Correction(visit, code, entry),
            _ => null,
        };
        return form is null ? null : Page(visit, form with { Typed = kept.Typed });
    }

    // Typed as a delegate, or the answer would be taken for nothing and dropped.
    private static Delegate Answer(Func<HttpContext, Func<StaffVisit, OpenForm?>, Task<IResult>> handle, Func<StaffVisit, RouteValueDictionary, OpenForm?> find) =>
        (HttpContext context) => handle(context, visit => find(visit, context.Request.RouteValues));

    private static OpenForm? Form(StaffVisit visit, RouteValueDictionary route) => Form(visit, $"{route["code"]}", $"{route["word"]}");

    private static OpenForm? Correction(StaffVisit visit, RouteValueDictionary route) =>
        Correction(visit, $"{route["code"]}", int.Parse($"{route["number"]}", CultureInfo.InvariantCulture));

    private static OpenForm? Screening(StaffVisit visit) => new(EventForms.Screening, new FormSubject(visit.Study, [], visit.Store.Today)
    {
        Site = visit.Store.Participants(visit.Study.Id) is [.., { } last] ? last[..last.LastIndexOf('-')] : ConductStore.UsualSite,
    })
    {
        Seen = visit.Store.Head(visit.Study.Id).Number,
    };

    private static OpenForm? Form(StaffVisit visit, string code, string word)
    {
        if (EventForms.Find(word) is not { } form || visit.Number(code) is not { } number)
        {
            return null;
        }

        var participant = visit.Participant(number);
        return new OpenForm(form, participant.Subject) { Participant = participant, Seen = participant.Seen };
    }

    // What stands in place of an entry is judged by what was recorded before it, and so is what there is to choose.
    private static OpenForm? Correction(StaffVisit visit, string code, int number)
    {
        var participant = visit.Number(code) is { } whom ? visit.Participant(whom) : null;
        if (participant?.Log.ElementAtOrDefault(number - 1) is not { Event: { } wrong } entry || !StaffParticipant.CanCorrect(entry))
        {
            return null;
        }

        var subject = new FormSubject(visit.Study, [.. participant.Subject.Events.Take(number - 1)], visit.Store.Today) { Wrong = wrong };
        var right = EventForms.Correcting(subject, wrong);
        return new OpenForm(right?.Form, subject)
        {
            Participant = participant,
            Seen = participant.Seen,
            Wrong = entry,
            Begun = right is { } begun ? new FormValues(begun.Begun) : FormValues.None,
        };
    }

    private static async Task<IResult> Show(HttpContext context, Func<StaffVisit, OpenForm?> find) => StaffVisit.Of(context) is not { } visit
        ? await StaffEndpoints.Refuse(context)
        : find(visit) is not { } form ? Results.NotFound()
        : form.IsClosed ? Results.Redirect(form.Participant?.Address ?? StaffEndpoints.List)
        : Page(visit, form);

    private static async Task<IResult> Take(HttpContext context, Func<StaffVisit, OpenForm?> find)
    {
        if (StaffVisit.Of(context) is not { } visit)
        {
            return await StaffEndpoints.Refuse(context);
        }

        if (find(visit) is not { } form)
        {
            return Results.NotFound();
        }

        var (typed, isOurs) = await visit.Posted();
        if (!isOurs || typed[Action] == ShowAgain)
        {
            return Page(visit, form with { Typed = typed, Problems = isOurs ? [] : [new FormProblem("", StaffEndpoints.NotOurs)] });
        }

        var (entry, problems, meanwhile) = form.AsSeen(typed).Record(visit, typed);
        return entry is not null
            ? StaffVisit.SeeOther(context, $"{visit.Participant(entry.Participant).Address}?done={entry.Number}")
            : Page(visit, form with { Typed = typed, Problems = problems, Meanwhile = meanwhile });
    }

    private static RazorComponentResult<FormPage> Page(StaffVisit visit, OpenForm form) => new(new { visit.Who, visit.Store, visit.Study, Form = form })
    {
        StatusCode = form.Problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
    };
}
