using Microsoft.AspNetCore.Http.HttpResults;
using Trialhead.Data.Conduct;
using Trialhead.Web.Languages;
using Trialhead.Web.Security;

namespace Trialhead.Web.Conduct;

/// <summary>The pages of those who work on a study, and signing in to them.</summary>
public static class StaffEndpoints
{
    /// <summary>Where the pages lie.</summary>
    public const string Home = "/staff";

    /// <summary>Where the participants lie.</summary>
    public const string List = $"{Home}/participants";

    /// <summary>What a form says that was not shown by this run of the site, or to someone else.</summary>
    public static readonly Bilingual NotOurs = new(
        "This form was open for too long. Nothing was recorded: check it and send it again.",
        "Este formulario estuvo abierto demasiado tiempo. No se registró nada: revíselo y envíelo otra vez.");

    private static readonly Bilingual WrongPassword = new("Name and password do not belong together.", "El nombre y la contraseña no coinciden.");
    private static readonly Bilingual TooOften = new("Too many attempts. Wait five minutes and try again.", "Demasiados intentos. Espere cinco minutos e inténtelo otra vez.");
    private static readonly Bilingual SignedOut = new(
        "You were signed out before this was sent. Nothing was recorded: sign in and enter it again.",
        "La sesión terminó antes del envío. No se registró nada: inicie sesión y escríbalo otra vez.");

    /// <summary>Maps what lies under <c>/staff</c>.</summary>
    public static void MapStaff(this IEndpointRouteBuilder app)
    {
        var staff = app.MapGroup(Home).ExcludeFromDescription();
        staff.MapGet("", Begin);
        staff.MapPost("", SignIn);
        staff.MapPost("/out", (Delegate)SignOut);
        staff.MapParticipants();
        staff.MapForms();
        staff.MapLog();
    }

    /// <summary>Answers someone who is not signed in: to the page for it, or with it where something was sent.</summary>
    internal static IResult Refuse(HttpContext context) => HttpMethods.IsGet(context.Request.Method)
        ? Results.Redirect(Home)
        : Ask(context.RequestServices.GetRequiredService<ConductStore>(), SignedOut, StatusCodes.Status401Unauthorized);

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

        var typed = await context.Request.ReadFormAsync(context.RequestAborted);
        var (study, name, password) = (typed["study"].ToString(), typed["name"].ToString().Trim(), typed["password"].ToString());
        if (!limiter.Allows(context.Connection.RemoteIpAddress, study, name))
        {
            return Ask(store, TooOften, StatusCodes.Status429TooManyRequests);
        }

        if (!store.IsStaff(study, name, password))
        {
            return Ask(store, WrongPassword, StatusCodes.Status403Forbidden);
        }

        await StaffAccess.SignIn(context, store, study, name);
        return StaffVisit.SeeOther(context, List);
    }

    private static async Task<IResult> SignOut(HttpContext context)
    {
        if (await FormGuard.IsOurs(context))
        {
            await StaffAccess.SignOut(context);
        }

        return StaffVisit.SeeOther(context, Home);
    }

    private static RazorComponentResult<SignInPage> Ask(ConductStore store, Bilingual? problem, int status) =>
        new(new { Studies = store.Studies(), Problem = problem }) { StatusCode = status };
}
