using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Trialhead.Data.Conduct;

namespace Trialhead.Web.Conduct;

/// <summary>Who is signed in, and how that is known.</summary>
/// <remarks>
/// A cookie of the pages under <c>/staff</c> alone, out of reach of scripts, for eight hours. It holds study, name and a stamp of the
/// password's hash, so that a new password or a removed account ends it at the next request.
/// </remarks>
public static class StaffAccess
{
    private const string Scheme = "staff";
    private const string Cookie = "trialhead-staff";
    private const string StudyClaim = "study";
    private const string StampClaim = "stamp";
    private static readonly TimeSpan Session = TimeSpan.FromHours(8);

    /// <summary>Registers what the staff pages need.</summary>
    public static IServiceCollection AddStaffPages(this IServiceCollection services, SiteOptions options, ConductStore store)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton(store).AddSingleton<SignInLimiter>().AddSingleton<ParticipantAddress>();
        var secure = options.PublicAddress?.Scheme == Uri.UriSchemeHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        services.Configure<AntiforgeryOptions>(forms => forms.Cookie.SecurePolicy = secure);
        services.AddAuthentication(Scheme).AddCookie(Scheme, cookie =>
        {
            cookie.Cookie.Name = Cookie;
            cookie.Cookie.Path = StaffEndpoints.Home;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.SecurePolicy = secure;
            cookie.ExpireTimeSpan = Session;
            cookie.SlidingExpiration = false;
            cookie.TimeProvider = options.Time;
            cookie.Events.OnValidatePrincipal = Check;
        });
        return services;
    }

    /// <summary>Signs an account in, for this request too.</summary>
    public static Task SignIn(HttpContext context, ConductStore store, string study, string name)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(store);
        Claim[] claims =
        [
            new(ClaimTypes.NameIdentifier, $"{study}/{name}"), new(ClaimTypes.Name, name), new(StudyClaim, study), new(StampClaim, store.StaffStamp(study, name) ?? ""),
        ];
        context.User = new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme));
        return context.SignInAsync(Scheme, context.User);
    }

    /// <summary>Signs out.</summary>
    public static Task SignOut(HttpContext context) => context.SignOutAsync(Scheme);

    /// <summary>Who is signed in; null for nobody.</summary>
    public static StaffMember? Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.User.Identity is { IsAuthenticated: true, Name: { } name } && context.User.FindFirstValue(StudyClaim) is { } study ? new StaffMember(study, name) : null;
    }

    private static Task Check(CookieValidatePrincipalContext context)
    {
        var (study, name) = (context.Principal?.FindFirstValue(StudyClaim) ?? "", context.Principal?.Identity?.Name ?? "");
        var stamp = context.HttpContext.RequestServices.GetRequiredService<ConductStore>().StaffStamp(study, name);
        if (stamp is null || stamp != context.Principal?.FindFirstValue(StampClaim))
        {
            context.RejectPrincipal();
        }

        return Task.CompletedTask;
    }
}

/// <summary>Someone who works on a study.</summary>
/// <param name="Study">The id of the study, the only one they see.</param>
/// <param name="Name">The name that the log shows.</param>
public sealed record StaffMember(string Study, string Name);
