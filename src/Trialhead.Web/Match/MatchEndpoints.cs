using System.Net.Mime;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Trialhead.Data.Answers;
using Trialhead.Data.Search;
using Trialhead.Data.Store;
using Trialhead.Web.Facts;
using Trialhead.Web.OpenApi;
using Trialhead.Web.Security;

namespace Trialhead.Web.Match;

/// <summary>Matches a patient with trials, for programs.</summary>
public static class MatchEndpoints
{
    /// <summary>Bytes that the record of one person may have: those of hospitals run to some megabytes.</summary>
    public const int LargestRecord = 16 << 20;

    /// <summary>Maps <c>/api/match</c>.</summary>
    public static void MapMatch(this IEndpointRouteBuilder app) => app.MapPost("/api/match", Match)
        .WithSummary("The trials that fit a patient best, every criterion with its verdict and reason.")
        .WithDescription("The body is a patient (our own JSON, or a FHIR R4 bundle), or an object with patient, near, top, date, questions and answers. Nothing of it is stored.")
        .WithMetadata(new RequestSizeLimitAttribute(LargestRecord))
        .TakesOnly("none, since near, top, date, questions and answers stand in the body")
        .Accepts<JsonElement>(MediaTypeNames.Application.Json)
        .Produces<MatchedTrials>()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    /// <summary>The body of a request that holds a person's record; no cache keeps the answer.</summary>
    internal static async Task<byte[]> ReadRecord(HttpContext context)
    {
        FormGuard.KeepPrivate(context);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return body.ToArray();
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Match(
        HttpContext context, TrialStore store, TrialFinder finder, TimeProvider time)
    {
        var question = MatchQuestion.Read(await ReadRecord(context), store.Gazetteer, FactsEndpoints.Today(time));
        if (!question.Succeeded(out var asked, out var problem))
        {
            return TypedResults.Problem(problem.ToString(), statusCode: StatusCodes.Status400BadRequest);
        }

        var report = finder.Match(asked.Patient, asked.Request);
        return TypedResults.Bytes(Answer.ToUtf8(json => MatchAnswer.Write(json, report)), MediaTypeNames.Application.Json);
    }
}
