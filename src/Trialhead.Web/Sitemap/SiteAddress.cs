using Trialhead.Pages;
using Trialhead.Web.Languages;

namespace Trialhead.Web.Sitemap;

/// <summary>Whole addresses of pages, as strangers reach them.</summary>
/// <remarks>The public address of the options where there is one, as behind a proxy; else the host that was asked.</remarks>
public sealed class SiteAddress(SiteOptions options, IHttpContextAccessor http)
{
    private const string UsualHost = "http://localhost";

    /// <summary>The address of the site, without a slash at its end.</summary>
    public string Base => options.PublicAddress?.GetLeftPart(UriPartial.Authority)
        ?? (http.HttpContext?.Request is { Host.HasValue: true } request ? $"{request.Scheme}://{request.Host.ToUriComponent()}" : UsualHost);

    /// <summary>The one address of a page in a language: without a parameter in English.</summary>
    /// <param name="path">Its path, which begins with a slash, and its query where it has one.</param>
    /// <param name="language">The language.</param>
    public string Of(string path, PageLanguage language = PageLanguage.English) => Base + path
        + (language == PageLanguage.English ? "" : $"{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{RequestLanguage.Parameter}={language.Code()}");
}
