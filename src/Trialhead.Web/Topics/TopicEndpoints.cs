using Microsoft.AspNetCore.Http.HttpResults;
using Trialhead.Data.Search.Topics;
using Trialhead.Data.Store;
using Trialhead.Vocabulary;

namespace Trialhead.Web.Topics;

/// <summary>Lists and pages of illnesses and treatments.</summary>
public static class TopicEndpoints
{
    /// <summary>Maps <c>/conditions</c>, <c>/treatments</c> and the pages below them.</summary>
    public static void MapTopics(this IEndpointRouteBuilder app)
    {
        foreach (var kind in Enum.GetValues<TopicKind>())
        {
            var path = TopicAddress.Of(kind);
            app.MapGet(path, (string? letter, TrialStore store) => List(kind, letter, store)).ExcludeFromDescription();
            app.MapGet($"{path}/{{id}}", (string id, HttpRequest request, TrialStore store) => Show(kind, id, request, store)).ExcludeFromDescription();
        }
    }

    private static RazorComponentResult<TopicListPage> List(TopicKind kind, string? letter, TrialStore store)
    {
        var list = new TopicList(kind, TopicTable.Of(store), letter);
        return new RazorComponentResult<TopicListPage>(new { List = list });
    }

    private static Results<RazorComponentResult<TopicView>, RazorComponentResult<NoTopicPage>, RedirectHttpResult> Show(TopicKind kind, string id, HttpRequest request, TrialStore store)
    {
        var concept = Lexicon.InUse.Get(id);
        if (concept is null || TopicTable.KindOf(concept) is not { } real)
        {
            return Missing(kind, null);
        }

        if (real != kind)
        {
            return TypedResults.Redirect(TopicAddress.Of(concept) + request.QueryString);
        }

        var table = TopicTable.Of(store);
        if (table.Find(id) is { } topic)
        {
            return new RazorComponentResult<TopicView>(new { Page = TopicPage.Of(topic, kind, table, store) });
        }

        return Missing(kind, concept);
    }

    private static RazorComponentResult<NoTopicPage> Missing(TopicKind kind, Concept? concept) =>
        new RazorComponentResult<NoTopicPage>(new Dictionary<string, object?> { ["Kind"] = kind, ["Concept"] = concept })
        {
            StatusCode = StatusCodes.Status404NotFound,
        };
}
