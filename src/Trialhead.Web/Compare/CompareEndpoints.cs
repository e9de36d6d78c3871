using Microsoft.AspNetCore.Http.HttpResults;
using Trialhead.Data.Store;
using Trialhead.Web.Languages;
using Trialhead.Web.Trials;

namespace Trialhead.Web.Compare;

/// <summary>Up to four trials side by side.</summary>
public static class CompareEndpoints
{
    /// <summary>Most trials that stand side by side.</summary>
    public const int Most = 4;

    /// <summary>Maps <c>/compare</c>.</summary>
    public static void MapCompare(this IEndpointRouteBuilder app) => app.MapGet("/compare", Compare).ExcludeFromDescription();

    private static RazorComponentResult<ComparePage> Compare(HttpContext context, TrialStore store)
    {
        var asked = context.Request.Query["trials"]
            .SelectMany(value => (value ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(Most * 2).ToList();
        var near = context.Request.Query["near"].ToString().Trim() is { Length: > 0 and <= SearchForm.LongestWords } text ? text : "";
        var place = near.Length > 0 ? store.Gazetteer.Find(near) : null;
        var found = asked.Select(RegistryNumbers.Read).OfType<string>().Select(number => store.Find(number, withResults: false)).OfType<Trialhead.Trials.Trial>().ToList();
        var compared = found.Take(Most).Select(trial => new ComparedTrial(
            trial, TrialEndpoints.ShortPageOf(trial, context), TrialCard.Of(trial, place?.Point, store.Gazetteer.Locate).NearestOpen));
        return new RazorComponentResult<ComparePage>(new
        {
            Trials = compared.ToList(),
            Near = near,
            Problems = Problems(asked, found.Count, near, place?.Problem).ToList(),
        });
    }

    private static IEnumerable<Bilingual> Problems(List<string> asked, int found, string near, string? placeProblem)
    {
        if (found < asked.Count)
        {
            yield return new("A number you gave is not among the trials of this site.", "Un número que dio no está entre los ensayos de este sitio.");
        }

        if (found > Most)
        {
            yield return new("At most four trials fit side by side: these are the first four.", "Caben como máximo cuatro ensayos: estos son los cuatro primeros.");
        }

        if (placeProblem is not null)
        {
            yield return new(placeProblem, SearchRequest.SpanishPlace(near));
        }
    }
}
