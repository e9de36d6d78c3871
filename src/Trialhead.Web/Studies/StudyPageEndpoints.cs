using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;
using Trialhead.Data.Answers;
using Trialhead.Data.Pages;
using Trialhead.Data.Search;
using Trialhead.Pages;
using Trialhead.Text;
using Trialhead.Web.OpenApi;

namespace Trialhead.Web.Studies;

/// <summary>The page of a trial as data.</summary>
public static class StudyPageEndpoints
{
    /// <summary>Maps <c>/api/trials/{nct}/page</c>.</summary>
    public static void MapStudyPages(this IEndpointRouteBuilder app) => app.MapGet("/api/trials/{nct}/page", Get)
        .WithSummary("The page of a trial: sections of sentences in plain language, each with its sources.")
        .TakesOnly("", new QueryParameter("lang", "The language of the page's own sentences; en where it is missing.") { Values = ["en", "es"] })
        .Produces<PageOfTrial>()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static Results<FileContentHttpResult, ProblemHttpResult> Get(string nct, string? lang, PageSource source)
    {
        if (RegistryNumbers.Read(nct) is not { } number)
        {
            return StudyEndpoints.NoNumber(nct);
        }

        if (PageLanguages.Find(lang ?? "en") is not { } language)
        {
            return TypedResults.Problem($"lang: found `{Folding.Shortened(lang ?? "", StudyEndpoints.LongestFound)}`, expected en or es", statusCode: StatusCodes.Status400BadRequest);
        }

        return source.Of(number, language) is { } subject
            ? TypedResults.Bytes(
                Answer.ToUtf8(json => PageAnswer.Write(json, TrialPageBuilder.Build(subject), language)),
                MediaTypeNames.Application.Json)
            : TypedResults.Problem($"This site holds no study {number}.", statusCode: StatusCodes.Status404NotFound);
    }
}
