using Microsoft.AspNetCore.Http.HttpResults;
using Trialhead.Data.Conduct;
using Trialhead.Text;
using Trialhead.Web.Languages;
using Trialhead.Web.Security;

namespace Trialhead.Web.Conduct;

/// <summary>The pages of those who work on a study.</summary>
public static class StaffEndpoints
{
    /// <summary>Where the pages lie.</summary>
    public const string Home = "/staff";

    private const string List = $"{Home}/participants";

    private static readonly Bilingual WrongPassword = new("Name and password do not belong together.", "El nombre y la contraseña no coinciden.");
    private static readonly Bilingual TooOften = new("Too many attempts. Wait five minutes and try again.", "Demasiados intentos. Espere cinco minutos e inténtelo otra vez.");
    private static readonly Bilingual NotOurs = new(
        "This form was open for too long. Nothing was recorded: check it and send it again.",
        "Este formulario estuvo abierto demasiado tiempo. No se registró nada: revíselo y envíelo otra vez.");

    /// <summary>Maps what lies under <c>/staff</c>.</summary>
    public static void MapStaff(this IEndpointRouteBuilder app)
    {
        var staff = app.MapGroup(Home).ExcludeFromDescription();
        staff.MapGet("", Begin);
        staff.MapPost("", SignIn);
        staff.MapPost("/out", (Delegate)SignOut);
        staff.MapGet("/participants", Participants);
        staff.MapGet("/participants/{address}", Participant);
        staff.MapPost("/participants/{address}", Record);
    }

    private static IResult Begin(HttpContext context, ConductStore store)
    {
        FormGuard.KeepPrivate(context);
        return StaffAccess.Of(context) is null ? Ask(store, null, StatusCodes.Status200OK) : Results.Redirect(List);
    }

    private static async Task<IResult> SignIn(HttpContext context, ConductStore store, SignInLimiter limiter)
    {
        FormGuard.KeepPrivate(context);
        if (!context.Request.HasFormContentType || !await FormGuard.IsOurs(context))
        {
            return Ask(store, NotOurs, StatusCodes.Status400BadRequest);
        }

        var posted = await context.Request.ReadFormAsync(context.RequestAborted);
        var (study, name, password) = (posted["study"].ToString(), posted["name"].ToString().Trim(), posted["password"].ToString());
        if (!limiter.Allows($"{context.Connection.RemoteIpAddress}", $"{study}/{name}"))
        {
            return Ask(store, TooOften, StatusCodes.Status429TooManyRequests);
        }

        if (!store.IsStaff(study, name, password))
        {
            return Ask(store, WrongPassword, StatusCodes.Status403Forbidden);
        }

        await StaffAccess.SignIn(context, store, study, name);
        return SeeOther(context, List);
    }

    private static async Task<IResult> SignOut(HttpContext context)
    {
        if (await FormGuard.IsOurs(context))
        {
            await StaffAccess.SignOut(context);
        }

        return SeeOther(context, Home);
    }

    private static IResult Participants(HttpContext context, ConductStore store, ParticipantAddress addresses)
    {
        FormGuard.KeepPrivate(context);
        if (Member(context, store) is not { } member)
        {
            return Results.Redirect(Home);
        }

        var shown = store.Histories(member.Study.Id)
            .Select(known => (known.Participant, addresses.Of(member.Study.Id, known.Participant), member.Study.View(known.Events, store.Today))).ToList();
        return new RazorComponentResult<ParticipantsPage>(new { Who = member.Who, member.Study, Participants = shown });
    }

    private static IResult Participant(string address, HttpContext context, ConductStore store, ParticipantAddress addresses)
    {
        FormGuard.KeepPrivate(context);
        return Member(context, store) is not { } member
            ? Results.Redirect(Home)
            : addresses.Find(member.Study.Id, store.Participants(member.Study.Id), address) is { } number
                ? Show(store, member, (number, address), null, null)
                : Results.NotFound();
    }

    private static async Task<IResult> Record(string address, HttpContext context, ConductStore store, ParticipantAddress addresses)
    {
        FormGuard.KeepPrivate(context);
        if (Member(context, store) is not { } member)
        {
            return SeeOther(context, Home);
        }

        if (addresses.Find(member.Study.Id, store.Participants(member.Study.Id), address) is not { } number)
        {
            return Results.NotFound();
        }

        if (!context.Request.HasFormContentType || !await FormGuard.IsOurs(context))
        {
            return Show(store, member, (number, address), null, NotOurs);
        }

        var form = new StaffForm(await context.Request.ReadFormAsync(context.RequestAborted));
        return Enter(store, member, number, form) is { } problem
            ? Show(store, member, (number, address), problem, null)
            : SeeOther(context, $"{List}/{address}");
    }

    private static Problem? Enter(ConductStore store, (StaffMember Who, ConductStudy Study) member, string number, StaffForm form)
    {
        var author = new Author(member.Who.Name, form.Why);
        if (form.Action == "randomise")
        {
            return store.Randomise(member.Study.Id, number, form.Levels, author).Problem;
        }

        return form.Events(member.Study, store.Events(member.Study.Id, number), store.Today).Succeeded(out var events, out var problem)
            ? store.Record(member.Study.Id, number, events, author).Problem
            : problem;
    }

    private static RazorComponentResult<ParticipantPage> Show(
        ConductStore store, (StaffMember Who, ConductStudy Study) member, (string Number, string Address) whom, Problem? problem, Bilingual? notice)
    {
        var log = store.Log(member.Study.Id, whom.Number);
        var events = store.Events(member.Study.Id, whom.Number);
        var shown = new StaffParticipant(whom.Number, whom.Address, member.Study.View(events, store.Today), log, member.Study, store.Today);
        return new RazorComponentResult<ParticipantPage>(new { member.Who, Shown = shown, Problem = problem, Notice = notice })
        {
            StatusCode = problem is null && notice is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }

    private static (StaffMember Who, ConductStudy Study)? Member(HttpContext context, ConductStore store) =>
        StaffAccess.Of(context) is { } who && store.Find(who.Study) is { } study ? (who, study) : null;

    private static RazorComponentResult<SignInPage> Ask(ConductStore store, Bilingual? problem, int status) =>
        new(new { Studies = store.Studies(), Problem = problem }) { StatusCode = status };

    // The browser asks for the page again with GET, so that going back or reloading records nothing twice.
    private static IResult SeeOther(HttpContext context, string path)
    {
        context.Response.Headers.Location = path;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}
