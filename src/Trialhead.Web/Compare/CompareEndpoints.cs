using Microsoft.AspNetCore.Http.HttpResults;
using Trialhead.Data.Search;
using Trialhead.Data.Store;
using Trialhead.Matching;
using Trialhead.Web.Facts;
using Trialhead.Web.Languages;
using Trialhead.Web.Trials;

namespace Trialhead.Web.Compare;

/// <summary>Up to four trials side by side, with verdicts where the reader sent facts along.</summary>
public static class CompareEndpoints
{
    /// <summary>Most trials that stand side by side.</summary>
    public const int Most = 4;

    /// <summary>Maps <c>/compare</c>.</summary>
    public static void MapCompare(this IEndpointRouteBuilder app)
    {
        app.MapGet("/compare", Compare).ExcludeFromDescription();
        app.MapPost("/compare", CompareWithFacts).ExcludeFromDescription();
    }

    private static RazorComponentResult<ComparePage> Compare(HttpContext context, TrialStore store) => Show(CompareForm.Read(context.Request.Query), context, store);

    private static async Task<RazorComponentResult> CompareWithFacts(HttpContext context, TrialStore store)
    {
        var posted = await PostedFacts.Read(context);
        var form = CompareForm.Read(context.Request.Query, posted.Fields);
        form = form.Near == posted.Form.Place ? form with { Near = "" } : form;
        posted = posted with { Form = posted.Form with { Nct = "", BackTo = form.Address } };
        return !posted.IsUsable ? posted.AskAgain() : Show(form, context, store, posted.Form.IsEmpty ? null : posted);
    }

    private static RazorComponentResult<ComparePage> Show(CompareForm form, HttpContext context, TrialStore store, PostedFacts? posted = null)
    {
        var place = form.Near.Length > 0 ? store.Gazetteer.Find(form.Near) : null;
        var found = form.Trials.Select(RegistryNumbers.Read).OfType<string>()
            .Select(number => store.Find(number, withResults: false)).OfType<Trialhead.Trials.Trial>().ToList();
        var shown = found.Take(Most).ToList();
        var judged = posted is null ? null : context.RequestServices.GetRequiredService<TrialFinder>()
            .Judge([.. shown.Select(trial => trial.NctId)], posted.Reading.Patient, posted.Today, place?.Place);
        return new RazorComponentResult<ComparePage>(new
        {
            Trials = shown.Select(trial => Beside(trial, judged?.GetValueOrDefault(trial.NctId))).ToList(),
            form.Near,
            Problems = Problems(form, found.Count, place?.Problem).ToList(),
            Facts = posted?.Form,
        });

        ComparedTrial Beside(Trialhead.Trials.Trial trial, TrialMatch? match) => new(
            trial, TrialEndpoints.ShortPageOf(trial, context), match?.NearestOpenSite ?? TrialCard.Of(trial, place?.Point, store.Gazetteer.Locate).NearestOpen)
        {
            Match = match,
        };
    }

    private static IEnumerable<Bilingual> Problems(CompareForm form, int found, string? placeProblem)
    {
        if (found < form.Trials.Count)
        {
            yield return new("A number you gave is not among the trials of this site.", "Un número que dio no está entre los ensayos de este sitio.");
        }

        if (found > Most)
        {
            yield return new("At most four trials fit side by side: these are the first four.", "Caben como máximo cuatro ensayos: estos son los cuatro primeros.");
        }

        if (placeProblem is not null)
        {
            yield return new(placeProblem, SearchRequest.SpanishPlace(form.Near));
        }
    }
}
