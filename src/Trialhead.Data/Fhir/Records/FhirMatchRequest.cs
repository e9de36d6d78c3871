using System.Globalization;
using System.Text;
using System.Text.Json;
using Hl7.Fhir.Model;
using Trialhead.Data.Registry;
using Trialhead.Data.Search;
using Trialhead.Text;
using Trialhead.Trials;

namespace Trialhead.Data.Fhir.Records;

/// <summary>What a program asks that speaks mCODE's contract of trial matching: a person's record, and where and what to look for.</summary>
/// <param name="Patient">The person.</param>
/// <remarks>
/// Read from a <c>Bundle</c> that may hold a <c>Parameters</c> beside the record, from <c>{"patientData": …}</c> around one (as JSON, or as JSON in a text), or
/// from a <c>Parameters</c> with the bundle as its <c>trialMatchClinicalData</c>. Source: the services and the draft guide of CodeX (ResearchStudy/$match, July 2024).
/// </remarks>
public sealed record FhirMatchRequest(Clinical.Patient Patient)
{
    private const double KilometresAMile = 1.609344;

    /// <summary>The parameter <c>zipCode</c>: where distances are measured from; null for the person's own place.</summary>
    public string? Near { get; init; }

    /// <summary>The parameter <c>travelRadius</c>, in miles there and in kilometres here; null for no limit.</summary>
    public double? MaxKilometres { get; init; }

    /// <summary>The parameter <c>phase</c>; null for any.</summary>
    public IReadOnlyList<Phase>? Phases { get; init; }

    /// <summary>The parameter <c>recruitmentStatus</c>; null for any.</summary>
    public IReadOnlyList<RecruitmentStatus>? Statuses { get; init; }

    /// <summary>Our own parameter <c>count</c>: most trials wanted.</summary>
    public int Count { get; init; } = 20;

    /// <summary>Our own parameter <c>date</c>: the day for which it is judged; null for today.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Reads a request; never throws, whatever the bytes.</summary>
    public static ParseResult<FhirMatchRequest> Read(ReadOnlyMemory<byte> utf8) =>
        !FhirPatientReader.Parse(Unwrapped(utf8)).Succeeded(out var bundle, out var problem) || !FhirPatientReader.Read(bundle).Succeeded(out var patient, out problem)
            ? ParseResult.Failed<FhirMatchRequest>(problem.Where, problem.Found, problem.Expected)
        : patient.HasDied ? ParseResult.Failed<FhirMatchRequest>("FHIR record", "somebody who has died", "somebody who lives")
        : With(new FhirMatchRequest(patient), bundle.Entries.Select(entry => entry.Resource).OfType<Parameters>().SelectMany(one => one.Parameter));

    // What is no JSON is left for the reader of records to complain of.
    private static ReadOnlyMemory<byte> Unwrapped(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8);
            return json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("patientData", out var data) ? utf8
                : data.ValueKind == JsonValueKind.String ? Encoding.UTF8.GetBytes(data.GetString() ?? "")
                : JsonSerializer.SerializeToUtf8Bytes(data);
        }
        catch (JsonException)
        {
            return utf8;
        }
    }

    private static ParseResult<FhirMatchRequest> With(FhirMatchRequest request, IEnumerable<Parameters.ParameterComponent> parameters)
    {
        foreach (var (name, value) in parameters.Select(one => (Name: one.Name ?? "", Value: one.Value?.ToString()?.Trim())))
        {
            if (string.IsNullOrEmpty(value) || value is "any" or "all")
            {
                continue;
            }

            if (Set(request, name, value) is not { } set)
            {
                return ParseResult.Failed<FhirMatchRequest>($"parameter {name}", $"`{Folding.Shortened(value, 40)}`", Expected(name));
            }

            request = set;
        }

        return ParseResult.Of(request);
    }

    // Null where the value is none; a parameter that nobody knows is left alone, as FHIR asks of servers that are lenient.
    private static FhirMatchRequest? Set(FhirMatchRequest request, string name, string value) => name switch
    {
        "zipCode" => request with { Near = value },
        "travelRadius" => double.TryParse(value, CultureInfo.InvariantCulture, out var miles) && miles is > 0 and < 1e5 ? request with { MaxKilometres = miles * KilometresAMile } : null,
        "phase" => FhirTerms.PhasesOf(value) is { Count: > 0 } phases ? request with { Phases = phases }
            : RegistryCodes.TryParse<Phase>(value, out var phase) ? request with { Phases = [phase] } : null,
        "recruitmentStatus" => FhirTerms.StatusesOf(value) is { Count: > 0 } statuses ? request with { Statuses = statuses }
            : RegistryCodes.TryParse<RecruitmentStatus>(value, out var status) ? request with { Statuses = [status] } : null,
        "count" => int.TryParse(value, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= MatchRequest.MostTrials ? request with { Count = count } : null,
        "date" => DateOnly.TryParseExact(value, "yyyy-MM-dd", out var date) ? request with { Date = date } : null,
        _ => request,
    };

    private static string Expected(string name) => name switch
    {
        "travelRadius" => "a number of miles",
        "phase" => "a phase such as phase-2, or any",
        "recruitmentStatus" => "a status such as active or approved, or all",
        "count" => $"a whole number from 1 to {MatchRequest.MostTrials}",
        _ => "a date such as 2026-11-22",
    };
}
