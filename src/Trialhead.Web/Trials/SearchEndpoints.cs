using Microsoft.AspNetCore.Http.HttpResults;
using Trialhead.Data.Store;
using Trialhead.Web.Languages;

namespace Trialhead.Web.Trials;

/// <summary>The page of search results.</summary>
internal static class SearchEndpoints
{
    public static Results<RazorComponentResult, RedirectHttpResult> Search(HttpRequest request, TrialStore store)
    {
        var form = SearchForm.Read(request.Query);
        if (RegistryNumbers.Read(form.Q) is { } number && store.Find(number, withResults: false) is not null)
        {
            return TypedResults.Redirect($"/trials/{number}");
        }

        var gazetteer = store.Gazetteer;
        var asked = SearchRequest.Of(form with { Q = TypedNames.InEnglish(form.Q) }, form.Fingerprint, gazetteer);
        var found = store.Index.Search(asked.Query);
        var trials = store.FindMany(found.Hits.Select(hit => hit.NctId));
        var cards = found.Hits
            .Where(hit => trials.ContainsKey(hit.NctId))
            .Select(hit => TrialCard.Of(trials[hit.NctId], asked.Query.Near, gazetteer.Locate))
            .ToList();
        return new RazorComponentResult<ResultsPage>(
            new { Form = form, Request = asked, Found = found, Cards = cards })
        {
            StatusCode = asked.Problems.Count > 0 ? StatusCodes.Status400BadRequest : null,
        };
    }
}
