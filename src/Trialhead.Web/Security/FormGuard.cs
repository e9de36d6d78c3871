using Microsoft.AspNetCore.Antiforgery;

namespace Trialhead.Web.Security;

/// <summary>Makes sure that a posted form is one that this site has shown.</summary>
public static class FormGuard
{
    /// <summary>The hidden field that holds the token.</summary>
    public const string TokenField = "form-token";

    /// <summary>Whether the form is one of ours; false as well where it was shown before the site was restarted.</summary>
    public static Task<bool> IsOurs(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
    }

    /// <summary>Forbids every cache to keep the answer: it holds what a person told about themselves.</summary>
    public static void KeepPrivate(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Headers.CacheControl = "no-store";
    }
}
