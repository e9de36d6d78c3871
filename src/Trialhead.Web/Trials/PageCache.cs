using Trialhead.Data.Store;
using Trialhead.Pages;
using Trialhead.Web.Languages;

namespace Trialhead.Web.Trials;

/// <summary>Keeps rendered pages of trials, which are the same for everyone who asks in the same language.</summary>
/// <remarks>
/// Only answers to GET without a cookie to set are kept, so nothing that a reader told is; a change of the store makes all that was kept
/// stale at once.
/// </remarks>
internal static class PageCache
{
    /// <summary>The name of the policy.</summary>
    public const string Policy = "trial";

    private const long MostBytes = 64 << 20;
    private const long LargestPage = 1 << 20;
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public static void AddPageCache(this IServiceCollection services) => services.AddOutputCache(cache =>
    {
        (cache.SizeLimit, cache.MaximumBodySize) = (MostBytes, LargestPage);
        cache.AddPolicy(Policy, policy => policy
            .Expire(Longest)
            .SetVaryByHeader("Accept-Encoding")
            .VaryByValue(context => new("language", RequestLanguage.Of(context).Code()))
            .VaryByValue(context => new("store", $"{context.RequestServices.GetRequiredService<TrialStore>().Revision}")));
    });
}
