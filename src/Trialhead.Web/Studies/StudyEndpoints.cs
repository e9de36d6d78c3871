using System.Buffers;
using System.Net.Mime;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Trialhead.Data.Search;
using Trialhead.Data.Search.Paging;
using Trialhead.Data.Store;
using Trialhead.Web.Trials;

namespace Trialhead.Web.Studies;

/// <summary>Studies as JSON, in the form of the ClinicalTrials.gov API v2.</summary>
public static class StudyEndpoints
{
    /// <summary>Maps <c>/api/v2/studies</c> and <c>/api/v2/studies/{nct}</c>.</summary>
    public static void MapStudies(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/v2/studies", List)
            .WithSummary("Studies that match a search, page by page.")
            .WithDescription("Parameters: query.term, query.cond, query.intr, filter.overallStatus, pageSize, pageToken, countTotal.")
            .Produces<JsonElement>()
            .ProducesProblem(StatusCodes.Status400BadRequest);
        app.MapGet("/api/v2/studies/{nct}", Get)
            .WithSummary("One study as it was imported.")
            .Produces<JsonElement>();
    }

    private static Results<FileContentHttpResult, ProblemHttpResult> Get(string nct, TrialStore store)
    {
        if (RegistryNumbers.Read(nct) is not { } number)
        {
            return TypedResults.Problem(
                $"Found `{Shortened(nct)}`, expected a registry number: NCT and eight digits.", statusCode: StatusCodes.Status400BadRequest);
        }

        return store.FindJson(number) is { } json
            ? TypedResults.Bytes(json, MediaTypeNames.Application.Json)
            : TypedResults.Problem($"This site holds no study {number}.", statusCode: StatusCodes.Status404NotFound);
    }

    private static Results<FileContentHttpResult, ProblemHttpResult> List(HttpRequest request, TrialStore store)
    {
        if (!StudyQuery.Read(request.Query).Succeeded(out var query, out var problem))
        {
            return TypedResults.Problem(problem.ToString(), statusCode: StatusCodes.Status400BadRequest);
        }

        var page = store.Index.Search(query.Search);
        return TypedResults.Bytes(Write(page, query, store), MediaTypeNames.Application.Json);
    }

    private static ReadOnlyMemory<byte> Write(SearchPage page, StudyQuery query, TrialStore store)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        if (query.CountsTotal)
        {
            json.WriteNumber("totalCount", page.Total);
        }

        json.WriteStartArray("studies");
        foreach (var hit in page.Hits)
        {
            if (store.FindJson(hit.NctId) is { } study)
            {
                json.WriteRawValue(study.Span, skipInputValidation: true); // valid since its import
            }
        }

        json.WriteEndArray();
        if (page.Next is { } next)
        {
            json.WriteString("nextPageToken", PageToken.Write(next, query.Fingerprint));
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static string Shortened(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
