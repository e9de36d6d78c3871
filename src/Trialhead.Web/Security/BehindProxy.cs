using Microsoft.AspNetCore.HttpOverrides;

namespace Trialhead.Web.Security;

/// <summary>Takes requests that a proxy passes on as what they are to those who sent them.</summary>
/// <remarks>
/// What reaches the site is plain HTTP from the proxy's own address. Everything that depends on the way a visitor came (cookies for TLS alone,
/// whole addresses, the count of attempts to sign in) would else be wrong, so scheme and host are those of the public address, whatever the
/// proxy passes on, and the visitor is the last one that a proxy on this machine names in <c>X-Forwarded-For</c>.
/// </remarks>
public static class BehindProxy
{
    /// <summary>Whether a text is the address of a whole site: of the web, and without a path, which no link of ours would have.</summary>
    public static bool IsPublicAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", PathAndQuery: "/", Fragment: "", UserInfo: "" };

    /// <summary>Stands before everything that asks for scheme, host or sender; does nothing without a public address.</summary>
    public static void UsePublicAddress(this IApplicationBuilder app, Uri? address)
    {
        if (address is null)
        {
            return;
        }

        var host = HostString.FromUriComponent(address);
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor });
        app.Use((context, next) =>
        {
            (context.Request.Scheme, context.Request.Host) = (address.Scheme, host);
            return next(context);
        });
    }
}
