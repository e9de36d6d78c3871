using Microsoft.AspNetCore.Mvc;
using Trialhead.Clinical;
using Trialhead.Data.Fhir.Records;
using Trialhead.Data.Fhir.Studies;
using Trialhead.Data.Search;
using Trialhead.Data.Store;
using Trialhead.Web.Facts;
using Trialhead.Web.Match;
using Trialhead.Web.OpenApi;

namespace Trialhead.Web.Fhir;

/// <summary>Trials for programs that speak FHIR R4, and mCODE's contract of trial matching for them.</summary>
public static class FhirEndpoints
{
    internal const string Json = "application/fhir+json";

    private static readonly QueryParameter Format = new("_format", "The format of the answer, which is JSON.") { Values = ["json", "application/json", Json] };

    /// <summary>Maps <c>/fhir/…</c>, and <c>/getClinicalTrial</c>, under which services of the contract are called.</summary>
    public static void MapFhir(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        foreach (var route in (string[])["/fhir/ResearchStudy/$match", "/getClinicalTrial"])
        {
            app.MapPost(route, Match)
                .WithSummary("The trials that fit a record in FHIR, as a searchset of ResearchStudy with scores.")
                .WithDescription("The body is a Bundle (a Parameters in it may hold zipCode, travelRadius, phase, recruitmentStatus, count and date), a Parameters with the bundle as its trialMatchClinicalData, or an object with patientData. Nothing of it is stored.")
                .WithMetadata(new RequestSizeLimitAttribute(MatchEndpoints.LargestRecord))
                .Accepts<object>(Json, "application/json")
                .Produces<FhirResource>(StatusCodes.Status200OK, Json)
                .Produces<FhirResource>(StatusCodes.Status400BadRequest, Json)
                .Produces<FhirResource>(StatusCodes.Status413PayloadTooLarge, Json)
                .Produces<FhirResource>(StatusCodes.Status415UnsupportedMediaType, Json)
                .Produces<FhirResource>(StatusCodes.Status503ServiceUnavailable, Json);
        }

        app.MapGet("/fhir/ResearchStudy/$match", NotToBeGot).ExcludeFromDescription(); // or it would pass for the number of a study

        app.MapGet("/fhir/ResearchStudy/{nct}", Study)
            .AddEndpointFilter(OnlyInJson)
            .Documents(Format)
            .WithSummary("One study as a ResearchStudy of FHIR R4.")
            .Produces<FhirResource>(StatusCodes.Status200OK, Json)
            .Produces<FhirResource>(StatusCodes.Status404NotFound, Json)
            .Produces<FhirResource>(StatusCodes.Status406NotAcceptable, Json);
        app.MapGet("/fhir/metadata", (TimeProvider time) => TypedResults.Bytes(FhirConformance.Capabilities(FactsEndpoints.Today(time)), Json))
            .AddEndpointFilter(OnlyInJson)
            .Documents(Format)
            .WithSummary("What of FHIR this server understands: a CapabilityStatement.")
            .Produces<FhirResource>(StatusCodes.Status200OK, Json)
            .Produces<FhirResource>(StatusCodes.Status406NotAcceptable, Json);
    }

    // What is asked for in XML must not come in JSON unnoticed.
    private static ValueTask<object?> OnlyInJson(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        call.HttpContext.Request.Query["_format"].ToString() is { Length: > 0 } format && !format.Contains("json", StringComparison.OrdinalIgnoreCase)
            ? ValueTask.FromResult<object?>(new FhirProblem(StatusCodes.Status406NotAcceptable, "not-supported", "parameter _format: found another format, expected json"))
            : next(call);

    private static FhirProblem NotToBeGot(HttpResponse response)
    {
        response.Headers.Allow = HttpMethods.Post;
        return new FhirProblem(StatusCodes.Status405MethodNotAllowed, "not-supported", "This operation takes a record in the body of a POST.");
    }

    private static IResult Study(string nct, TrialStore store) =>
        RegistryNumbers.Read(nct) is { } number && store.Find(number, withResults: false) is { } trial
            ? TypedResults.Bytes(FhirResearchStudy.Write(trial), Json)
            : new FhirProblem(StatusCodes.Status404NotFound, "not-found", "This site holds no study under that number.");

    private static async Task<IResult> Match(HttpContext context, TrialStore store, TrialFinder finder, TimeProvider time)
    {
        if (!FhirMatchRequest.Read(await MatchEndpoints.ReadRecord(context)).Succeeded(out var asked, out var problem))
        {
            return new FhirProblem(StatusCodes.Status400BadRequest, "invalid", problem.ToString());
        }

        Place? home = null;
        if (asked.Near is { } near && (home = store.Gazetteer.Find(near).Place) is null)
        {
            return new FhirProblem(StatusCodes.Status400BadRequest, "value", "parameter zipCode: found a place that nobody knows, expected a postal code or a city");
        }

        if (asked.MaxKilometres is not null && finder.Locate(home ?? asked.Patient.Place) is null)
        {
            return new FhirProblem(StatusCodes.Status400BadRequest, "required", "parameter travelRadius: found no place to measure from, expected a zipCode or an address of the patient");
        }

        var report = finder.Match(asked.Patient, new MatchRequest(asked.Date ?? FactsEndpoints.Today(time))
        {
            Home = home,
            Top = asked.Count,
            Filter = new TrialQuery { MaxKilometres = asked.MaxKilometres, Phases = asked.Phases, Statuses = asked.Statuses },
        });
        return TypedResults.Bytes(FhirSearchset.Write(report), Json);
    }
}
