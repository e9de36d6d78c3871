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
        "You were signed out before this was sent. Nothing was recorded yet: sign in, and the form comes back as you filled it.",
        "La sesión terminó antes del envío. Aún no se registró nada: inicie sesión y el formulario vuelve como lo llenó.");

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

    /// <summary>Answers someone who is not signed in: with the page for it, which keeps what was sent.</summary>
    internal static async Task<IResult> Refuse(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method))
        {
            return Results.Redirect(Home);
        }

        var kept = context.Request.HasFormContentType ? new KeptForm(context.Request.Path, FormValues.Of(await context.Request.ReadFormAsync(context.RequestAborted))) : null;
        return Ask(context.RequestServices.GetRequiredService<ConductStore>(), SignedOut, StatusCodes.Status401Unauthorized, kept);
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

        var typed = FormValues.Of(await context.Request.ReadFormAsync(context.RequestAborted));
        var (study, name, kept) = (typed["study"], typed["name"], KeptForm.In(typed));
        if (!limiter.Allows(context.Connection.RemoteIpAddress, study, name))
        {
            return Ask(store, TooOften, StatusCodes.Status429TooManyRequests, kept);
        }

        if (!store.IsStaff(study, name, typed["password"]))
        {
            return Ask(store, WrongPassword, StatusCodes.Status403Forbidden, kept);
        }

        await StaffAccess.SignIn(context, store, study, name);
        return kept is not null && FormEndpoints.Reopen(context, kept) is { } form ? form : StaffVisit.SeeOther(context, List);
    }

    private static async Task<IResult> SignOut(HttpContext context)
    {
        if (await FormGuard.IsOurs(context))
        {
            await StaffAccess.SignOut(context);
        }

        return StaffVisit.SeeOther(context, Home);
    }

    private static RazorComponentResult<SignInPage> Ask(ConductStore store, Bilingual? problem, int status, KeptForm? kept = null) =>
        new(new { Studies = store.Studies(), Problem = problem, Kept = kept }) { StatusCode = status };
}
