using Trialhead.Pages;

namespace Trialhead.Web.Languages;

/// <summary>Which language a request is answered in.</summary>
/// <remarks>What the address asks for, else what was chosen before, else what the browser prefers, else English.</remarks>
public static class RequestLanguage
{
    /// <summary>The parameter of an address that chooses.</summary>
    public const string Parameter = "lang";

    /// <summary>The cookie that keeps the choice; it holds <c>en</c> or <c>es</c> and nothing else.</summary>
    public const string Cookie = "trialhead-lang";

    private const string HtmlType = "text/html";
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    /// <summary>The language of a request.</summary>
    public static PageLanguage Of(HttpContext? context) =>
        context is null ? PageLanguage.English
        : Chosen(context) ?? PageLanguages.Find(context.Request.Cookies[Cookie]) ?? Preferred(context) ?? PageLanguage.English;

    /// <summary>Keeps a choice that the address makes, and tells caches what pages depend on.</summary>
    public static IApplicationBuilder UseLanguage(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(static state =>
        {
            var context = (HttpContext)state;
            if (context.Response.ContentType?.StartsWith(HtmlType, StringComparison.Ordinal) == true)
            {
                Mark(context);
            }

            return Task.CompletedTask;
        }, context);
        return next(context);
    });

    private static void Mark(HttpContext context)
    {
        context.Response.Headers.Append("Vary", "Accept-Language, Cookie");
        context.Response.Headers.ContentLanguage = Of(context).Code();
        if (Chosen(context) is { } chosen && context.Request.Cookies[Cookie] != chosen.Code())
        {
            context.Response.Cookies.Append(Cookie, chosen.Code(), new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = Kept,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
            });
        }
    }

    private static PageLanguage? Chosen(HttpContext context) => PageLanguages.Find(context.Request.Query[Parameter]);

    // The known language that the browser likes best; one that it refuses (q=0) is not known to it.
    private static PageLanguage? Preferred(HttpContext context) => context.Request.GetTypedHeaders().AcceptLanguage
        .Where(wish => wish.Quality is not 0)
        .OrderByDescending(wish => wish.Quality ?? 1)
        .Select(wish => PageLanguages.Find(wish.Value.Value))
        .FirstOrDefault(language => language is not null);
}
