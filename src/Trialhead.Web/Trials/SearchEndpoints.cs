using Microsoft.AspNetCore.Http.HttpResults;
using Trialhead.Data.Search;
using Trialhead.Data.Store;
using Trialhead.Web.Facts;
using Trialhead.Web.Languages;

namespace Trialhead.Web.Trials;

/// <summary>The page of search results, with verdicts where the reader sent facts along.</summary>
internal static class SearchEndpoints
{
    public static Results<RazorComponentResult, RedirectHttpResult> Search(HttpRequest request, TrialStore store)
    {
        var form = SearchForm.Read(request.Query);
        return NumberOf(form, store) is { } number ? TypedResults.Redirect($"/trials/{number}") : Show(form, store);
    }

    public static async Task<RazorComponentResult> SearchWithFacts(HttpContext context, TrialStore store, TrialFinder finder)
    {
        var posted = await PostedFacts.Read(context);
        var form = SearchForm.Read(context.Request.Query, posted.Fields);
        form = form.Near == posted.Form.Place ? form with { Near = "" } : form; // where the reader lives goes along among the facts, in no address
        posted = posted with { Form = posted.Form with { Nct = "", BackTo = form.AddressOf(1) } };
        if (!posted.IsUsable)
        {
            return posted.AskAgain();
        }

        if (NumberOf(form, store) is { } number)
        {
            return TrialEndpoints.ShowVerdicts(posted with { Form = posted.Form with { Nct = number, BackTo = "" } }, context);
        }

        return posted.Form.IsEmpty ? Show(form, store) : Show(form, store, posted, finder);
    }

    private static string? NumberOf(SearchForm form, TrialStore store) =>
        RegistryNumbers.Read(form.Q) is { } number && store.Find(number, withResults: false) is not null ? number : null;

    private static RazorComponentResult<ResultsPage> Show(SearchForm form, TrialStore store, PostedFacts? posted = null, TrialFinder? finder = null)
    {
        var gazetteer = store.Gazetteer;
        var typed = form;
        var said = form.Said(gazetteer);
        form = form.With(said);
        var near = form.Near.Length > 0 ? form.Near : posted?.Form.Place ?? "";
        var asked = SearchRequest.Of(form with { Q = TypedNames.InEnglish(form.Q), Near = near }, form.Fingerprint, gazetteer);
        var found = store.Index.Search(asked.Query);
        var trials = store.FindMany(found.Hits.Select(hit => hit.NctId));
        var shown = found.Hits.Where(hit => trials.ContainsKey(hit.NctId)).Select(hit => trials[hit.NctId]).ToList();
        var judged = posted is null ? null : finder?.Judge([.. trials.Keys], posted.Reading.Patient, posted.Today, asked.Place);
        return new RazorComponentResult<ResultsPage>(new
        {
            Form = form,
            Typed = typed.Q,
            Said = said,
            Request = asked,
            Found = found,
            Cards = shown.Select(trial => judged?.GetValueOrDefault(trial.NctId) is { } match
                ? TrialCard.Of(match)
                : TrialCard.Of(trial, asked.Query.Near, gazetteer.Locate)).ToList(),
            Facts = posted?.Form,
            IsFresh = form.IsEmpty && posted is not null && posted.Fields["action"] == "search",
        })
        {
            StatusCode = asked.Problems.Count > 0 ? StatusCodes.Status400BadRequest : null,
        };
    }
}
