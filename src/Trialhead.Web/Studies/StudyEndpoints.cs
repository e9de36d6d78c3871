using System.Buffers;
using System.Globalization;
using System.Net.Mime;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Trialhead.Data.Registry;
using Trialhead.Data.Search;
using Trialhead.Data.Search.Expressions;
using Trialhead.Data.Search.Paging;
using Trialhead.Data.Store;
using Trialhead.Text;
using Trialhead.Web.OpenApi;

namespace Trialhead.Web.Studies;

/// <summary>Studies as JSON, as the ClinicalTrials.gov API v2 gives them.</summary>
public static class StudyEndpoints
{
    internal const int LongestFound = 40; // characters of what was found, in a message

    private const string ApiVersion = "2.0.5";

    // For programs, not inside HTML: only what JSON demands is escaped, as in the studies themselves.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Maps <c>/api/v2/studies</c>, <c>/api/v2/studies/{nct}</c>, <c>/api/v2/studies/metadata</c> and <c>/api/v2/version</c>.</summary>
    public static void MapStudies(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/v2/studies", List)
            .WithSummary("Studies that match a search, page by page.")
            .WithDescription(
                "Parameters of the ClinicalTrials.gov API v2: query.cond, query.term, query.intr, query.titles, query.outc, query.patient, query.locn, query.spons, query.lead and query.id "
                + "(expressions with AND, OR, NOT, AREA[…], RANGE[…], SEARCH[Location](…)); filter.overallStatus, filter.ids, filter.geo, filter.advanced, the same as postFilter, and aggFilters; "
                + "sort, fields, pageSize, pageToken, countTotal; format is json or csv (fields are columns then, their names stand on the first page, and x-next-page-token and x-total-count are headers).")
            .Documents([.. StudyQuery.Parameters])
            .Produces<StudyList>()
            .ProducesProblem(StatusCodes.Status400BadRequest);
        app.MapGet("/api/v2/studies/{nct}", Get)
            .WithSummary("One study as it was imported, or the fields of it that are asked for.")
            .TakesOnly("", [.. StudyQuery.Parameters.Where(known => known.Name is "fields" or "format" or "markupFormat")])
            .Produces<JsonElement>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        app.MapGet("/api/v2/studies/metadata", Metadata)
            .WithSummary("The properties that a study may have: their names and where they stand.")
            .TakesOnly(
                "",
                new QueryParameter("includeIndexedOnly", "Taken as there, and changes nothing.") { Values = ["true", "false"] },
                new QueryParameter("includeHistoricOnly", "Taken as there, and changes nothing.") { Values = ["true", "false"] })
            .Produces<IReadOnlyList<StudyProperty>>()
            .ProducesProblem(StatusCodes.Status400BadRequest);
        app.MapGet("/api/v2/version", Version)
            .WithSummary("The version of the interface, and the day of the newest record.")
            .TakesOnly("none")
            .Produces<InterfaceVersion>()
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    /// <summary>What an address answers that names no trial.</summary>
    internal static ProblemHttpResult NoNumber(string nct) => TypedResults.Problem(
        $"Found `{Folding.Shortened(nct, LongestFound)}`, expected a registry number: NCT and eight digits.", statusCode: StatusCodes.Status400BadRequest);

    private static Results<FileContentHttpResult, ProblemHttpResult> Get(string nct, string? fields, string? format, TrialStore store)
    {
        if (format is not (null or "" or "json" or "csv"))
        {
            return TypedResults.Problem($"format: found `{Folding.Shortened(format, LongestFound)}`, expected json or csv", statusCode: StatusCodes.Status400BadRequest);
        }

        if (RegistryNumbers.Read(nct) is not { } number)
        {
            return NoNumber(nct);
        }

        if (format == "csv")
        {
            return !StudyColumn.Read(fields ?? "", "fields").Succeeded(out var columns, out var wrong) ? TypedResults.Problem(wrong.ToString(), statusCode: StatusCodes.Status400BadRequest)
                : store.FindJson(number) is { } record ? Table([record], columns, withNames: true)
                : NoStudy(number);
        }

        StudyFields? wanted = null;
        if (StudyQuery.ReadFields(fields ?? "") is { } read && !read.Succeeded(out wanted, out var problem))
        {
            return TypedResults.Problem(problem.ToString(), statusCode: StatusCodes.Status400BadRequest);
        }

        return store.FindJson(number) is { } json
            ? Json(writer => Write(writer, json, wanted))
            : NoStudy(number);
    }

    private static ProblemHttpResult NoStudy(string number) =>
        TypedResults.Problem($"This site holds no study {number}.", statusCode: StatusCodes.Status404NotFound);

    private static Results<FileContentHttpResult, ProblemHttpResult> List(HttpRequest request, TrialStore store)
    {
        if (!StudyQuery.Read(request.Query).Succeeded(out var query, out var problem))
        {
            return TypedResults.Problem(problem.ToString(), statusCode: StatusCodes.Status400BadRequest);
        }

        var page = store.Index.Search(query.Search);
        return query.Columns is { } columns ? Table(request.HttpContext.Response, page, query, columns, store) : Json(json => Write(json, page, query, store));
    }

    // What JSON says beside the studies stands in headers.
    private static FileContentHttpResult Table(HttpResponse response, SearchPage page, StudyQuery query, IReadOnlyList<StudyColumn> columns, TrialStore store)
    {
        if (page.Next is { } next)
        {
            response.Headers["x-next-page-token"] = PageToken.Write(next, query.Fingerprint);
        }

        if (query.CountsTotal)
        {
            response.Headers["x-total-count"] = page.Total.ToString(CultureInfo.InvariantCulture);
        }

        return Table(page.Hits.Select(hit => store.FindJson(hit.NctId)).OfType<ReadOnlyMemory<byte>>(), columns, withNames: query.Search.After is null);
    }

    private static FileContentHttpResult Table(IEnumerable<ReadOnlyMemory<byte>> studies, IReadOnlyList<StudyColumn> columns, bool withNames) =>
        TypedResults.Bytes(StudyCsv.Of(studies, columns, withNames), $"{MediaTypeNames.Text.Csv}; charset=utf-8");

    private static FileContentHttpResult Metadata() => Json(json => WritePieces(json, ""));

    private static FileContentHttpResult Version(TrialStore store)
    {
        var newest = store.Index.Search(new TrialQuery { By = PropertyOrder.By("LastUpdatePostDate", isDescending: true), Take = 1 }).Hits;
        var day = newest is [var hit] ? store.Find(hit.NctId)?.Dates.LastUpdatePosted?.Date.Earliest : null;
        return Json(json =>
        {
            json.WriteStartObject();
            json.WriteString("apiVersion", ApiVersion);
            if (day is { } date)
            {
                json.WriteString("dataTimestamp", date.ToDateTime(TimeOnly.MinValue));
            }

            json.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter json, SearchPage page, StudyQuery query, TrialStore store)
    {
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
                Write(json, study, query.Fields);
            }
        }

        json.WriteEndArray();
        if (page.Next is { } next)
        {
            json.WriteString("nextPageToken", PageToken.Write(next, query.Fingerprint));
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReadOnlyMemory<byte> study, StudyFields? fields)
    {
        if (fields is null)
        {
            json.WriteRawValue(study.Span, skipInputValidation: true); // valid since its import
        }
        else
        {
            fields.Write(json, study);
        }
    }

    private static void WritePieces(Utf8JsonWriter json, string parent)
    {
        json.WriteStartArray();
        foreach (var piece in StudyPiece.All.Where(piece => piece.Parent == parent))
        {
            json.WriteStartObject();
            json.WriteString("name", piece.Field);
            json.WriteString("piece", piece.Name);
            json.WriteString("type", piece.Type);
            if (piece.Type.StartsWith("object", StringComparison.Ordinal))
            {
                json.WritePropertyName("children");
                WritePieces(json, piece.Path);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static FileContentHttpResult Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        return TypedResults.Bytes(buffer.WrittenMemory, MediaTypeNames.Application.Json);
    }
}
